package web

import (
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/store"
)

// benchEnv names a collection that the pages are measured on, as one of 20,000
// articles.
const benchEnv = "HEARSAY_BENCH_COLLECTION"

func benchHandler(b *testing.B) http.Handler {
	b.Helper()
	place := os.Getenv(benchEnv)
	if place == "" {
		b.Skip("skipped: set " + benchEnv + " to a collection that hearsay add has made")
	}
	col, err := store.Open(b.Context(), place, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = col.Close() }) // it was only read
	h, err := Handler(col, Options{})
	if err != nil {
		b.Fatal(err)
	}
	return h
}

func ask(b *testing.B, h http.Handler, address string) *httptest.ResponseRecorder {
	b.Helper()
	w := get(h, address)
	if w.Code != http.StatusOK {
		b.Fatalf("%s: %d", address, w.Code)
	}
	return w
}

// BenchmarkPages measures one page after the other.
func BenchmarkPages(b *testing.B) {
	h := benchHandler(b)
	for _, address := range []string{
		"/documents", "/documents?q=harbour&sort=unnamed", "/documents?page=50&sort=title", "/documents/1", "/names", "/names?q=Lund",
		"/search?q=contract", "/timeline", "/timeline?page=100", "/sources",
	} {
		b.Run(strings.ReplaceAll(address[1:], "/", "_"), func(b *testing.B) {
			size := 0
			for b.Loop() {
				size = ask(b, h, address).Body.Len()
			}
			b.ReportMetric(float64(size), "bytes/page")
		})
	}
}

// BenchmarkSearchManyAtOnce measures how long those who search wait when twenty
// do so at the same time.
func BenchmarkSearchManyAtOnce(b *testing.B) {
	h := benchHandler(b)
	words := []string{"contract", "strike", "harbour wall", "inspect*", `"the wall"`, "budget", "never", "ministry report", "road", "water"}
	const visitors = 20
	var all []time.Duration
	for b.Loop() {
		var mu sync.Mutex
		var group sync.WaitGroup
		for i := range visitors {
			group.Go(func() {
				begun := time.Now()
				w := get(h, "/search?q="+strings.ReplaceAll(words[i%len(words)], " ", "+"))
				took := time.Since(begun)
				mu.Lock()
				defer mu.Unlock()
				if w.Code != http.StatusOK {
					b.Errorf("%s: %d", words[i%len(words)], w.Code)
				}
				all = append(all, took)
			})
		}
		group.Wait()
	}
	slices.Sort(all)
	b.ReportMetric(float64(all[len(all)*95/100].Microseconds())/1000, "ms-p95")
}
