package read

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// only permits connections to the server and refuses all others as the
// default does.
func only(srv *httptest.Server) func(netip.AddrPort) error {
	return func(to netip.AddrPort) error {
		if to.String() == srv.Listener.Addr().String() {
			return nil
		}
		return public(to.Addr())
	}
}

func serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	srv := httptest.NewServer(handler)
	t.Cleanup(srv.Close)
	return srv
}

func answer(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = io.WriteString(w, body)
	}
}

// bomb answers with little that unpacks to 64 MiB.
func bomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	w.Header().Set("Content-Encoding", "gzip")
	zw := gzip.NewWriter(w)
	_, _ = io.Copy(zw, io.LimitReader(endless('x'), 64<<20))
	_ = zw.Close()
}

func TestFetch(t *testing.T) {
	const limit = 1000
	mux := http.NewServeMux()
	srv := serve(t, mux.ServeHTTP)
	handle := func(path string, handler http.HandlerFunc) { mux.HandleFunc(path, handler) }
	handle("/text", answer("text/plain; charset=utf-8", "words"))
	handle("/none", func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		_, _ = io.WriteString(w, "words")
	})
	handle("/list.jsonl", answer("application/octet-stream", `{"text":"one"}`+"\n"+`{"text":"two"}`))
	handle("/list", answer("application/x-ndjson", `{"text":"one"}`))
	handle("/false.jsonl", answer("text/html", "<p>no lines</p>"))
	handle("/pdf", answer("application/pdf", "%PDF"))
	handle("/gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) })
	handle("/fault", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	handle("/large", answer("text/plain", strings.Repeat("x", limit+1)))
	handle("/full", answer("text/plain", strings.Repeat("x", limit)))
	handle("/bomb", bomb)
	handle("/br", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		answer("text/plain", "words")(w, nil)
	})
	handle("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		answer("text/plain", "words")(w, nil)
	})
	handle("/hop/{n}", func(w http.ResponseWriter, r *http.Request) {
		var n int
		if _, err := fmt.Sscan(r.PathValue("n"), &n); err != nil || n == 0 {
			answer("text/plain", "arrived")(w, r)
			return
		}
		http.Redirect(w, r, fmt.Sprintf("/hop/%d", n-1), http.StatusFound)
	})
	handle("/ring", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/ring", http.StatusFound) })
	handle("/to", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Query().Get("u"), http.StatusMovedPermanently)
	})
	handle("/nowhere", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) })

	tests := []struct {
		path, want string
		format     Format
	}{
		{path: "/text", want: " = words"},
		{path: "/none", want: " = words"},
		{path: "/list.jsonl", want: ":1 = one + :2 = two"},
		{path: "/list", want: ": format: it holds one document per line; read it with --from jsonl"},
		{path: "/list", format: JSONL, want: ":1 = one"},
		{path: "/false.jsonl", want: ": format: it holds text/html and not JSON lines as its name says"},
		{path: "/pdf", want: ": format: it holds application/pdf; web pages, plain text, Markdown and JSON lines can be read"},
		{path: "/missing", want: ": not found: there is no such page: the server answered 404 Not Found"},
		{path: "/gone", want: ": not found: there is no such page: the server answered 410 Gone"},
		{path: "/fault", want: ": network: the server answered 503 Service Unavailable"},
		{path: "/full", want: " = " + strings.Repeat("x", limit)},
		{path: "/large", want: ": too large: it is larger than 1000 bytes, the limit for one input"},
		{path: "/bomb", want: ": too large: it is larger than 1000 bytes, the limit for one input"},
		{path: "/br", want: `: format: the answer is compressed with "br", which was not asked for`},
		{path: "/cut", want: ": network: the answer broke off before its end; try again"},
		{path: "/hop/5", want: " = arrived"},
		{path: "/hop/6", want: ": network: it redirects more than 5 times, the last time to " + srv.URL + "/hop/0"},
		{path: "/ring", want: ": network: it redirects more than 5 times, the last time to " + srv.URL + "/ring"},
		{path: "/to?u=file:///etc/passwd", want: ": forbidden: it redirects to file:///etc/passwd; only http and https addresses are read"},
		{path: "/to?u=ftp://quay.example/a", want: ": forbidden: it redirects to ftp://quay.example/a; only http and https addresses are read"},
		{path: "/to?u=http://127.0.0.1:1/", want: ": forbidden: it redirects to http://127.0.0.1:1/, which leads to 127.0.0.1, a loopback address; if you trust it, read it with --allow-private"},
		{path: "/to?u=http://[::1]:1/", want: ": forbidden: it redirects to http://[::1]:1/, which leads to ::1, a loopback address; …"},
		{path: "/to?u=http://localhost:1/", want: ": forbidden: it redirects to http://localhost:1/, which leads to …"},
		{path: "/to?u=http://[::ffff:10.1.2.3]/", want: ": forbidden: it redirects to http://[::ffff:10.1.2.3]/, which leads to 10.1.2.3, a private address; …"},
		{path: "/nowhere", want: ": network: …"},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+string(tt.format), func(t *testing.T) {
			got := outcomes(t, []string{srv.URL + tt.path}, Options{Format: tt.format, MaxBytes: limit, permit: only(srv)})
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], srv.URL+tt.path)
			}
			expect(t, got, strings.Split(tt.want, " + "))
		})
	}
}

