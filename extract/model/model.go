package model

import "slices"

// Model is a trained tagger. It is immutable and may be used by many
// goroutines at once, each with its own Tagger.
type Model struct {
	// Name tells this model from others: the version of the recipe and of
	// the data.
	Name string
	pos  *posModel
	lex  wordUses
	// both holds the weights of the features that both fields have, side by
	// side; more those that the second has beside them. The indices lead there.
	both          [][2]packed
	more          []packed
	index         *featureIndex
	moreIndex     *featureIndex
	first, second field
	ranker        ranker
	least         thresholds
	link          *linker
}

// A Tagger tags documents with one model. It reuses its buffers and must not
// be used by two goroutines at once.
type Tagger struct {
	m             *Model
	view          view
	first, second pass
	opinion       opinion
	rank          rankView
	rows          [maxFeatures]int32
	cands         []candidate
	spare         []candidate
}

// A pass is one field's work on a paragraph.
type pass struct {
	scores []row
	lat    lattice
}

// NewTagger returns a tagger for m.
func (m *Model) NewTagger() *Tagger {
	t := &Tagger{m: m}
	t.first.lat, t.second.lat = newLattice(&m.first.moves), newLattice(&m.second.moves)
	return t
}

// prepare reads paragraph k of paras into the view, with tags and places.
func (t *Tagger) prepare(s string, paras []Paragraph, k int) {
	t.view.read(s, paras, k)
	t.m.pos.tagParagraph(s, t.view.words, &paras[k])
	for i := range t.view.words {
		t.view.words[i].wordUse = t.m.lex[t.view.words[i].lower]
	}
	t.view.locate()
}

// spans returns the chosen spans of paragraph k, by the first field alone when
// once is enough. The paragraphs of a document have to be given in order.
func (t *Tagger) spans(s string, paras []Paragraph, k int, once bool) []candidate {
	if t.cands = t.cands[:0]; !t.worthTagging(s, &paras[k]) {
		return nil
	}
	t.prepare(s, paras, k)
	n := len(t.view.words)
	t.first.clear(n)
	t.second.clear(n)
	for i := range n {
		rows := t.m.index.known(t.rows[:], t.view.features(i))
		t.m.addBoth(&t.first.scores[i], &t.second.scores[i], rows)
	}
	t.first.lat.Run(t.first.scores)
	t.cands = t.first.lat.candidates(t.cands, n)
	if !once && len(t.cands) > 0 { // where the first sees nothing, the second does not either
		t.again(n)
	}
	t.m.ranker.rank(&t.rank, &t.view, t.cands)
	return choose(t.cands, t.m.least)
}

// worthTagging reports whether a paragraph has a quotation or a likely cue. In
// what has neither, hardly a statement is ever found.
func (t *Tagger) worthTagging(s string, p *Paragraph) bool {
	if len(p.Quotes) > 0 {
		return true
	}
	for _, tok := range p.Toks {
		if t.m.lex[hashFolded(tok.Of(s))].likelyCue() {
			return true
		}
	}
	return false
}

// again runs the second field on the paragraph in view, after the first, and
// leaves the candidates of both; those of the first where that is sure of all.
func (t *Tagger) again(n int) {
	t.opinion.form(&t.first.lat, n, t.cands)
	if !slices.ContainsFunc(t.cands, candidate.open) {
		t.opinion.note(&t.view)
		return
	}
	for i := range n {
		rows := t.m.moreIndex.known(t.rows[:], t.view.stacked(&t.opinion, i))
		t.m.addMore(&t.second.scores[i], rows)
	}
	t.opinion.note(&t.view)
	t.second.lat.Run(t.second.scores)
	t.cands = t.second.lat.join(t.cands, n)
}

// join adds the candidates of a second field of n words to those of a first,
// with the mean of their posteriors, in the order of their ends.
func (l *lattice) join(cands []candidate, n int) []candidate {
	cands = l.candidates(cands, n)
	for i := range cands {
		cands[i].p /= 2
	}
	return mergeAlike(cands, 0)
}

func (p *pass) clear(n int) {
	p.scores = resize(p.scores, n)
	clear(p.scores)
}
