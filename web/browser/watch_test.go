package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestWatcher checks that a tab sees what it watches for.
func TestWatcher(t *testing.T) {
	need(t)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = fmt.Fprint(w, `<!DOCTYPE html><link rel="icon" href="data:,"><img src="http://elsewhere.example/x.png" alt=""><script>setTimeout(() => { throw new Error('fault') })</script>`)
	}))
	defer srv.Close()
	b := open(t, srv.URL)
	var mu sync.Mutex
	var seen []string
	b.fault = func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, fmt.Sprintf(format, args...))
	}
	b.to("/")
	ask[bool](b, `new Promise(done => setTimeout(() => done(true)))`)
	mu.Lock()
	defer mu.Unlock()
	for _, want := range []string{"a request goes to http://elsewhere.example/x.png", "a script failed", "ERR_NAME_NOT_RESOLVED"} {
		if !slices.ContainsFunc(seen, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("not seen: %s; seen: %q", want, seen)
		}
	}
}
