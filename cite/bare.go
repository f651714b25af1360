package cite

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

const (
	// leastScore is the score from which a statement is tied to an entry
	// without a mark, and leastLead by how much it must exceed that of the
	// second best. Both were set on testdata/citations.
	leastScore = 2.3
	leastLead  = 0.3
	// leastAgain is how far the entry of the statement before has to be named
	// to serve again.
	leastAgain = 0.7
	// maxPostings is how many entries may share a word that is looked at.
	maxPostings = 200
)

// bare ties entries that no mark refers to with the statements that have most
// in common with them.
func (w *work) bare() {
	ix := bareIndexOf(w.lists, w.doc.Text)
	byID := make(map[string]*hearsay.Entity, len(w.entities))
	for i := range w.entities {
		byID[w.entities[i].ID] = &w.entities[i]
	}
	outer := 0
	for i := range w.attrs {
		if w.attrs[i].Parent == "" {
			outer++
		}
	}
	best := make([]choice, len(w.attrs))
	statements := make([]*statement, len(w.attrs))
	seen := 0
	for i := range w.attrs {
		if w.attrs[i].Parent != "" {
			continue
		}
		st := w.statement(i, byID)
		if outer > 1 {
			st.rank = float64(seen) / float64(outer-1)
		}
		seen++
		statements[i] = st
		ix.count(st)
	}
	for i, st := range statements {
		if st != nil {
			best[i] = ix.choose(st)
		}
	}
	w.goesOn(best)
	w.announces(best)
	for i, c := range best {
		if c.entry != nil {
			w.byEntry[c.entry.entry].tie(i, c.score/(c.score+1.5), strings.Join(c.reasons, ", "))
		}
	}
}

// A choice is the entry that a statement rests on; none below the threshold.
type choice struct {
	entry   *bareEntry
	score   float64
	reasons []string
	days    []parse.Day        // that the statement names, likewise
	weak    map[*entry]float64 // how far entries are named, where none is chosen
}

// contradicts reports whether the statement names days and the entry is of
// another one.
func (c *choice) contradicts(e *bareEntry) bool {
	return len(e.day) == 3 && len(c.days) > 0 && !slices.ContainsFunc(c.days, func(d parse.Day) bool {
		return d.Month == e.day[1] && d.Day == e.day[2]
	})
}

// goesOn ties statements that nothing ties but the one before them in their
// block: the same speaker's, or one whose source refers back ("Its head").
func (w *work) goesOn(best []choice) {
	last, block := -1, -1
	for i := range w.attrs {
		attr := &w.attrs[i]
		if attr.Parent != "" {
			continue
		}
		here := w.sents.passageAt(attr.Content[0].Start)
		near := here == block || here == block+1 && last >= 0 && attr.Speaker != "" && attr.Speaker == w.attrs[last].Speaker
		if last >= 0 && here == block && best[last].entry != nil && w.anyGroup(attr) {
			best[i] = choice{} // who that is, is best known from the statement before
		}
		if best[i].entry == nil && last >= 0 && near && best[last].entry != nil {
			again := best[i].weak[best[last].entry.entry] >= leastAgain
			if best[i].contradicts(best[last].entry) {
				last, block = i, here
				continue
			}
			if w.refersBack(last, i) || again && here == block {
				best[i] = choice{entry: best[last].entry, score: best[last].score * .8, reasons: []string{"goes on from the statement before"}}
			}
		}
		last, block = i, here
	}
}

// anyGroup reports whether the source of a statement is called by a word that
// any institution may be called by.
func (w *work) anyGroup(attr *hearsay.Attribution) bool {
	if len(attr.Source) == 0 {
		return false
	}
	switch strings.ToLower(attr.Source[0].Of(w.doc.Text)) {
	case "the group", "the organization", "the organisation", "the paper", "the newspaper", "the report", "the study", "the agency", "the authors":
		return true
	}
	return false
}

// announces ties statements that nothing ties and that end with a colon before
// the block of one that is tied.
func (w *work) announces(best []choice) {
	next := -1
	for i := len(w.attrs) - 1; i >= 0; i-- {
		attr := &w.attrs[i]
		if attr.Parent != "" {
			continue
		}
		extent := attr.Extent()
		here := w.sents.passageAt(extent.Start)
		if next >= 0 && best[i].entry == nil && best[next].entry != nil && here >= 0 && here+1 == w.sents.passageAt(w.attrs[next].Content[0].Start) {
			block := w.sents.passages[here]
			if sents := w.sents.of(here); strings.HasSuffix(block.Of(w.doc.Text), ":") && len(sents) > 0 && extent.Overlaps(sents[len(sents)-1]) {
				best[i] = choice{entry: best[next].entry, score: best[next].score * .8, reasons: []string{"announces the statement behind it"}}
			}
		}
		next = i
	}
}

// refersBack reports whether statement i is of the same speaker as the one
// before it, or its source says that it belongs to that.
func (w *work) refersBack(before, i int) bool {
	a, b := &w.attrs[before], &w.attrs[i]
	if b.Speaker != "" && b.Speaker == a.Speaker {
		return true
	}
	if len(b.Source) == 0 {
		return b.Speaker == "" && len(b.Cue) > 0 && a.Speaker != ""
	}
	words := strings.Fields(strings.ToLower(b.Source[0].Of(w.doc.Text)))
	if len(words) == 2 && words[0] == "the" {
		kind, _ := lexicon.OrganizationNoun(words[1])
		return kind != "" || words[1] == "author" || words[1] == "authors"
	}
	return len(words) > 0 && (words[0] == "its" || words[0] == "their")
}
