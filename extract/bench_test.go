package extract_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// news is a text with the usual mix of statements and the author's own voice.
var news = strings.Repeat(`The council closed the old bridge on Monday after engineers found cracks in two of its piers.
“We could not wait any longer,” said Mayor Odile Farrow, who has led the town since 2011. “Nobody wants to explain a funeral.”
The ministry said in a statement that it had not been told. It added that repairs would cost at least four million crowns, according to a first estimate by two engineers who asked not to be named.
Traffic is led over the weir until spring. On Tuesday the first lorries stood there for an hour, and drivers leaned on their horns.
Farrow's predecessor, Karl Venn, called the closure “a theatre piece” and argued that the cracks had been known for years, but critics say he never asked for an inspection.
`, 20)

// BenchmarkExtract measures the whole stage on one core.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b)
	doc := document(news)
	tokens := len(text.Words(nil, doc.Text, hearsay.Span{End: len(doc.Text)}))
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		x.Extract(doc)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkWords is the plain tokenising pass to hold the stage against.
func BenchmarkWords(b *testing.B) {
	doc := document(news)
	var toks []text.Token
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		toks = text.Words(toks[:0], doc.Text, hearsay.Span{End: len(doc.Text)})
	}
	b.ReportMetric(float64(len(toks))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
