package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A setting is the sentence in which a statement is laid on its source: what
// stands around cue, source and content tells through whose hands it came.
type setting struct {
	*resolver
	i    int // of the attribution
	attr *hearsay.Attribution
	ws   []word // of the sentence
	// source and cue are ranges of ws; empty when the sentence has none.
	source, cue stretch
}

// A stretch is a half-open range of words.
type stretch struct{ lo, hi int }

func (s stretch) has(i int) bool { return s.lo <= i && i < s.hi }

func (s stretch) empty() bool { return s.lo >= s.hi }

// maxSetting bounds the bytes that are read on either side of a cue.
const maxSetting = 700

// settings calls visit with the setting of every attribution in turn. A
// setting is good until visit returns.
func (r *resolver) settings(visit func(st *setting)) {
	var toks []text.Token
	st := &setting{resolver: r}
	var read hearsay.Span // of st.ws
	for i := range r.attrs {
		attr := &r.attrs[i]
		anchor, ok := r.anchor(attr)
		if !ok {
			continue
		}
		if sp := r.sentenceAround(anchor); sp != read {
			toks = text.WordsAround(toks[:0], r.doc, sp)
			st.ws, read = appendWords(st.ws[:0], r.doc.Text, toks), sp
			r.steps += len(st.ws)
		}
		st.i, st.attr = i, attr
		st.source, st.cue = st.stretchOf(attr.Source), st.stretchOf(attr.Cue)
		visit(st)
	}
}

// anchor returns the span by which the sentence of a statement is known.
func (r *resolver) anchor(attr *hearsay.Attribution) (hearsay.Span, bool) {
	for _, spans := range [][]hearsay.Span{attr.Cue, attr.Source} {
		for _, sp := range spans {
			if r.valid(sp) {
				return sp, true
			}
		}
	}
	return hearsay.Span{}, false
}

// sentenceAround returns the sentence that sp starts in, or the part of it
// that is near.
func (r *resolver) sentenceAround(sp hearsay.Span) hearsay.Span {
	src, i := r.doc.Text, r.scan.sentenceAt(sp.Start)
	out := hearsay.Span{Start: 0, End: len(src)}
	if i < len(r.scan.starts) {
		out.Start = min(r.scan.starts[i], sp.Start)
	}
	if i+1 < len(r.scan.starts) {
		out.End = r.scan.starts[i+1]
	}
	if out.Start < sp.Start-maxSetting {
		out.Start = wordEnd(src, sp.Start-maxSetting)
	}
	if end := sp.Start + maxSetting; end < out.End {
		out.End = wordEnd(src, end)
	}
	out.End = max(out.End, out.Start)
	return out
}

// stretchOf returns the words from the first to the last of spans.
func (st *setting) stretchOf(spans []hearsay.Span) stretch {
	if len(spans) == 0 {
		return stretch{}
	}
	out := stretch{st.wordAt(spans[0].Start), st.wordAt(spans[len(spans)-1].End)}
	if out.lo < len(st.ws) && st.ws[out.lo].Start >= spans[len(spans)-1].End {
		return stretch{}
	}
	return out
}

// wordAt returns the index of the first word that ends after an offset.
func (st *setting) wordAt(offset int) int {
	lo, hi := 0, len(st.ws)
	for lo < hi {
		if mid := (lo + hi) / 2; st.ws[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// said reports whether ws[i] is one of the words that are said.
func (st *setting) said(i int) bool {
	for _, sp := range st.attr.Content {
		if sp.Start <= st.ws[i].Start && st.ws[i].Start < sp.End {
			return true
		}
	}
	return false
}

// lower returns the word i in the lexicon's form; empty outside the sentence.
func (st *setting) lower(i int) string {
	if i < 0 || i >= len(st.ws) {
		return ""
	}
	return st.ws[i].lower
}

// span returns the place of the words from lo to hi.
func (st *setting) span(lo, hi int) hearsay.Span { return spanOf(st.ws[lo:hi]) }

// parse reads the words from lo to hi as a noun phrase.
func (st *setting) parse(lo, hi int) phrase {
	if lo >= hi {
		return phrase{}
	}
	return st.scan.parse(st.span(lo, hi), lo == 0)
}

// nameStarting returns the name that starts at the word i, and the index after
// it; nil when none does.
func (st *setting) nameStarting(i int) (*name, int) {
	if i < 0 || i >= len(st.ws) {
		return nil, i
	}
	at := st.nextName(st.ws[i].Start)
	if at == len(st.scan.names) || st.scan.names[at].span.Start != st.ws[i].Start {
		return nil, i
	}
	n := &st.scan.names[at]
	return n, max(i+1, st.wordAt(n.span.End))
}

// before reports whether one of words stands among the n words before i.
func (st *setting) before(i, n int, words ...string) bool {
	for j := max(0, i-n); j < i; j++ {
		for _, w := range words {
			if st.ws[j].lower == w {
				return true
			}
		}
	}
	return false
}

// passive reports whether the verb at i is in the passive: "was told".
func (st *setting) passive(i int) bool {
	for i--; i >= 0 && lexicon.ClassOf(st.ws[i].lower) == lexicon.Adverb; i-- {
	}
	switch st.lower(i) {
	case "was", "were", "been", "being", "is", "are", "be", "am", "get", "got", "'re", "'m":
		return true
	case "'s":
		f, _ := pronounForm(st.lower(i - 1))
		return f == singular || f == neuter
	}
	return false
}

// end returns the index of the mark that ends the phrase at i: a comma, a
// dash, a bracket, a quotation mark, or the end of the sentence.
func (st *setting) end(i int) int {
	for ; i < len(st.ws); i++ {
		if w := st.ws[i]; w.Class == text.Punct && !possessive(st.ws, i) && !strings.ContainsAny(w.lower, "&/%$") {
			return i
		}
	}
	return i
}
