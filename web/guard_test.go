package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHeaders(t *testing.T) {
	h, key := boatsServer(t)
	for _, address := range []string{"/documents", "/documents.json", "/documents/" + key, "/timeline", "/nowhere", "/static/page.js"} {
		header := get(h, address).Header()
		csp := header.Get("Content-Security-Policy")
		if !strings.HasPrefix(csp, "default-src 'none';") || strings.Contains(csp, "unsafe") || strings.Contains(csp, "http") {
			t.Errorf("%s: policy %q", address, csp)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got := header.Get(name); got != want {
				t.Errorf("%s: %s is %q", address, name, got)
			}
		}
	}
}

func TestHostAndOrigin(t *testing.T) {
	m := collectionOf(t, boatsAnalysis(t))
	alone := handlerOf(t, m, Options{})
	wide := handlerOf(t, m, Options{Token: "secret", Hosts: []string{"Newsroom"}})
	tests := []struct {
		name         string
		host         string
		header       [2]string
		alone, wider int // status
	}{
		{"an address of this computer", "127.0.0.1:7450", [2]string{}, 200, 200},
		{"its name", "localhost", [2]string{}, 200, 200},
		{"in version 6", "[::1]:7450", [2]string{}, 200, 200},
		{"a name from elsewhere", "evil.example:7450", [2]string{}, 403, 403},
		{"a name that begins well", "localhost.evil.example", [2]string{}, 403, 403},
		{"no name", "", [2]string{}, 403, 403},
		{"another address", "192.168.1.20:7450", [2]string{}, 403, 200},
		{"a name that was given", "newsroom:80", [2]string{}, 403, 200},
		{"our own page", "localhost:7450", [2]string{"Origin", "http://localhost:7450"}, 200, 200},
		{"a foreign page", "localhost:7450", [2]string{"Origin", "https://evil.example"}, 403, 403},
		{"another port", "localhost:7450", [2]string{"Origin", "http://localhost:9999"}, 403, 403},
		{"a page without origin", "localhost:7450", [2]string{"Origin", "null"}, 403, 403},
		{"an image on a foreign page", "localhost:7450", [2]string{"Sec-Fetch-Site", "cross-site"}, 403, 403},
	}
	for _, tt := range tests {
		edit := func(r *http.Request) {
			r.Host = tt.host
			r.AddCookie(&http.Cookie{Name: cookieName, Value: "secret"})
			if tt.header[0] != "" {
				r.Header.Set(tt.header[0], tt.header[1])
			}
		}
		if got := get(alone, "/documents", edit).Code; got != tt.alone {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.alone)
		}
		if got := get(wide, "/documents", edit).Code; got != tt.wider {
			t.Errorf("%s, with a token: %d, want %d", tt.name, got, tt.wider)
		}
	}
	opened := get(alone, "/documents", func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "navigate")
	})
	if opened.Code != http.StatusOK {
		t.Errorf("a link on a foreign page: %d", opened.Code)
	}
}

func TestOnlyReading(t *testing.T) {
	h, _ := boatsServer(t)
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, "OPTIONS"} {
		w := get(h, "/documents", func(r *http.Request) { r.Method = method })
		if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", method, w.Code)
		}
	}
}

func TestToken(t *testing.T) {
	h := handlerOf(t, collectionOf(t, boatsAnalysis(t)), Options{Token: "secret"})
	if w := get(h, "/documents.json"); w.Code != http.StatusUnauthorized || w.Header().Get("Www-Authenticate") == "" {
		t.Errorf("without the token: %d", w.Code)
	}
	if w := get(h, "/documents?token=wrong"); w.Code != http.StatusUnauthorized {
		t.Errorf("with a wrong one: %d", w.Code)
	}
	bearer := func(r *http.Request) { r.Header.Set("Authorization", "Bearer secret") }
	if w := get(h, "/documents.json", bearer); w.Code != http.StatusOK {
		t.Errorf("as a bearer: %d", w.Code)
	}
	w := get(h, "/documents?page=1&token=secret")
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/documents?page=1" {
		t.Fatalf("in the address: %d, on to %s", w.Code, w.Header().Get("Location"))
	}
	cookie := (&http.Response{Header: w.Header()}).Cookies()[0]
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode {
		t.Errorf("cookie %v", cookie)
	}
	if w := get(h, "/documents", func(r *http.Request) { r.AddCookie(cookie) }); w.Code != http.StatusOK {
		t.Errorf("with the cookie: %d", w.Code)
	}
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Host, r.URL.Path, r.URL.RawQuery = "localhost", "//evil.example/", "token=secret"
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	if to := rec.Header().Get("Location"); to != "/evil.example/" {
		t.Errorf("sent on to %q", to)
	}
}
