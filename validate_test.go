package hearsay

import (
	"math"
	"strings"
	"testing"
)

// TestValidate breaks one invariant at a time that JSON cannot express or
// that only Go code can break.
func TestValidate(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(a *Analysis)
		want  string
	}{
		{"nothing", func(*Analysis) {}, ""},
		{"no document", func(a *Analysis) { a.Document = nil }, "without a document"},
		{"no id", func(a *Analysis) { a.Document.ID = "" }, "document without an id"},
		{"text", func(a *Analysis) { a.Document.Text += "\xff" }, "not valid UTF-8"},
		{"cut character", func(a *Analysis) { a.Dates[0].Span = Span{8, 9} }, "cuts a character"},
		{"span outside", func(a *Analysis) { a.Dates[0].Span = Span{0, len(a.Document.Text) + 1} }, "outside the text"},
		{"empty span", func(a *Analysis) { a.LeftOut[0].Span = Span{1, 1} }, "is empty or outside"},
		{"negative span", func(a *Analysis) { a.LeftOut[0].Span = Span{-1, 1} }, "is empty or outside"},
		{"blocks overlap", func(a *Analysis) { a.Document.Blocks[1].Start = 5 }, "overlaps the one before"},
		{"no content", func(a *Analysis) { a.Attributions[0].Content = nil }, "a1: no content"},
		{"content in disorder", func(a *Analysis) {
			c := a.Attributions[0].Content
			c[0], c[1] = c[1], c[0]
		}, "a1: span"},
		{"attributions in disorder", func(a *Analysis) {
			a.Attributions[0], a.Attributions[1] = a.Attributions[1], a.Attributions[0]
		}, "a1: stands before"},
		{"left out in disorder", func(a *Analysis) {
			a.LeftOut = append([]LeftOut{{Span{4, 6}, WordAsWord}}, a.LeftOut...)
		}, "left out: 0:3 stands before"},
		{"confidence", func(a *Analysis) { a.Attributions[0].Confidence = math.NaN() }, "a1: confidence NaN"},
		{"speaker without a chain", func(a *Analysis) { a.Attributions[0].Chain = nil }, "the chain ends with"},
		{"two faults", func(a *Analysis) { a.Document.ID, a.Attributions[1].Kind = "", "" }, "document without an id\na2: unknown kind"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := harbour()
			tt.spoil(a)
			err := a.Validate()
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}
