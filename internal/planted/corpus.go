package planted

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// A Statement is one statement of a corpus and the truth about it.
type Statement struct {
	Document, Attribution int
	Family                int // statements that go back to one have one number
	Original              bool
	Change                Change // against the original
	Interrupted           bool   // in the text, at its first comma
	Reattributed          bool   // laid on somebody else than the original
	Text                  string // without marks around it
	slots                 []slot
	speaker               string
}

// A Corpus is documents and the statements in them.
type Corpus struct {
	Documents  []*hearsay.Analysis
	Statements []Statement
}

// Options say what a corpus is like. The zero value works.
type Options struct {
	Seed       uint64
	Set        Set
	Documents  int // 100 when 0
	Statements int // of each document; 5 when 0
	// Carried is how many statements of a hundred repeat an earlier one; 40
	// when 0.
	Carried int
}

// New makes a corpus.
func New(opts Options) *Corpus {
	c := &Corpus{}
	Each(opts, func(a *hearsay.Analysis, made []Statement) {
		c.Documents = append(c.Documents, a)
		c.Statements = append(c.Statements, made...)
	})
	return c
}

// Each makes the documents of a corpus one by one, so that there can be very
// many. Only the last thousands of statements are repeated.
func Each(opts Options, do func(a *hearsay.Analysis, made []Statement)) {
	if opts.Documents == 0 {
		opts.Documents = 100
	}
	if opts.Statements == 0 {
		opts.Statements = 5
	}
	if opts.Carried == 0 {
		opts.Carried = 40
	}
	m := maker{rand.New(rand.NewPCG(opts.Seed, 7))}
	const remembered = 4096
	var originals []Statement
	families := 0
	for d := range opts.Documents {
		w := newWriter(d)
		var made []Statement
		for range opts.Statements {
			var st Statement
			if len(originals) > 0 && m.IntN(100) < opts.Carried {
				st = m.carry(originals[m.IntN(len(originals))], d)
			}
			if st.Text == "" {
				slots := m.statement(opts.Set, m.IntN(2) == 0)
				st = Statement{Family: families, Original: true, slots: slots, Text: words(slots), speaker: m.person()}
				families++
			}
			st.Document, st.Attribution = d, len(made)
			w.add(m, &st)
			made = append(made, st)
			if st.Original && len(originals) < remembered {
				originals = append(originals, st)
			} else if st.Original {
				originals[st.Family%remembered] = st
			}
		}
		do(w.analysis(), made)
	}
}

var carried = [...]Change{None, None, Marks, Words, Words, Number, Negation, Name, Unit, Shortened}

// carry repeats a statement of an earlier document with a change; the text is
// empty when there is nothing to repeat.
func (m maker) carry(original Statement, document int) Statement {
	if original.Document == document {
		return Statement{}
	}
	change := carried[m.IntN(len(carried))]
	slots, ok := m.apply(original.slots, change)
	if !ok {
		change = None
	}
	st := Statement{Family: original.Family, Change: change, slots: slots, Text: words(slots), speaker: original.speaker}
	if m.IntN(5) == 0 {
		st.Reattributed, st.speaker = true, m.person()
	}
	return st
}

// A writer makes the text of one document.
type writer struct {
	a    *hearsay.Analysis
	text strings.Builder
	ids  map[string]string
}

func newWriter(number int) *writer {
	day := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, number).Format(time.DateOnly)
	doc := &hearsay.Document{ID: fmt.Sprintf("doc%06d", number), URI: fmt.Sprintf("doc%06d.txt", number), Published: day}
	return &writer{a: &hearsay.Analysis{Document: doc}, ids: map[string]string{}}
}

// entity returns the id of a speaker.
func (w *writer) entity(name string) string {
	if id := w.ids[name]; id != "" {
		return id
	}
	id := fmt.Sprintf("e%d", len(w.ids)+1)
	w.ids[name] = id
	w.a.Entities = append(w.a.Entities, hearsay.Entity{ID: id, Name: name, Kind: hearsay.Person, Named: true})
	return id
}

// add writes a statement as a paragraph: in quotation marks of one sort or
// another, interrupted or not, or as it is told by the text.
func (w *writer) add(m maker, st *Statement) {
	attr := hearsay.Attribution{ID: fmt.Sprintf("a%d", len(w.a.Attributions)+1), Kind: hearsay.Direct}
	attr.Speaker = w.entity(st.speaker)
	attr.Chain = []string{attr.Speaker}
	start := w.text.Len()
	open, end := "“", "”"
	if m.IntN(3) == 0 {
		open, end = `"`, `"`
	}
	cut := strings.Index(st.Text, ", ")
	switch {
	case cut > 0 && m.IntN(4) == 0 && !strings.Contains(st.Text, "…"):
		st.Interrupted = true
		attr.Content = append(attr.Content, w.put(open+st.Text[:cut+1]+end))
		w.text.WriteString(" " + st.speaker + " said, ")
		attr.Content = append(attr.Content, w.put(open+st.Text[cut+2:]+"."+end))
	case m.IntN(5) == 0:
		attr.Kind = hearsay.Indirect
		w.text.WriteString(st.speaker + " said that ")
		attr.Content = append(attr.Content, w.put(st.Text))
		w.text.WriteString(".")
	default:
		attr.Content = append(attr.Content, w.put(open+st.Text+","+end))
		w.text.WriteString(" said " + st.speaker + ".")
	}
	w.a.Attributions = append(w.a.Attributions, attr)
	w.a.Document.Blocks = append(w.a.Document.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: start, End: w.text.Len()}})
	w.text.WriteString("\n\n")
}

func (w *writer) put(s string) hearsay.Span {
	start := w.text.Len()
	w.text.WriteString(s)
	return hearsay.Span{Start: start, End: w.text.Len()}
}

func (w *writer) analysis() *hearsay.Analysis {
	w.a.Document.Text = w.text.String()
	return w.a
}
