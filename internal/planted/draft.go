package planted

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A Quote is one quotation of a planted draft, and the verdicts that are
// right.
type Quote struct {
	Text    string
	Change  string // what was done, for reports
	Words   string
	Speaker string
	Flag    string // empty when none must be raised
}

// A Draft is a text that quotes sources, and the truth about it.
type Draft struct {
	Analysis *hearsay.Analysis
	Sources  []*hearsay.Analysis
	Quotes   []Quote
}

// a quoting is one way in which a draft treats what it quotes.
type quoting struct {
	name, words, flag string
	make              func(m maker, src *Statement, other *Statement) (string, bool)
}

func changed(c Change) func(maker, *Statement, *Statement) (string, bool) {
	return func(m maker, src, _ *Statement) (string, bool) {
		slots, ok := m.apply(src.slots, c)
		return words(slots), ok
	}
}

// quotings are drawn evenly.
var quotings = []quoting{
	{"as it is", "verbatim", "", changed(None)},
	{"other marks", "verbatim", "", func(m maker, src, _ *Statement) (string, bool) {
		return strings.NewReplacer("-", " ", " of the ", "\nof the ").Replace(src.Text), true
	}},
	{"other spelling", "verbatim", "", func(m maker, src, _ *Statement) (string, bool) {
		out := strings.NewReplacer("harbour", "harbor", "neighbour", "neighbor", "subsidise", "subsidize", "litres", "liters", "generator", "generator").Replace(src.Text)
		return out, out != src.Text
	}},
	{"a part", "verbatim", "", func(m maker, src, _ *Statement) (string, bool) {
		ws := strings.Fields(src.Text)
		at := m.IntN(len(ws) / 2)
		return strings.Trim(strings.Join(ws[at:min(len(ws), at+3+m.IntN(8))], " "), ","), true
	}},
	{"case", "punctuation", "", func(m maker, src, _ *Statement) (string, bool) {
		return strings.ToLower(src.Text[:1]) + src.Text[1:], true
	}},
	{"comma", "punctuation", "", func(m maker, src, _ *Statement) (string, bool) {
		return strings.Replace(src.Text, ", ", " ", 1), strings.Count(src.Text, ", ") == 1 && !src.Interrupted
	}},
	{"ellipsis", "shortened", "", changed(Shortened)},
	{"brackets", "shortened", "", func(m maker, src, _ *Statement) (string, bool) {
		ws := strings.Fields(src.Text)
		return strings.Join(slices.Insert(ws, len(ws)/2, "[the "+m.of(nouns)+"]"), " "), true
	}},
	{"words", "altered", "", changed(Words)},
	{"number", "altered", "number", changed(Number)},
	{"negation", "altered", "negation", changed(Negation)},
	{"name", "altered", "name", changed(Name)},
	{"unit", "altered", "unit", changed(Unit)},
	{"two statements", "spliced", "", func(m maker, src, other *Statement) (string, bool) {
		a, b := strings.Fields(src.Text), strings.Fields(other.Text)
		return strings.Join(a[:len(a)/2+1], " ") + " … " + strings.Join(b[len(b)/2-1:], " "), true
	}},
	{"a negation left out", "spliced", "negation", func(m maker, src, _ *Statement) (string, bool) {
		at := slices.IndexFunc(src.slots, func(s slot) bool { return s.kind == "neg" })
		if at < 3 || at > len(src.slots)-6 {
			return "", false
		}
		slots := slices.Clone(src.slots)
		return words(slices.Replace(slots, at, at+1, slot{"", "…"})), true
	}},
	{"made up", "not found", "", func(m maker, src, _ *Statement) (string, bool) {
		return words(m.statement(Seen, true)), true
	}},
}

// NewDraft makes a draft with a number of quotations, and its sources.
func NewDraft(seed uint64, set Set, quotes int) *Draft {
	m := maker{rand.New(rand.NewPCG(seed, 13))}
	corpus := New(Options{Seed: seed, Set: set, Documents: 40, Statements: 4, Carried: 1})
	d := &Draft{Sources: corpus.Documents}
	w := newWriter(999_999)
	w.a.Document.ID, w.a.Document.URI = "draft", "draft.txt"
	for len(d.Quotes) < quotes {
		how := quotings[len(d.Quotes)%len(quotings)]
		src := &corpus.Statements[m.IntN(len(corpus.Statements))]
		other := &corpus.Statements[m.IntN(len(corpus.Statements))]
		if !src.Original || other.Family == src.Family {
			continue
		}
		text, ok := how.make(m, src, other)
		if !ok || text == "" || (how.words == "altered" && text == src.Text) {
			continue
		}
		q := Quote{Text: text, Change: how.name, Words: how.words, Flag: how.flag, Speaker: "same"}
		speaker := src.speaker
		switch lot := m.IntN(36); {
		case how.words == "not found":
			q.Speaker = "unknown"
		case lot < 6:
			q.Speaker, speaker = "other", m.person()
		case lot < 12:
			speaker = speaker[strings.IndexByte(speaker, ' ')+1:] // the surname
		}
		d.Quotes = append(d.Quotes, q)
		w.quote(text, speaker)
	}
	d.Analysis = w.analysis()
	return d
}

// quote writes a quotation as a paragraph of a draft.
func (w *writer) quote(text, speaker string) {
	start := w.text.Len()
	attr := hearsay.Attribution{ID: fmt.Sprintf("a%d", len(w.a.Attributions)+1), Kind: hearsay.Direct, Speaker: w.entity(speaker)}
	attr.Chain = []string{attr.Speaker}
	attr.Content = []hearsay.Span{w.put(`"` + text + `,"`)}
	w.text.WriteString(" said " + speaker + ".")
	w.a.Attributions = append(w.a.Attributions, attr)
	w.a.Document.Blocks = append(w.a.Document.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: start, End: w.text.Len()}})
	w.text.WriteString("\n\n")
}
