package cite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A statement is what is compared with entries.
type statement struct {
	speakers []*hearsay.Entity // the speaker first
	capitals map[string]bool   // words of the context with a capital, folded
	stems    map[string]bool
	days     []parse.Day
	rank     float64
}

// maxContext is how many bytes around a statement are compared.
const maxContext = 1500

// statement gathers the speakers of an attribution and the words around it:
// its sentences, and the one before that announces it.
func (w *work) statement(i int, byID map[string]*hearsay.Entity) *statement {
	attr := &w.attrs[i]
	st := &statement{capitals: map[string]bool{}, stems: map[string]bool{}, rank: -1}
	for k := len(attr.Chain) - 1; k >= 0; k-- {
		if ent := byID[attr.Chain[k]]; ent != nil && ent.Kind != hearsay.Author {
			st.speakers = append(st.speakers, ent)
		}
	}
	var sents []hearsay.Span
	for _, spans := range [...][]hearsay.Span{attr.Content, attr.Cue, attr.Source} {
		for _, sp := range spans {
			sents = append(sents, w.sentencesOver(sp)...)
		}
	}
	slices.SortFunc(sents, hearsay.Span.Compare)
	sents = slices.Compact(sents)
	if len(sents) > 0 {
		if before, ok := w.announced(sents[0]); ok {
			sents = append([]hearsay.Span{before}, sents...)
		}
	}
	size := 0
	for _, sp := range sents {
		if size += sp.Len(); size > maxContext && size > sp.Len() {
			break
		}
		st.stem(sp.Of(w.doc.Text))
		for _, part := range without(sp, attr.Content) {
			st.read(part.Of(w.doc.Text))
		}
	}
	return st
}

// without returns what is left of sp when spans, which are in order and apart,
// are taken out.
func without(sp hearsay.Span, spans []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, cut := range spans {
		if cut.Start > sp.Start && cut.Start < sp.End {
			out = append(out, hearsay.Span{Start: sp.Start, End: cut.Start})
		}
		if cut.End > sp.Start && cut.Start < sp.End {
			sp.Start = min(cut.End, sp.End)
		}
	}
	if sp.Len() > 0 {
		out = append(out, sp)
	}
	return out
}

// sentencesOver returns the sentences that sp has part in, up to a few.
func (w *work) sentencesOver(sp hearsay.Span) []hearsay.Span {
	i := w.sents.passageAt(sp.Start)
	if i < 0 {
		return nil
	}
	var out []hearsay.Span
	sents := w.sents.of(i)
	k, _ := slices.BinarySearchFunc(sents, sp.Start, func(s hearsay.Span, at int) int { return cmp.Compare(s.End, at+1) })
	for ; k < len(sents) && sents[k].Start < sp.End && len(out) < 6; k++ {
		out = append(out, sents[k])
	}
	return out
}

// announced returns the last sentence of the block before that of sp when it
// ends with a colon.
func (w *work) announced(sp hearsay.Span) (hearsay.Span, bool) {
	i := w.sents.passageAt(sp.Start)
	if i <= 0 {
		return hearsay.Span{}, false
	}
	before := w.sents.of(i - 1)
	if len(before) == 0 || !strings.HasSuffix(before[len(before)-1].Of(w.doc.Text), ":") {
		return hearsay.Span{}, false
	}
	return before[len(before)-1], true
}

// stem adds the words of a sentence that titles may have.
func (st *statement) stem(s string) {
	for stem := range stemsOf(s[:min(len(s), maxContext)]) {
		st.stems[stem] = true
	}
}

// read adds the names and days in a part of a sentence that is not what is
// said: what is said may be about other papers and other days.
func (st *statement) read(s string) {
	s = s[:min(len(s), maxContext)]
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w, r := fold(w), firstRune(w)
		if unicode.IsUpper(r) || lexicon.NameNoun(w) == hearsay.Organization {
			st.capitals[w] = true
		}
	}
	if strings.ContainsAny(s, "0123456789") {
		st.days = append(st.days, parse.Days(s)...)
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
