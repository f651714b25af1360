package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestHTMLQuotations(t *testing.T) {
	for _, tt := range []struct {
		name, body string
		want       []string // blocks of quotation
	}{
		{"a class that says social", `<blockquote class="social-quote"><p>We were never asked about the mill.</p></blockquote>`, []string{"We were never asked about the mill."}},
		{"embedded", `<div class="social-embed"><blockquote><p>We were never asked about the mill.</p></blockquote></div>`, []string{"We were never asked about the mill."}},
		{"a footer", `<blockquote><p>We were never asked about the mill.</p><footer>— <cite>Ana Roe, miller</cite></footer></blockquote>`, []string{"We were never asked about the mill.", "— Ana Roe, miller"}},
		{"a cite of class author", `<blockquote><p>We were never asked about the mill.</p><cite class="author">Ana Roe</cite></blockquote>`, []string{"We were never asked about the mill.", "Ana Roe"}},
		{"buttons", `<div class="social"><a href="/s">Share</a> <a href="/t">Send this page to your friends</a></div>`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPage(t, "<html><head><title>Mill</title></head><body><article>"+filler+tt.body+filler+"</article></body></html>")
			if got := blocksOf(doc, hearsay.Quotation); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if strings.Contains(doc.Text, "friends") || len(doc.Authors) > 0 {
				t.Errorf("authors %q, text %q", doc.Authors, doc.Text)
			}
		})
	}
}
