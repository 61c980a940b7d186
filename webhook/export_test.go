package webhook

import "net/netip"

// Refusal is why nothing is sent to an address; "" if something is.
func Refusal(allow []netip.Prefix, plain bool, hostPort string) string {
	if err := (address{allow: allow, only: plain}).control("tcp", hostPort, nil); err != nil {
		return err.Error()
	}
	return ""
}
