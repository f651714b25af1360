package cite

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// Cite finds the citations of a document and ties them to attributions, whose
// Citations it fills. The second result are statements that name an outlet
// which none of the document's references supports.
func Cite(
	doc *hearsay.Document, attrs []hearsay.Attribution, entities []hearsay.Entity,
) ([]hearsay.Citation, []hearsay.LeftOut) {
	w := &work{doc: doc, attrs: attrs, entities: entities, lists: lists(doc), sents: sentences{doc: doc, passages: doc.Passages()}}
	w.index()
	w.readEntries()
	w.listed()
	w.targets()
	w.issues()
	w.inherit()
	return w.citations(), w.unsupported()
}

// work is the state of citing one document.
type work struct {
	doc      *hearsay.Document
	attrs    []hearsay.Attribution
	entities []hearsay.Entity
	lists    []*list
	sents    sentences
	reach    reach
	links    []target // in order
	found    []*finding
	byEntry  map[*entry]*finding
}

// A finding is a citation in the making.
type finding struct {
	hearsay.Citation
	ties []tie
	at   map[int]int // by attribution, where in ties
}

// A tie leads from a finding to an attribution, by its index.
type tie struct {
	attr   int
	score  float64
	reason string
}

// tie adds a tie, or improves the one that is there.
func (f *finding) tie(attr int, score float64, reason string) {
	if i, ok := f.at[attr]; ok {
		if score > f.ties[i].score {
			f.ties[i] = tie{attr, score, reason}
		}
		return
	}
	if f.at == nil {
		f.at = map[int]int{}
	}
	f.at[attr] = len(f.ties)
	f.ties = append(f.ties, tie{attr, score, reason})
}

// inherit lets statements inside another one rest on what that one rests on,
// unless they have citations of their own.
func (w *work) inherit() {
	own := make([]bool, len(w.attrs))
	for _, f := range w.found {
		for _, t := range f.ties {
			own[t.attr] = true
		}
	}
	inside := map[string][]int{}
	for i := range w.attrs {
		if parent := w.attrs[i].Parent; parent != "" {
			inside[parent] = append(inside[parent], i)
		}
	}
	for _, f := range w.found {
		for k := 0; k < len(f.ties); k++ { // also over those that are added
			t := f.ties[k]
			for _, i := range inside[w.attrs[t.attr].ID] {
				if !own[i] {
					f.tie(i, t.score, "inside "+w.attrs[t.attr].ID)
				}
			}
		}
	}
}

// readEntries parses the entries of all lists.
func (w *work) readEntries() {
	if len(w.lists) == 0 {
		return
	}
	parser, err := parse.Embedded()
	if err != nil {
		panic(err) // the weights are part of the program
	}
	w.byEntry = map[*entry]*finding{}
	for _, l := range w.lists {
		for _, e := range l.entries {
			e.item = parser.Parse(e.body.Of(w.doc.Text))
		}
	}
	w.linkEntries()
	for _, l := range w.lists {
		l.resolveShort(w.doc.Text)
		for _, e := range l.entries {
			w.addEntry(l, e)
		}
	}
}

// linkEntries gives entries the address that their words link to.
func (w *work) linkEntries() {
	var entries []*entry
	for _, l := range w.lists {
		entries = append(entries, l.entries...)
	}
	for _, link := range w.doc.Links {
		u := resolved(w.doc.URI, link.URL)
		k, _ := slices.BinarySearchFunc(entries, link.Start, func(e *entry, at int) int { return cmp.Compare(e.End, at+1) })
		if u == "" || k == len(entries) || !entries[k].Contains(link.Span) {
			continue
		}
		if e := entries[k]; e.url == "" {
			e.url = u
			if e.item != nil && e.item.URL == "" {
				e.item.URL = u
			}
		}
	}
}

func (w *work) addEntry(l *list, e *entry) {
	f := &finding{Citation: hearsay.Citation{Kind: l.kind, Label: e.label, Span: e.Span, Item: e.item, URL: e.url}}
	if f.URL == "" && e.item != nil {
		f.URL = e.item.URL
	}
	w.found = append(w.found, f)
	w.byEntry[e] = f
}

// citations finishes the findings: ids in the order of the text, marks in
// order and apart, and ties on both sides.
func (w *work) citations() []hearsay.Citation {
	slices.SortStableFunc(w.found, func(a, b *finding) int { return a.Span.Compare(b.Span) })
	out := make([]hearsay.Citation, 0, len(w.found))
	for _, f := range w.found {
		cit := f.Citation
		cit.ID = "c" + itoa(len(out)+1)
		cit.Marks = apart(cit.Marks)
		slices.SortFunc(f.ties, func(a, b tie) int { return cmp.Compare(a.attr, b.attr) })
		for _, t := range f.ties {
			attr := &w.attrs[t.attr]
			cit.Supports = append(cit.Supports, attr.ID)
			cit.Ties = append(cit.Ties, hearsay.Tie{Score: t.score, Reason: t.reason})
			attr.Citations = append(attr.Citations, cit.ID)
		}
		out = append(out, cit)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// apart sorts spans and drops those that overlap one before them.
func apart(spans []hearsay.Span) []hearsay.Span {
	slices.SortFunc(spans, hearsay.Span.Compare)
	out := spans[:0]
	for _, sp := range spans {
		if n := len(out); n == 0 || sp.Start >= out[n-1].End {
			out = append(out, sp)
		}
	}
	return out
}
