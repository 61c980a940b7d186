package webhook_test

import (
	"net/netip"
	"testing"

	"tenantry/webhook"
)

// Nothing is sent where the internet is not, however the address is written.
func TestAddresses(t *testing.T) {
	t.Parallel()
	for to, good := range map[string]bool{
		"8.8.8.8:443":                     true,
		"172.15.255.255:443":              true,
		"172.32.0.1:443":                  true,
		"100.63.255.255:443":              true,
		"100.128.0.1:443":                 true,
		"[2606:4700:4700::1111]:443":      true,
		"[::ffff:8.8.8.8]:443":            true,
		"10.0.0.1:443":                    false,
		"172.16.0.1:443":                  false,
		"172.31.255.255:443":              false,
		"192.168.1.1:443":                 false,
		"127.0.0.1:443":                   false,
		"127.255.255.254:443":             false,
		"0.0.0.0:443":                     false,
		"0.1.2.3:443":                     false,
		"100.64.0.1:443":                  false,
		"100.127.255.255:443":             false,
		"169.254.169.254:80":              false,
		"192.0.0.192:443":                 false,
		"198.18.0.1:443":                  false,
		"203.0.113.1:443":                 false,
		"224.0.0.1:443":                   false,
		"239.255.255.255:443":             false,
		"255.255.255.255:443":             false,
		"[::]:443":                        false,
		"[::1]:443":                       false,
		"[::ffff:10.0.0.1]:443":           false,
		"[::ffff:169.254.169.254]:443":    false,
		"[::10.0.0.1]:443":                false,
		"[64:ff9b::10.0.0.1]:443":         false,
		"[64:ff9b:1::1]:443":              false,
		"[100::1]:443":                    false,
		"[2001::1]:443":                   false,
		"[2001:db8::1]:443":               false,
		"[2002:0a00:0001::1]:443":         false,
		"[3fff::1]:443":                   false,
		"[5f00::1]:443":                   false,
		"[fc00::1]:443":                   false,
		"[fd00:ec2::254]:80":              false,
		"[fe80::1]:443":                   false,
		"[fe80::1%eth0]:443":              false,
		"[2606:4700:4700::1111%eth0]:443": false,
		"[fec0::1]:443":                   false,
		"[ff02::1]:443":                   false,
		"nonsense":                        false,
	} {
		if why := webhook.Refusal(nil, false, to); (why == "") != good {
			t.Errorf("%s: %q", to, why)
		}
		if webhook.Refusal(nil, true, to) == "" {
			t.Errorf("plain http goes to %s", to)
		}
	}
	allow := []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16"), netip.MustParsePrefix("fd00::/8")}
	for to, good := range map[string]bool{"10.1.2.3:80": true, "[::ffff:10.1.2.3]:80": true, "[fd12::1]:80": true, "10.2.0.1:80": false, "127.0.0.1:80": false} {
		for _, plain := range []bool{true, false} {
			if why := webhook.Refusal(allow, plain, to); (why == "") != good {
				t.Errorf("%s where some are allowed, plain %t: %q", to, plain, why)
			}
		}
	}
}
