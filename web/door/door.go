// Package door decides who may ask a server of hearsay: whoever addresses it by
// its own name, from no foreign page, and with its token where it has one.
package door

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A Door is what a server admits. The zero value admits whoever can reach it
// under the name of this computer.
type Door struct {
	// Token, when it is not empty, has to be shown by every visitor.
	Token string
	// Hosts are the names, without ports, that the server is addressed by
	// besides localhost, 127.0.0.1 and ::1. With a Token every IP address is
	// good as well.
	Hosts []string
}

// Refusal says why a request is not for this server, or was made by a foreign
// page; nil when it is neither. The error has CodeForbidden.
func (d Door) Refusal(r *http.Request) error {
	if !d.known(r.Host) {
		return &hearsay.Error{Code: hearsay.CodeForbidden, Message: "this server is not addressed by that name; open the address that hearsay printed"}
	}
	foreign := &hearsay.Error{Code: hearsay.CodeForbidden, Message: "a page from elsewhere may not ask this server; open the address that hearsay printed"}
	if origin := r.Header.Get("Origin"); origin != "" {
		if u, err := url.Parse(origin); err != nil || !strings.EqualFold(u.Host, r.Host) {
			return foreign
		}
	}
	site := r.Header.Get("Sec-Fetch-Site")
	elsewhere := site == "cross-site" || site == "same-site"
	if elsewhere && (r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Method != http.MethodGet && r.Method != http.MethodHead) {
		return foreign // a link may lead here, a form may not
	}
	return nil
}

// known reports whether host, as a request gives it, is a name of this server.
// A name that somebody else pointed to this computer is none.
func (d Door) known(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	switch host {
	case "localhost", "127.0.0.1", "::1":
		return true
	}
	if _, err := netip.ParseAddr(host); err == nil && d.Token != "" {
		return true
	}
	return slices.ContainsFunc(d.Hosts, func(name string) bool { return strings.EqualFold(name, host) })
}

// Bears reports whether a request shows the token as a program does, as a
// bearer token, or needs none.
func (d Door) Bears(r *http.Request) bool {
	bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return d.Token == "" || ok && d.Matches(bearer)
}

// Matches reports whether token is the one that is wanted.
func (d Door) Matches(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(d.Token)) == 1
}
