package read

import (
	"fmt"
	"net/netip"
)

// A forbiddenAddress is the refusal of a network address.
type forbiddenAddress struct {
	addr netip.Addr
	kind string // "loopback", "private", …
}

func (e *forbiddenAddress) Error() string { return fmt.Sprintf("%s is a %s address", e.addr, e.kind) }

// An addressBlock is a range of addresses that does not belong to the public internet.
type addressBlock struct {
	prefix netip.Prefix
	kind   string
}

// notPublic are the special-purpose ranges of IANA that are not globally
// reachable, for IPv4; and for IPv6 those of them that lie in 2000::/3,
// outside of which nothing is global.
var notPublic = []addressBlock{
	{netip.MustParsePrefix("0.0.0.0/8"), "unspecified"},
	{netip.MustParsePrefix("10.0.0.0/8"), "private"},
	{netip.MustParsePrefix("100.64.0.0/10"), "shared (carrier-grade NAT)"},
	{netip.MustParsePrefix("127.0.0.0/8"), "loopback"},
	{netip.MustParsePrefix("169.254.0.0/16"), "link-local"},
	{netip.MustParsePrefix("172.16.0.0/12"), "private"},
	{netip.MustParsePrefix("192.0.0.0/24"), "reserved"},
	{netip.MustParsePrefix("192.0.2.0/24"), "documentation"},
	{netip.MustParsePrefix("192.88.99.0/24"), "reserved"},
	{netip.MustParsePrefix("192.168.0.0/16"), "private"},
	{netip.MustParsePrefix("198.18.0.0/15"), "benchmarking"},
	{netip.MustParsePrefix("198.51.100.0/24"), "documentation"},
	{netip.MustParsePrefix("203.0.113.0/24"), "documentation"},
	{netip.MustParsePrefix("224.0.0.0/4"), "multicast"},
	{netip.MustParsePrefix("240.0.0.0/4"), "reserved"},
	{netip.MustParsePrefix("::/128"), "unspecified"},
	{netip.MustParsePrefix("::1/128"), "loopback"},
	{netip.MustParsePrefix("fc00::/7"), "private"},
	{netip.MustParsePrefix("fe80::/10"), "link-local"},
	{netip.MustParsePrefix("ff00::/8"), "multicast"},
	{netip.MustParsePrefix("2001::/23"), "reserved"}, // Teredo among others
	{netip.MustParsePrefix("2001:db8::/32"), "documentation"},
	{netip.MustParsePrefix("3fff::/20"), "documentation"},
}

var (
	globalUnicast = netip.MustParsePrefix("2000::/3")
	sixToFour     = netip.MustParsePrefix("2002::/16")
	nat64         = netip.MustParsePrefix("64:ff9b::/96")
)

// public returns nil when addr is on the public internet, and otherwise a
// *forbiddenAddress. An IPv4 address inside an IPv6 one decides for it.
func public(addr netip.Addr) error {
	inner := addr.WithZone("").Unmap()
	raw := inner.As16()
	switch {
	case inner.Is4():
	case sixToFour.Contains(inner):
		inner = netip.AddrFrom4([4]byte(raw[2:6]))
	case nat64.Contains(inner):
		inner = netip.AddrFrom4([4]byte(raw[12:16]))
	}
	for _, b := range notPublic {
		if b.prefix.Contains(inner) {
			return &forbiddenAddress{addr, b.kind}
		}
	}
	if inner.Is6() && !globalUnicast.Contains(inner) {
		return &forbiddenAddress{addr, "reserved"}
	}
	return nil
}
