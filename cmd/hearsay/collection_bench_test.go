package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/archive"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
)

// unlabelledPart holds news articles that are not in the repository; where they
// are at hand, archives are mixed from them.
const unlabelledPart = "../../../shared/bench/attribution/train.jsonl.gz"

// newsTexts returns the texts that archives are made of.
func newsTexts(tb testing.TB) []string {
	if _, err := os.Stat(unlabelledPart); err != nil {
		return golden.Texts(tb, "../../testdata/corpus")
	}
	var out []string
	for in, err := range read.Inputs(tb.Context(), []string{unlabelledPart}, read.Options{}) {
		if err != nil {
			tb.Fatal(err)
		}
		doc, err := in.Document(tb.Context())
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, doc.Text)
	}
	return out
}

// BenchmarkAdd measures "hearsay add" from JSONL into SQLite, and how much of it
// is for the collection: the rest is the reading and analysing that "hearsay
// read" does too. size/text is the size of the file in that of the texts.
// HEARSAY_BENCH_ARTICLES sets the number of articles.
func BenchmarkAdd(b *testing.B) {
	n := 1000
	if s := os.Getenv("HEARSAY_BENCH_ARTICLES"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			b.Fatal(err)
		}
	}
	var lines bytes.Buffer
	if err := archive.Write(&lines, newsTexts(b), n, 1); err != nil {
		b.Fatal(err)
	}
	texts := 0
	for line := range bytes.Lines(lines.Bytes()) {
		var a archive.Article
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		texts += len(a.Text)
	}
	place := ""
	for b.Loop() {
		place = filepath.Join(b.TempDir(), "bench.db")
		if err := run(b.Context(), []string{"add", "--collection", place, "--from", "jsonl", "-"}, bytes.NewReader(lines.Bytes()), io.Discard, os.Stderr); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
	info, err := os.Stat(place)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/float64(texts), "size/text")
	benchmarkAsk(b, place)
}

// BenchmarkAsk measures questions to the collection that HEARSAY_BENCH_COLLECTION
// names.
func BenchmarkAsk(b *testing.B) {
	place := os.Getenv("HEARSAY_BENCH_COLLECTION")
	if place == "" {
		b.Skip("skipped: HEARSAY_BENCH_COLLECTION names no collection")
	}
	for b.Loop() { // once is enough: many questions are asked
	}
	benchmarkAsk(b, place)
}

// benchmarkAsk measures who and search on a collection, for names and words that
// occur in it.
func benchmarkAsk(b *testing.B, place string) {
	col, err := store.Open(b.Context(), place, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = col.Close() }() // it was only read
	var names, words, statements []string
	r := rand.New(rand.NewPCG(1, 2))
	for s, err := range col.Statements(b.Context(), store.Filter{}) {
		if err != nil {
			b.Fatal(err)
		}
		if s.Speaker != nil && s.Speaker.Named && r.IntN(50) == 0 {
			names = append(names, s.Speaker.Name)
		}
		if list := strings.Fields(s.Text); len(list) > 0 && r.IntN(50) == 0 {
			words = append(words, strings.Trim(list[r.IntN(len(list))], `"“”,.-`))
			if len(list) > 5 {
				statements = append(statements, strings.Join(list[:min(len(list), 5+r.IntN(20))], " "))
			}
		}
	}
	ctx := context.Background()
	quantiles(b, "trace", statements, func(words string) error {
		_, err := inquiry.Trace(ctx, col, words)
		return err
	})
	quantiles(b, "who", names, func(name string) error {
		_, err := col.Who(ctx, name, store.Filter{}, store.Page{})
		return err
	})
	quantiles(b, "search", words, func(word string) error {
		_, _, err := col.Search(ctx, word, store.Filter{}, store.Page{})
		if hearsay.CodeOf(err) == hearsay.CodeUsage {
			return nil
		}
		return err
	})
	quantiles(b, "speaker", names, func(name string) error {
		_, _, err := col.Search(ctx, "said", store.Filter{Speaker: name}, store.Page{})
		return err
	})
}

// quantiles asks up to 200 questions once each.
func quantiles(b *testing.B, what string, questions []string, ask func(string) error) {
	var took []time.Duration
	for _, q := range questions[:min(len(questions), 200)] {
		start := time.Now()
		if err := ask(q); err != nil {
			b.Fatal(what, q, err)
		}
		took = append(took, time.Since(start))
	}
	if len(took) == 0 {
		b.Fatal("nothing to ask about")
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, what+"-ms-p50")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, what+"-ms-p95")
}

// BenchmarkWrite measures the writing alone: analyses that were made beforehand.
func BenchmarkWrite(b *testing.B) {
	const n = 500
	var lines bytes.Buffer
	if err := archive.Write(&lines, newsTexts(b), n, 1); err != nil {
		b.Fatal(err)
	}
	pipe, err := pipeline.New()
	if err != nil {
		b.Fatal(err)
	}
	var analyses []*hearsay.Analysis
	inputs := read.Inputs(b.Context(), []string{"-"}, read.Options{Format: read.JSONL, Stdin: &lines})
	for r := range pipe.Run(b.Context(), inputs, pipeline.Options{}) {
		if r.Err != nil {
			b.Fatal(r.Err)
		}
		analyses = append(analyses, r.Analysis)
	}
	for b.Loop() {
		col, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), store.Options{Write: true, Range: date.Range, Echoes: inquiry.Echoes()})
		if err != nil {
			b.Fatal(err)
		}
		w, err := col.Writer(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		for _, a := range analyses {
			if err := w.Add(store.Entry{Address: a.Document.URI, Analysis: a}); err != nil {
				b.Fatal(err)
			}
		}
		if tally, err := w.Close(); err != nil || tally.New != n {
			b.Fatal(tally, err)
		}
		_ = col.Close()
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
}
