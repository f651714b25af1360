package web

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

// policy lets a page load nothing but our own files, and nobody frame it.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const cookieName = "hearsay-token"

// guarded lets only requests through that come from a page of ours or from
// somebody who opened an address, and sets the headers that all answers have.
func (s *server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if err := s.refusal(r); err != nil {
			s.fail(w, r, err)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			h.Set("Allow", "GET, HEAD")
			s.problem(w, r, http.StatusMethodNotAllowed, &hearsay.Error{Code: hearsay.CodeUsage, Message: "this address can only be read"})
			return
		}
		if s.opts.Token != "" && !s.admitted(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// refusal says why a request is not for us, or was made by a foreign page.
func (s *server) refusal(r *http.Request) error {
	if !s.known(r.Host) {
		return &hearsay.Error{Code: hearsay.CodeForbidden, Message: "this server is not addressed by that name; open the address that hearsay printed"}
	}
	foreign := &hearsay.Error{Code: hearsay.CodeForbidden, Message: "a page from elsewhere may not ask this server; open the address that hearsay printed"}
	if origin := r.Header.Get("Origin"); origin != "" {
		if u, err := url.Parse(origin); err != nil || !strings.EqualFold(u.Host, r.Host) {
			return foreign
		}
	}
	if site := r.Header.Get("Sec-Fetch-Site"); (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate" {
		return foreign
	}
	return nil
}

// known reports whether host, as a request gives it, is a name of this server.
// A name that somebody else pointed to this computer is none.
func (s *server) known(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	switch host {
	case "localhost", "127.0.0.1", "::1":
		return true
	}
	if _, err := netip.ParseAddr(host); err == nil && s.opts.Token != "" {
		return true
	}
	return slices.ContainsFunc(s.opts.Hosts, func(name string) bool { return strings.EqualFold(name, host) })
}

// admitted reports whether the visitor has shown the token. Who shows it in an
// address gets a cookie and is sent on to the address without it.
func (s *server) admitted(w http.ResponseWriter, r *http.Request) bool {
	query := r.URL.Query()
	if query.Has("token") && s.matches(query.Get("token")) {
		http.SetCookie(w, &http.Cookie{Name: cookieName, Value: s.opts.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
		query.Del("token")
		to := url.URL{Path: "/" + strings.TrimLeft(r.URL.Path, `/\`), RawQuery: query.Encode()}
		http.Redirect(w, r, to.String(), http.StatusSeeOther)
		return false
	}
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok && s.matches(bearer) {
		return true
	}
	if cookie, err := r.Cookie(cookieName); err == nil && s.matches(cookie.Value) {
		return true
	}
	w.Header().Set("WWW-Authenticate", "Bearer")
	s.problem(w, r, http.StatusUnauthorized, &hearsay.Error{Code: hearsay.CodeForbidden, Message: "open the address that hearsay printed, with its token"})
	return false
}

func (s *server) matches(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.opts.Token)) == 1
}
