package webhook

import (
	"net/netip"
	"slices"
	"syscall"
)

// reserved are the addresses that are not of the internet: private ones, this machine's, a
// cloud's for metadata, those of many, and those that hide one of version 4 in one of 6.
var reserved = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
)

// global is where all addresses of version 6 are that the internet has.
var global = netip.MustParsePrefix("2000::/3")

func prefixes(all ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(all))
	for i, s := range all {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// address says which addresses may be connected to.
type address struct {
	allow []netip.Prefix
	only  bool // none but those
}

// refusedError is that of an address that nothing is sent to.
type refusedError struct{ why string }

func (e *refusedError) Error() string { return e.why }

// control is called with each address when it is connected to, once its name is resolved.
func (a address) control(_, hostPort string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(hostPort)
	if err != nil || to.Addr().Zone() != "" {
		return &refusedError{"The address is not of the internet, and nothing is sent there."}
	}
	ip := to.Addr().Unmap()
	switch {
	case contains(a.allow, ip):
		return nil
	case a.only:
		return &refusedError{"Plain http is only for addresses that the server's --webhook-allow names."}
	case contains(reserved, ip) || ip.Is6() && !global.Contains(ip):
		return &refusedError{"The address is not of the internet, and nothing is sent there."}
	}
	return nil
}

func contains(all []netip.Prefix, ip netip.Addr) bool {
	return slices.ContainsFunc(all, func(p netip.Prefix) bool { return p.Contains(ip) })
}
