package model

// Model is a trained tagger. It is immutable and may be used by many
// goroutines at once, each with its own Tagger.
type Model struct {
	// Name tells this model from others: the version of the recipe and of
	// the data.
	Name  string
	pos   *posModel
	lex   lexicon
	index *featureIndex
	rows  []packed
	step  float32
	moves transitions
	least thresholds
	link  *linker
}

// A Tagger tags documents with one model. It reuses its buffers and must not
// be used by two goroutines at once.
type Tagger struct {
	m      *Model
	view   view
	lat    lattice
	scores []row
	cands  []candidate
	spare  []candidate
}

// NewTagger returns a tagger for m.
func (m *Model) NewTagger() *Tagger {
	return &Tagger{m: m, lat: lattice{exp: m.moves.exp()}}
}

// prepare reads paragraph k of paras into the view, with tags and places.
func (t *Tagger) prepare(s string, paras []Paragraph, k int) {
	t.view.read(s, paras, k)
	t.m.pos.tagWords(t.view.words)
	paras[k].keepTags(t.view.words)
	for i := range t.view.words {
		u := t.m.lex[t.view.words[i].lower]
		t.view.words[i].cue, t.view.words[i].source = u.cue, u.source
	}
	t.view.locate()
}

// spans returns the chosen spans of paragraph k.
func (t *Tagger) spans(s string, paras []Paragraph, k int) []candidate {
	if len(paras[k].Toks) == 0 {
		return nil
	}
	t.prepare(s, paras, k)
	n := len(t.view.words)
	t.scores = resize(t.scores, n)
	for i := range n {
		t.scores[i] = sumRows(t.m.index, t.m.rows, t.view.features(i), t.m.step)
	}
	t.lat.run(t.scores)
	t.cands = t.lat.candidates(t.cands[:0], n)
	return choose(t.cands, t.m.least)
}
