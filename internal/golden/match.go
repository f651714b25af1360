package golden

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// A result compares the marks of a document with its analysis.
type result struct {
	marks []*mark
	found map[*mark]bool
	used  map[int]bool // by index of the analysis's attributions
	score score
}

// match pairs each mark with at most one finding of the analysis.
func match(marks []*mark, a *hearsay.Analysis) *result {
	r := &result{marks: marks, found: make(map[*mark]bool), used: make(map[int]bool)}
	leftOut := make(map[int]bool)
	for _, m := range marks {
		if m.leftOut() {
			r.pair(m, len(a.LeftOut), leftOut, func(i int) bool { return sameLeftOut(m, &a.LeftOut[i], a.Document.Text) })
		} else {
			r.pair(m, len(a.Attributions), r.used, func(i int) bool { return sameAttribution(m, &a.Attributions[i], a.Document.Text) })
		}
	}
	r.score = scoreOf(r, a)
	return r
}

func (r *result) pair(m *mark, n int, used map[int]bool, same func(i int) bool) {
	for i := range n {
		if !used[i] && same(i) {
			used[i] = true
			r.found[m] = true
			return
		}
	}
}

func sameAttribution(m *mark, attr *hearsay.Attribution, text string) bool {
	source := spansOf(m.source)
	return m.label == string(attr.Kind) &&
		(m.depth > 0) == (attr.Parent != "") &&
		slices.Equal(joined(spansOf(m.content), text), joined(attr.Content, text)) &&
		(overlap(source, attr.Source) || len(source)+len(attr.Source) == 0)
}

func sameLeftOut(m *mark, left *hearsay.LeftOut, text string) bool {
	return m.label == string(left.Reason) && bare(m.content[0].span, text) == bare(left.Span, text)
}

func spansOf(places []place) []hearsay.Span {
	out := make([]hearsay.Span, len(places))
	for i, p := range places {
		out[i] = p.span
	}
	return out
}

func overlap(a, b []hearsay.Span) bool {
	return slices.ContainsFunc(a, func(sp hearsay.Span) bool { return slices.ContainsFunc(b, sp.Overlaps) })
}

// joined makes one span of those that only white space keeps apart.
func joined(spans []hearsay.Span, text string) []hearsay.Span {
	var out []hearsay.Span
	for _, sp := range spans {
		if n := len(out); n > 0 && strings.TrimSpace(text[out[n-1].End:sp.Start]) == "" {
			out[n-1].End = sp.End
			continue
		}
		out = append(out, sp)
	}
	return out
}

// bare returns sp without quotation marks, punctuation and white space at its
// ends. A span of nothing else stays as it is.
func bare(sp hearsay.Span, text string) hearsay.Span {
	mark := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r) }
	left := strings.TrimLeftFunc(sp.Of(text), mark)
	if left == "" {
		return sp
	}
	start := sp.End - len(left)
	return hearsay.Span{Start: start, End: start + len(strings.TrimRightFunc(left, mark))}
}

// complaints says what fails: wanted marks that are not found, and known
// misses that are.
func (r *result) complaints() []string {
	var out []string
	for _, m := range r.marks {
		line := strings.TrimSpace(strings.TrimPrefix(m.String(), m.comment))
		switch {
		case m.miss && r.found[m]:
			out = append(out, "a known miss is found by now; run the test with -update to promote it:\n"+line)
		case !m.miss && !r.found[m]:
			out = append(out, "not found:\n"+line)
		}
	}
	return out
}

// surplus lists the attributions of the analysis that are not marked.
func (r *result) surplus(a *hearsay.Analysis) string {
	out := "not marked:\n"
	for i := range a.Attributions {
		if !r.used[i] {
			out += markOf(&a.Attributions[i], a.Document.Text).String()
		}
	}
	for _, left := range a.LeftOut {
		out += fmt.Sprintf("left out: %s | [%v] %s\n", left.Reason, left.Span, escaper.Replace(left.Of(a.Document.Text)))
	}
	return out
}

func markOf(attr *hearsay.Attribution, text string) *mark {
	places := func(spans []hearsay.Span) []place {
		out := make([]place, len(spans))
		for i, sp := range spans {
			out[i] = place{text: sp.Of(text), span: sp, located: true}
		}
		return out
	}
	m := &mark{label: string(attr.Kind), source: places(attr.Source), cue: places(attr.Cue), content: places(attr.Content)}
	if attr.Parent != "" {
		m.depth = 1
	}
	return m
}
