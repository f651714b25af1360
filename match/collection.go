package match

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A Collection takes the statements of many documents and brings those
// together that echo each other. Of a document it keeps its date, its id and
// a sketch of its text, of a statement the numbers of its words: some 4 bytes
// a word. It is not safe for concurrent use.
type Collection struct {
	vocab *vocabulary
	split splitter
	buf   []word
	docs  []docRecord
	units []unit
	words []uint32 // of all units, in loose form

	// weight tells how much a word, by its lasting key, tells in a collection
	// of which this one is a part; nil when it is none.
	weight func(key uint32) uint16
}

type docRecord struct {
	id, uri, published string
	sketch             sketch
	later              bool // the sketch is made when the text is at hand
}

// A unit is what is compared: a statement, or a passage in quotation marks
// inside one.
type unit struct {
	start   uint64 // in Collection.words
	words   int32
	doc     int32
	attr    int32
	speaker uint32 // number of the last word of a known speaker's name; 0 else
}

// NewCollection returns an empty collection.
func NewCollection() *Collection {
	v := newVocabulary()
	return &Collection{vocab: v, split: splitter{vocab: v}}
}

// Add takes a document and returns its number in the collection, counted from
// 0. Nothing of a is kept.
func (c *Collection) Add(a *hearsay.Analysis) int {
	n := len(c.docs)
	doc := a.Document
	c.buf = c.split.split(c.buf[:0], doc.Text, []hearsay.Span{{Start: 0, End: len(doc.Text)}})
	c.docs = append(c.docs, docRecord{cloned(doc.ID), cloned(doc.URI), cloned(doc.Published), c.split.sketch(c.buf), false})
	entities := identitiesOf(a)
	eachUnit(a, func(i int, spans []hearsay.Span) {
		u := unit{doc: int32(n), attr: int32(i)}
		if ent := entities[a.Attributions[i].Speaker]; ent != nil && ent.Named {
			u.speaker = c.lastWord(ent.Name)
		}
		c.add(u, doc.Text, spans)
	})
	return n
}

// eachUnit calls do for everything in an analysis that is compared: the
// statements, and after a mixed one the passages in quotation marks inside it.
func eachUnit(a *hearsay.Analysis, do func(attribution int, spans []hearsay.Span)) {
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		do(i, attr.Content)
		if attr.Kind != hearsay.Mixed {
			continue
		}
		for _, sp := range passages(a.Document.Text, attr.Content) {
			do(i, []hearsay.Span{sp})
		}
	}
}

// add appends a unit, unless it is too short.
func (c *Collection) add(u unit, text string, spans []hearsay.Span) {
	c.buf = c.split.split(c.buf[:0], text, spans)
	ws := c.buf[:min(len(c.buf), maxStatement)]
	if len(ws) < minWords {
		return
	}
	u.start, u.words = uint64(len(c.words)), int32(len(ws))
	for _, w := range ws {
		c.words = append(c.words, c.vocab.loose[w.id])
	}
	c.units = append(c.units, u)
}

// lastWord returns the number of the last word of a name.
func (c *Collection) lastWord(name string) uint32 {
	c.buf = c.split.split(c.buf[:0], name, []hearsay.Span{{Start: 0, End: len(name)}})
	if len(c.buf) == 0 {
		return 0
	}
	return c.buf[len(c.buf)-1].id
}

// of returns the words of a unit.
func (c *Collection) of(u *unit) []uint32 { return c.words[u.start : u.start+uint64(u.words)] }

// inTime returns the numbers of the units by the dates of their documents,
// those without a date last, then by the ids of these and their order there.
func (c *Collection) inTime() []int32 {
	rank := make([]int32, len(c.docs))
	docs := make([]int32, len(c.docs))
	for i := range docs {
		docs[i] = int32(i)
	}
	slices.SortStableFunc(docs, func(x, y int32) int {
		a, b := &c.docs[x], &c.docs[y]
		return CompareDates(a.published, a.id, b.published, b.id)
	})
	for r, d := range docs {
		rank[d] = int32(r)
	}
	out := make([]int32, len(c.units))
	for i := range out {
		out[i] = int32(i)
	}
	slices.SortFunc(out, func(x, y int32) int {
		return cmp.Or(cmp.Compare(rank[c.units[x].doc], rank[c.units[y].doc]), cmp.Compare(x, y))
	})
	return out
}

// CompareDates orders documents by their dates of publication, those without
// one last, then by their ids.
func CompareDates(published1, id1, published2, id2 string) int {
	if (published1 == "") != (published2 == "") {
		return cmp.Compare(published2, published1)
	}
	return cmp.Or(cmp.Compare(day(published1), day(published2)), cmp.Compare(published1, published2), cmp.Compare(id1, id2))
}

// day returns the day of an ISO 8601 date, so that a date without a time stands
// before one with it.
func day(iso string) string { return iso[:min(len(iso), len("2006-01-02"))] }
