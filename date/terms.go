package date

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A term is a word of a sentence in which a listing is looked for.
type term struct {
	hearsay.Span
	lower   string // with a straight apostrophe, without a final full stop
	class   lexicon.Class
	capital bool
	mark    bool // punctuation
	date    int  // the index of the date that it is a part of, from 1; 0 for none
	trigger trigger
}

// acts reports whether t is a trigger and, by its form, a verb: "banned", not
// "ban" or "lists".
func (t *term) acts() bool {
	return t.trigger.use != noTrigger && t.trigger.form < noun && !((t.trigger.form <= present || t.trigger.form == gerund) && (banNoun(t.lower) || listNoun(t.lower) || t.lower == "end" || t.lower == "place"))
}

// A statement is one sentence with a date, as the search for listings sees
// it.
type statement struct {
	src   string
	ts    []term
	dates []int // indices into finder.dates, in the order of the text
	los   []int // the first term of each of them
	his   []int // the index behind the last term of each
	// near tells that a listing stands in one of the sentences before, which
	// "did so" and "off it" can take up.
	near bool
}

// terms fills st from the words of a sentence, whose expressions have become
// the dates from first on.
func (st *statement) fill(src string, ws []word, exprs []expr, ids []int) {
	st.src, st.ts, st.dates, st.los, st.his = src, st.ts[:0], st.dates[:0], st.los[:0], st.his[:0]
	for i := range ws {
		st.ts = append(st.ts, newTerm(src, &ws[i]))
	}
	for k := range exprs {
		if ids[k] < 0 {
			continue
		}
		st.dates = append(st.dates, ids[k])
		st.los, st.his = append(st.los, exprs[k].lo), append(st.his, exprs[k].hi)
		for i := exprs[k].lo; i < exprs[k].hi; i++ {
			st.ts[i].date = len(st.dates)
		}
	}
}

func newTerm(src string, w *word) term {
	raw := w.Of(src)
	t := term{Span: w.Span, lower: raw, capital: raw[0] >= 'A' && raw[0] <= 'Z' || raw[0] >= 0xC3}
	c := raw[0] | 0x20
	t.mark = (c < 'a' || c > 'z') && (raw[0] < '0' || raw[0] > '9') && raw[0] < 0xC3
	if t.mark && len(raw) > 1 && (strings.HasPrefix(raw, "'") || strings.HasPrefix(raw, "’")) {
		t.mark = false
	}
	t.lower = strings.ToLower(raw)
	if strings.Contains(t.lower, "’") {
		t.lower = strings.ReplaceAll(t.lower, "’", "'")
	}
	if len(t.lower) > 1 {
		t.lower = strings.TrimSuffix(t.lower, ".")
	}
	if t.class = lexicon.ClassOf(t.lower); raw == "US" {
		t.class = lexicon.Open
	}
	t.trigger = triggerOf(t.lower)
	return t
}

// at returns the term at i; an empty mark outside the sentence.
func (st *statement) at(i int) *term {
	if i < 0 || i >= len(st.ts) {
		return &noTerm
	}
	return &st.ts[i]
}

var noTerm = term{mark: true}

// lower returns the word at i.
func (st *statement) lower(i int) string { return st.at(i).lower }

func (st *statement) span(lo, hi int) hearsay.Span {
	return hearsay.Span{Start: st.ts[lo].Start, End: st.ts[hi-1].End}
}
