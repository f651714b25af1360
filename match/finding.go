package match

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// checked is one quotation on its way through the sources.
type checked struct {
	quoted
	side
	number    int // among the unique ones
	parts     []part
	speaker   identity
	hands     int
	twins     []*checked // those with the same words
	elsewhere []*finding // of each part, a source that has it
	findings  []finding
}

// A finding is the best place of a quotation in one source.
type finding struct {
	judgement
	doc     *hearsay.Document
	spans   []hearsay.Span
	from    provenance
	attr    string
	verdict Speaker
	order   int // of the source
}

// better reports whether f has the words better than g, or as well and lays
// them on the speaker of the draft.
func (f *finding) better(g *finding) bool {
	if c := f.compareWords(g); c != 0 {
		return c < 0
	}
	return f.verdict == SameSpeaker && g.verdict != SameSpeaker
}

func (f *finding) compareWords(g *finding) int {
	good := func(f *finding) int {
		if f.words.Good() {
			return f.words.rank()
		}
		return 3
	}
	return cmp.Or(cmp.Compare(good(f), good(g)), cmp.Compare(f.edits, g.edits), cmp.Compare(f.words.rank(), g.words.rank()))
}

// keep adds the finding of one more source. Of those that are not good only
// the best stays.
func (k *checked) keep(f finding) {
	if !f.words.Good() {
		if len(k.findings) > 0 && k.findings[0].compareWords(&f) <= 0 {
			return
		}
		k.findings = []finding{f}
		return
	}
	if len(k.findings) > 0 && !k.findings[0].words.Good() {
		k.findings = nil
	}
	k.findings = append(k.findings, f)
}

func (k *checked) quotation() Quotation {
	q := Quotation{Span: k.extent(), Speaker: k.speaker.name, Hands: k.hands, Words: NotFound, SpeakerVerdict: UnknownSpeaker}
	if len(k.findings) == 0 {
		k.patchwork()
	}
	if len(k.findings) == 0 {
		return q
	}
	slices.SortStableFunc(k.findings, compareFindings)
	best := &k.findings[0]
	q.Words, q.SpeakerVerdict, q.Flags, q.Changes = best.words, best.verdict, best.flags.list(), best.changes
	q.Match = &Match{best.doc, best.spans, best.attr, best.from.speaker.name, best.from.hands}
	for i := range k.findings[1:] {
		f := &k.findings[1+i]
		q.AlsoIn = append(q.AlsoIn, Also{f.doc, f.from.speaker.name, f.verdict})
	}
	slices.SortStableFunc(q.AlsoIn, func(a, b Also) int { return compareDocuments(a.Source, b.Source) })
	return q
}

// compareFindings puts the place first that the policy asks for: that with the
// best words, then one that names a speaker, then the earliest.
func compareFindings(f, g finding) int {
	unknown := func(f finding) int {
		if f.verdict == UnknownSpeaker {
			return 1
		}
		return 0
	}
	return cmp.Or(f.compareWords(&g), cmp.Compare(unknown(f), unknown(g)), compareDocuments(f.doc, g.doc), cmp.Compare(f.order, g.order))
}

// compareDocuments orders documents by their dates, those without one last,
// then by their ids.
func compareDocuments(a, b *hearsay.Document) int {
	return CompareDates(a.Published, a.ID, b.Published, b.ID)
}
