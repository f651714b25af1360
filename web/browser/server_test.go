package browser

import (
	"context"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web"
)

// serve serves the files from memory, as hearsay serve does, and returns the
// address. They are read when it returns.
func serve(t *testing.T, files ...string) string {
	t.Helper()
	need(t)
	pipe, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	col, err := store.Open(context.Background(), store.InMemory, store.Options{Write: true, Range: date.Range})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = col.Close() })
	reader := intake.New(context.Background(), col, pipe, intake.Options{})
	t.Cleanup(reader.Close)
	if len(files) > 0 {
		if err := reader.Add(intake.Batch{Inputs: read.Inputs(t.Context(), files, read.Options{})}); err != nil {
			t.Fatal(err)
		}
	}
	for reader.Status().Reading {
		time.Sleep(10 * time.Millisecond)
	}
	handler, err := web.Handler(col, web.Options{Reader: reader, Pipeline: pipe, Components: true, Complain: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(handler)
	t.Cleanup(srv.Close)
	return srv.URL
}

const examples = "../../examples"

// link is an address in a page.
var link = regexp.MustCompile(`\shref="([^"]*)`)

// crawl returns the addresses of all pages that links lead to, one of each
// kind.
func crawl(t *testing.T, base string, kindOf func(string) string) []string {
	t.Helper()
	queue, seen := []string{"/documents"}, map[string]bool{}
	var out []string
	for len(queue) > 0 {
		address := queue[0]
		queue = queue[1:]
		if kind := kindOf(address); seen[kind] {
			continue
		} else {
			seen[kind] = true
		}
		resp, err := http.Get(base + address)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html") {
			continue
		}
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", address, resp.StatusCode)
			continue
		}
		out = append(out, address)
		for _, m := range link.FindAllStringSubmatch(string(body), -1) {
			queue = append(queue, resolved(base+address, m[1])...)
		}
	}
	return out
}

// resolved returns a link of a page as an address of the server, if it is one.
func resolved(from, to string) []string {
	base, err := url.Parse(from)
	if err != nil {
		return nil
	}
	u, err := base.Parse(html.UnescapeString(to))
	if err != nil || u.Host != base.Host || u.Scheme != "http" || strings.HasPrefix(u.Path, "/static/") {
		return nil
	}
	return []string{u.RequestURI()}
}

var number = regexp.MustCompile(`\d+`)

// kindOf returns what addresses have in common that differ in numbers, in names
// or in their parameters.
func kindOf(address string) string {
	path, _, asked := strings.Cut(address, "?")
	path = number.ReplaceAllString(path, "0")
	if first, _, found := strings.Cut(strings.TrimPrefix(path, "/"), "/"); found && first == "names" {
		path = "/names/…"
	}
	return fmt.Sprint(path, asked)
}
