package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/web/api"
	"github.com/hearsay-project/hearsay/web/door"
)

// policy lets a page load nothing but our own files, and nobody frame it.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const cookieName = "hearsay-token"

// guarded lets only requests through that come from a page of ours or from
// somebody who opened an address, and sets the headers that all answers have.
func (s *server) guarded(next http.Handler) http.Handler {
	door := s.opts.door()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin") // without any, a form of ours would be of unknown origin
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if err := door.Refusal(r); err != nil {
			s.fail(w, r, err)
			return
		}
		if s.opts.Token != "" && !s.admitted(w, r) {
			return
		}
		next.ServeHTTP(w, r)
	})
}

// changes reports whether a request may change something.
func changes(r *http.Request) bool { return r.Method != http.MethodGet && r.Method != http.MethodHead }

// admitted reports whether the visitor has shown the token. Who shows it in an
// address gets a cookie and is sent on to the address without it.
func (s *server) admitted(w http.ResponseWriter, r *http.Request) bool {
	door := s.opts.door()
	query := r.URL.Query()
	if query.Has("token") && door.Matches(query.Get("token")) {
		http.SetCookie(w, &http.Cookie{Name: cookieName, Value: s.opts.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
		query.Del("token")
		to := url.URL{Path: "/" + strings.TrimLeft(r.URL.Path, `/\`), RawQuery: query.Encode()}
		http.Redirect(w, r, to.String(), http.StatusSeeOther)
		return false
	}
	if door.Bears(r) {
		return true
	}
	if cookie, err := r.Cookie(cookieName); err == nil && door.Matches(cookie.Value) {
		return true
	}
	w.Header().Set("WWW-Authenticate", "Bearer")
	s.refuse(w, r, http.StatusUnauthorized, &hearsay.Error{Code: hearsay.CodeForbidden, Message: "open the address that hearsay printed, with its token"})
	return false
}

func (opts *Options) door() door.Door { return door.Door{Token: opts.Token, Hosts: opts.Hosts} }

// isAPI reports whether a request is for the API, which has its own rules about
// methods and bodies.
func isAPI(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, api.Prefix+"/") }
