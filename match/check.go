package match

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A Quotation is one quotation of a draft and what the sources say to it.
type Quotation struct {
	// Span is its place in the draft, from its first to its last word.
	Span hearsay.Span
	// Speaker is whom the draft lays it on; empty when it does not say.
	Speaker string
	// Hands counts the hands that it passed through in the draft.
	Hands int
	Words Words
	// SpeakerVerdict is UnknownSpeaker for what was not found.
	SpeakerVerdict Speaker
	Flags          []Flag
	// Match is the place in the sources that the verdicts are about; nil when
	// nothing was found.
	Match *Match
	// Changes are what differs in words between the draft and Match, in the
	// order of the draft.
	Changes []Change
	// AlsoIn are the other sources in which the words stand, fairly quoted,
	// the earliest first.
	AlsoIn []Also
}

// Fails reports whether the quotation must not stay as it is.
func (q *Quotation) Fails() bool { return !q.Words.Good() || q.SpeakerVerdict == OtherSpeaker }

// A Match is a place in a source.
type Match struct {
	Source *hearsay.Document
	Spans  []hearsay.Span // in order, apart
	// Attribution is the id of the statement there; empty when the source
	// lays the words on nobody.
	Attribution string
	Speaker     string // whom the source lays the words on; may be empty
	Hands       int
}

// An Also is another source that has the words.
type Also struct {
	Source  *hearsay.Document
	Speaker string // may be empty
	Verdict Speaker
}

// A Check is what became of a draft.
type Check struct {
	Draft      *hearsay.Document
	Quotations []Quotation // in the order of the draft
	Sources    int         // documents that were looked through
	Words      int         // of all of these
}

// Failed counts the quotations that fail.
func (c *Check) Failed() int {
	n := 0
	for i := range c.Quotations {
		if c.Quotations[i].Fails() {
			n++
		}
	}
	return n
}

// A Checker holds the quotations of a draft against sources, one at a time.
// Its memory depends on the draft and on the sources in which something was
// found, not on their number. It is not safe for concurrent use.
type Checker struct {
	draft   *hearsay.Analysis
	split   splitter
	align   aligner
	seeds   *seeds
	checked []*checked // in the order of the draft
	unique  []*checked // of those with the same words, the first
	hit     []*part    // of which the last stream had something
	sources int
	words   int
}

// NewChecker prepares the quotations of a draft.
func NewChecker(draft *hearsay.Analysis) *Checker {
	vocab := newVocabulary()
	c := &Checker{draft: draft, split: splitter{vocab: vocab}, seeds: newSeeds()}
	entities := identitiesOf(draft)
	byWords := map[string]*checked{}
	for _, q := range quotations(draft) {
		k := &checked{quoted: q}
		k.side = side{draft.Document.Text, c.split.split(nil, draft.Document.Text, q.spans)}
		if len(k.words) == 0 {
			continue
		}
		if q.attr >= 0 {
			attr := &draft.Attributions[q.attr]
			k.speaker, k.hands = identityOf(entities[attr.Speaker]), len(attr.Chain)
		}
		c.checked = append(c.checked, k)
		sig := signature(draft.Document.Text, q.spans)
		if first, ok := byWords[sig]; ok {
			first.twins = append(first.twins, k)
			continue
		}
		byWords[sig] = k
		k.number = len(c.unique)
		c.unique = append(c.unique, k)
	}
	vocab.closed = true
	c.align.loose = vocab.loose
	for _, k := range c.unique {
		k.parts = partsOf(k.words, k.number)
		for i := range k.parts {
			c.seeds.add(&k.parts[i], vocab.empty)
		}
	}
	return c
}

// signature is equal for quotations that get the same verdict about their
// words: those with the same text, in the same spans.
func signature(text string, spans []hearsay.Span) string {
	var out strings.Builder
	for _, sp := range spans {
		out.WriteString(sp.Of(text))
		out.WriteByte(0)
	}
	return out.String()
}

// A Wanted is a quotation that a checker looks for.
type Wanted struct {
	Text    string // " … " where it is interrupted
	Speaker string // whom the draft lays it on; may be empty
}

