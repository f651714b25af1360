package pipeline

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/text"
	"github.com/hearsay-project/hearsay/read"
)

// BenchmarkStage measures each stage by itself over the plain texts of the
// golden corpus. Words is the plain tokenising pass to hold the others
// against.
func BenchmarkStage(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	texts := golden.Texts(b, "../testdata/corpus")
	var analyses []*hearsay.Analysis
	tokens := 0
	for _, s := range texts {
		a := p.Analyze(read.FromText(s, read.Meta{}))
		analyses = append(analyses, a)
		tokens += len(text.Words(nil, s, hearsay.Span{End: len(s)}))
	}
	var toks []text.Token
	for _, stage := range []struct {
		name string
		do   func(a *hearsay.Analysis)
	}{
		{"words", func(a *hearsay.Analysis) {
			toks = text.Words(toks[:0], a.Document.Text, hearsay.Span{End: len(a.Document.Text)})
		}},
		{"read", func(a *hearsay.Analysis) { read.FromText(a.Document.Text, read.Meta{}) }},
		{"extract", func(a *hearsay.Analysis) { p.extract(a.Document) }},
		{"resolve", func(a *hearsay.Analysis) { p.resolve(a.Document, a.Attributions) }},
		{"date", func(a *hearsay.Analysis) { p.date(a.Document, a.Attributions, a.Entities) }},
		{"cite", func(a *hearsay.Analysis) { p.cite(a.Document, bareOf(a.Attributions), a.Entities) }},
		{"profile", func(a *hearsay.Analysis) { Profile(a) }},
		{"encode", func(a *hearsay.Analysis) {
			if _, err := a.MarshalJSON(); err != nil {
				b.Fatal(err)
			}
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			for b.Loop() {
				for _, a := range analyses {
					stage.do(a)
				}
			}
			b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// bareOf copies attributions as they are before they are cited.
func bareOf(attrs []hearsay.Attribution) []hearsay.Attribution {
	out := slices.Clone(attrs)
	for i := range out {
		out[i].Citations = nil
	}
	return out
}