func TestFetchRefusesPrivateAddresses(t *testing.T) {
	srv := serve(t, answer("text/plain", "words"))
	expect(t, outcomes(t, []string{srv.URL}, Options{}), []string{
		srv.URL + ": forbidden: it leads to 127.0.0.1, a loopback address; if you trust it, read it with --allow-private",
	})
	expect(t, outcomes(t, []string{srv.URL}, Options{AllowPrivate: true}), []string{srv.URL + " = words"})
}

func TestFetchIgnoresProxies(t *testing.T) {
	proxied := false
	proxy := serve(t, func(http.ResponseWriter, *http.Request) { proxied = true })
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "ALL_PROXY"} {
		t.Setenv(name, proxy.URL)
	}
	srv := serve(t, answer("text/plain", "words"))
	expect(t, outcomes(t, []string{srv.URL}, Options{permit: only(srv)}), []string{srv.URL + " = words"})
	if newFetcher(Options{}).transport.Proxy != nil || proxied {
		t.Error("a proxy is used")
	}
}

// TestFetchTellsLittle checks what is sent, and that the address of the
// document is the last one.
func TestFetchTellsLittle(t *testing.T) {
	var requests []*http.Request
	srv := serve(t, func(w http.ResponseWriter, r *http.Request) {
		requests = append(requests, r)
		http.SetCookie(w, &http.Cookie{Name: "track", Value: "1"})
		if r.URL.Path == "/" {
			http.Redirect(w, r, "http://ada:secret@"+r.Host+"/end", http.StatusFound)
			return
		}
		answer("text/plain", "words")(w, r)
	})
	addr := "http://ada:secret@" + srv.Listener.Addr().String() + "/"
	for in, err := range Inputs(t.Context(), []string{addr}, Options{permit: only(srv)}) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := in.Document(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if doc.URI != srv.URL+"/end" {
			t.Errorf("URI %q", doc.URI)
		}
	}
	if len(requests) != 2 {
		t.Fatalf("%d requests", len(requests))
	}
	for _, r := range requests {
		for _, name := range []string{"Authorization", "Cookie", "Referer"} {
			if value := r.Header.Get(name); value != "" {
				t.Errorf("%s: %s was sent to %s", name, value, r.URL)
			}
		}
		if !strings.Contains(r.UserAgent(), "hearsay") {
			t.Errorf("user agent %q", r.UserAgent())
		}
	}
}