// Wanted returns what the checker looks for, for an index that says in which
// documents it may stand.
func (c *Checker) Wanted() []Wanted {
	out := make([]Wanted, 0, len(c.checked))
	for _, k := range c.checked {
		parts := make([]string, len(k.quoted.spans))
		for i, sp := range k.quoted.spans {
			parts[i] = sp.Of(c.draft.Document.Text)
		}
		out = append(out, Wanted{strings.Join(parts, " … "), k.speaker.name})
	}
	return out
}

// RuleOut counts documents, with their words, as looked through: an index says
// that nothing stands there.
func (c *Checker) RuleOut(documents, words int) {
	c.sources, c.words = c.sources+documents, c.words+words
}

// Add looks for the quotations in one more source. The draft itself is passed
// over.
func (c *Checker) Add(a *hearsay.Analysis) {
	if a.Document.ID == c.draft.Document.ID {
		return
	}
	src := newSource(a, &c.split)
	c.sources++
	c.words += len(src.full.words)
	found := map[*checked]*finding{}
	var order []*checked
	see := func(st *stream) {
		for _, k := range c.scan(st) {
			if f := c.judge(src, st, k); f != nil {
				old, ok := found[k]
				if !ok {
					order = append(order, k)
				}
				if !ok || f.better(old) {
					found[k] = f
				}
			}
		}
	}
	see(&src.full)
	for i := range a.Attributions {
		if spans := a.Attributions[i].Content; len(spans) > 1 {
			see(&stream{side{a.Document.Text, c.split.split(nil, a.Document.Text, spans)}, i})
		}
	}
	for _, k := range order {
		for _, twin := range append([]*checked{k}, k.twins...) {
			f := *found[k]
			f.verdict = sameSpeaker(&twin.speaker, &f.from.speaker)
			twin.keep(f)
		}
	}
	for _, k := range c.unique {
		for _, twin := range k.twins {
			twin.parts, twin.elsewhere = k.parts, k.elsewhere
		}
	}
}

// scan returns the quotations of which something stands in the stream, in the
// order of the draft.
func (c *Checker) scan(st *stream) []*checked {
	for _, p := range c.hit {
		p.hits = p.hits[:0]
	}
	c.hit = c.seeds.scan(st.words)
	var out []*checked
	for _, p := range c.hit {
		out = append(out, c.unique[p.owner])
	}
	slices.SortFunc(out, func(a, b *checked) int { return a.number - b.number })
	return slices.Compact(out)
}

// judge returns the best place of a quotation in a stream; nil when it has
// none.
func (c *Checker) judge(src *sourceText, st *stream, k *checked) *finding {
	pl := placer{align: &c.align, quote: k.side, source: st}
	var best *finding
	for _, pieces := range pl.compose(k.parts) {
		together := src.together(st, pieces)
		j := judgePieces(k.side, st, pieces, together)
		if !enough(len(k.words), j.same, j.edits) || !pl.tells(k, pieces, &j) {
			pl.noteParts(k, src, pieces)
			continue
		}
		f := &finding{judgement: j, doc: src.a.Document, order: c.sources}
		f.from = src.provenance(st, pieces)
		f.verdict = sameSpeaker(&k.speaker, &f.from.speaker)
		if best != nil && !f.better(best) {
			continue
		}
		f.spans = spansOf(st, pieces)
		if f.from.attr >= 0 {
			f.attr = src.a.Attributions[f.from.attr].ID
		}
		best = f
	}
	return best
}

// tells reports whether what was found says more than that both texts are in
// English: with any change, half of the words that carry meaning must be the
// same.
func (pl *placer) tells(k *checked, pieces []piece, j *judgement) bool {
	if j.edits == 0 && len(k.parts) == 1 {
		return true
	}
	all, same := 0, 0
	for i := range k.words {
		if !emptyWord(k.key(i)) {
			all++
		}
	}
	for i := range pieces {
		same += pl.full(&pieces[i])
	}
	return 2*same >= all && (same > 0 || j.edits == 0)
}

// Check returns what became of the draft in the sources that were added.
func (c *Checker) Check() *Check {
	out := &Check{Draft: c.draft.Document, Sources: c.sources, Words: c.words}
	for _, k := range c.checked {
		out.Quotations = append(out.Quotations, k.quotation())
	}
	return out
}
