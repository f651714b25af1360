package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/internal/score"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// errorSort is a sort of error.
type errorSort int

// The sorts of error, in the order in which they are printed.
const (
	wrongSource errorSort = iota
	wrongContent
	missed
	spurious
	numSorts
)

var sortTitles = [numSorts]string{
	"Wrong source: the content agrees, the source does not",
	"Wrong content: less than half of it agrees",
	"Missed: annotated and not found",
	"Spurious: found and not annotated",
}

// sortErrors lists what was not linked in one article.
func (ev *evaluation) sortErrors(art *gold.Article, want, got []score.Attribution, pairs []int) {
	linked := make([]bool, len(want))
	for _, k := range pairs {
		if k >= 0 {
			linked[k] = true
		}
	}
	explained := make([]bool, len(want))
	for i := range got {
		if pairs[i] >= 0 {
			continue
		}
		k, sort := closest(&got[i], want, linked)
		text := art.ID + "\n    found     " + show(art.Text, &got[i])
		if k >= 0 {
			explained[k] = true
			text += "\n    annotated " + show(art.Text, &want[k])
		}
		ev.errors[sort] = append(ev.errors[sort], text)
	}
	for k := range want {
		if !linked[k] && !explained[k] {
			ev.errors[missed] = append(ev.errors[missed], art.ID+"\n    annotated "+show(art.Text, &want[k]))
		}
	}
}

// closest returns the annotated attribution that a wrong one was meant to be,
// and the sort of its error; -1 when there is none.
func closest(got *score.Attribution, want []score.Attribution, linked []bool) (int, errorSort) {
	for k := range want {
		if linked[k] {
			continue
		}
		if overlap(got.Cue, want[k].Cue) || overlap(got.Content, want[k].Content) {
			if len(got.Content) > 0 && len(want[k].Content) > 0 && !overlap(got.Source, want[k].Source) {
				return k, wrongSource
			}
			return k, wrongContent
		}
	}
	return -1, spurious
}

func overlap(a, b []hearsay.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// show writes an attribution on one line, its parts divided by bars.
func show(text string, a *score.Attribution) string {
	var parts []string
	for _, role := range score.Roles {
		var words []string
		for _, sp := range a.Spans(role) {
			words = append(words, strings.Join(strings.Fields(sp.Of(text)), " "))
		}
		parts = append(parts, wording.Plain(cut(strings.Join(words, " … "), 100)))
	}
	return strings.Join(parts, " | ")
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// printErrors prints up to n errors of each sort, spread over the articles.
func (ev *evaluation) printErrors(w io.Writer, n int) {
	if n == 0 {
		return
	}
	for sort, all := range ev.errors {
		fmt.Fprintf(w, "\n%s (%d; as source | cue | content)\n", sortTitles[sort], len(all))
		step := max(1, len(all)/n)
		for i := 0; i < len(all) && i/step < n; i += step {
			fmt.Fprintf(w, "  %s\n", all[i])
		}
	}
}