func TestFetchSlow(t *testing.T) {
	hold := make(chan struct{})
	srv := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/body" {
			answer("text/plain", "some")(w, r)
			_ = http.NewResponseController(w).Flush()
		}
		select {
		case <-hold:
		case <-r.Context().Done():
		}
	})
	defer close(hold)
	for _, path := range []string{"/head", "/body"} {
		expect(t, outcomes(t, []string{srv.URL + path}, Options{Timeout: 50 * time.Millisecond, permit: only(srv)}), []string{
			srv.URL + path + ": network: no complete answer within 50ms",
		})
	}
}

func TestFetchCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	srv := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	for _, format := range []Format{Auto, JSONL} {
		for in, err := range Inputs(ctx, []string{srv.URL}, Options{Format: format, permit: only(srv)}) {
			if err == nil {
				_, err = in.Document(ctx)
			}
			if !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
		}
	}
}

func TestFetchNoServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := "http://" + l.Addr().String() + "/"
	_ = l.Close()
	expect(t, outcomes(t, []string{addr}, Options{AllowPrivate: true}), []string{addr + ": network: it cannot be fetched: connection refused"})
}

func TestFetchBadCertificate(t *testing.T) {
	srv := httptest.NewTLSServer(answer("text/plain", "words"))
	defer srv.Close()
	srv.Config.ErrorLog = nil
	expect(t, outcomes(t, []string{srv.URL}, Options{permit: only(srv)}), []string{srv.URL + ": network: it cannot be fetched: …"})
}

func TestPublic(t *testing.T) {
	tests := map[string]string{
		"93.184.216.34": "", "8.8.8.8": "", "100.63.255.255": "", "100.128.0.1": "", "172.32.0.1": "", "192.0.1.1": "",
		"0.0.0.0": "unspecified", "0.1.2.3": "unspecified", "10.0.0.1": "private", "172.16.0.1": "private", "172.31.255.255": "private",
		"192.168.1.1": "private", "100.64.0.1": "shared (carrier-grade NAT)", "127.0.0.1": "loopback", "127.8.9.1": "loopback",
		"169.254.169.254": "link-local", "192.0.0.8": "reserved", "198.19.0.1": "benchmarking", "203.0.113.5": "documentation",
		"224.0.0.1": "multicast", "240.0.0.1": "reserved", "255.255.255.255": "reserved",
		"2606:2800:220:1::1": "", "2a00:1450::1": "", "::": "unspecified", "::1": "loopback", "fe80::1": "link-local", "fe80::1%eth0": "link-local",
		"fc00::1": "private", "fd12:3456::1": "private", "ff02::1": "multicast", "fec0::1": "reserved", "4000::1": "reserved",
		"2001:db8::1": "documentation", "3fff::1": "documentation", "2001:0:1::1": "reserved", "100::1": "reserved",
		"::ffff:8.8.8.8": "", "::ffff:127.0.0.1": "loopback", "::ffff:192.168.0.1": "private", "::127.0.0.1": "reserved",
		"2002:0808:0808::1": "", "2002:7f00:1::1": "loopback", "2002:c0a8:101::": "private",
		"64:ff9b::8.8.8.8": "", "64:ff9b::10.0.0.1": "private", "64:ff9b::169.254.169.254": "link-local", "64:ff9b:1::8.8.8.8": "reserved",
	}
	for text, want := range tests {
		kind := ""
		if refused, ok := errors.AsType[*forbiddenAddress](public(netip.MustParseAddr(text))); ok {
			kind = refused.kind
		}
		if kind != want {
			t.Errorf("%s is %q, want %q", text, kind, want)
		}
	}
}

func TestBytesInWords(t *testing.T) {
	for n, want := range map[int64]string{DefaultMaxBytes: "20 MiB", 1 << 10: "1 KiB", 1500: "1500 bytes"} {
		if got := bytesInWords(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
