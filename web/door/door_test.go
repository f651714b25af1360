package door

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestRefusal(t *testing.T) {
	shut, named := Door{}, Door{Token: "t", Hosts: []string{"archive.example"}}
	tests := []struct {
		door                       Door
		method, host, header, said string
		refused                    bool
	}{
		{shut, "GET", "127.0.0.1:7450", "", "", false},
		{shut, "GET", "LocalHost:7450", "", "", false},
		{shut, "GET", "[::1]:7450", "", "", false},
		{shut, "GET", "archive.example", "", "", true},
		{shut, "GET", "192.0.2.7:7450", "", "", true},
		{shut, "GET", "127.0.0.1.evil.example", "", "", true},
		{named, "GET", "Archive.example:80", "", "", false},
		{named, "GET", "192.0.2.7:7450", "", "", false},
		{named, "GET", "evil.example", "", "", true},
		{shut, "POST", "127.0.0.1:7450", "Origin", "http://127.0.0.1:7450", false},
		{shut, "POST", "127.0.0.1:7450", "Origin", "http://127.0.0.1:80", true},
		{shut, "POST", "127.0.0.1:7450", "Origin", "null", true},
		{shut, "GET", "127.0.0.1:7450", "Origin", "https://evil.example", true},
		{shut, "GET", "127.0.0.1:7450", "Sec-Fetch-Site", "same-origin", false},
		{shut, "GET", "127.0.0.1:7450", "Sec-Fetch-Site", "cross-site", true},
	}
	for _, tt := range tests {
		r := httptest.NewRequest(tt.method, "/", nil)
		r.Host = tt.host
		if tt.header != "" {
			r.Header.Set(tt.header, tt.said)
		}
		if err := tt.door.Refusal(r); (err != nil) != tt.refused || err != nil && hearsay.CodeOf(err) != hearsay.CodeForbidden {
			t.Errorf("%+v: %v", tt, err)
		}
	}
	for method, refused := range map[string]bool{http.MethodGet: false, http.MethodPost: true} {
		r := httptest.NewRequest(method, "/", nil)
		r.Host = "localhost"
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "navigate")
		if err := shut.Refusal(r); (err != nil) != refused {
			t.Errorf("a %s that a foreign page leads to: %v", method, err)
		}
	}
}

func TestBears(t *testing.T) {
	for header, want := range map[string]bool{"": false, "Bearer t": true, "Bearer u": false, "bearer t": false, "t": false, "Bearer ": false} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Authorization", header)
		if got := (Door{Token: "t"}).Bears(r); got != want {
			t.Errorf("%q: %t", header, got)
		}
		if !(Door{}).Bears(r) {
			t.Errorf("%q is refused where no token is wanted", header)
		}
	}
}
