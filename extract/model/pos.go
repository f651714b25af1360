package model

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// A tag is a part of speech of the Penn Treebank, as an index into tagNames.
type tag uint8

// tagNames are the tags that the tagger knows, in the order of their numbers.
// The first stands for everything outside a paragraph.
var tagNames = [...]string{
	"#edge", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
	"PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
	"VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "#",
}

const numTags = len(tagNames)

const (
	properNoun tag = 14
	adverb     tag = 20
)

// tagNamed returns the tag with that name, and whether there is one.
func tagNamed(name string) (tag, bool) {
	i := slices.Index(tagNames[:], name)
	return tag(max(i, 0)), i > 0
}

func (t tag) verb() bool {
	first, _ := verbRange()
	return t >= first && t < first+6
}

// verbRange returns the first of the six verb tags, which stand together.
func verbRange() (tag, int) { return 27, 6 }

// posModel is an averaged perceptron that tags from left to right.
type posModel struct {
	// sure holds the words that have (nearly) always one tag.
	sure map[uint32]tag
	// Feature k of the index speaks for or against the tags in
	// weights[starts[k]:starts[k+1]].
	index   *featureIndex
	starts  []int32
	weights []posWeight
}

type posWeight struct {
	tag    tag
	weight int16
}

// tagWords fills in the parts of speech of one paragraph.
func (m *posModel) tagWords(words []word) {
	var feats [posFeatures]uint32
	for i := range words {
		if t, ok := m.sure[words[i].exact]; ok {
			words[i].pos = t
			continue
		}
		posFeaturesAt(words, i, &feats)
		words[i].pos = m.best(&feats)
	}
	markVerbs(words)
}

// tagParagraph tags the words of a paragraph as they were tagged before, or for
// the first time.
func (m *posModel) tagParagraph(s string, words []word, p *Paragraph) {
	if p.tags == nil {
		m.tagWords(words)
		tagNamesAnew(s, words, p.Toks)
		p.keepTags(words)
		return
	}
	for i, t := range p.tags {
		words[i].pos = t
	}
	markVerbs(words)
}

// tagNamesAnew corrects the tags of names that the texts learnt from hold few of:
// behind a title, "Ms Oakes", and of those that end like adverbs, "Jan Tully".
func tagNamesAnew(s string, words []word, toks []text.Token) {
	for i := 1; i < len(words); i++ {
		w := &words[i]
		switch {
		case w.flags&words[i-1].flags&isCapital == 0 || w.pos == properNoun:
		case isTitle(toks[i-1].Of(s)), w.pos == adverb && strings.HasSuffix(toks[i].Of(s), "ly"):
			w.pos, w.flags = properNoun, w.flags&^isVerb
		}
	}
}

func markVerbs(words []word) {
	for i := range words {
		if words[i].pos.verb() {
			words[i].flags |= isVerb
		}
	}
}

func (m *posModel) best(feats *[posFeatures]uint32) tag {
	var scores [numTags]int32
	var found [posFeatures]int32
	for _, k := range m.index.known(found[:], feats[:]) {
		for _, pw := range m.weights[m.starts[k]:m.starts[k+1]] {
			scores[pw.tag] += int32(pw.weight)
		}
	}
	best := tag(1)
	for t := tag(2); int(t) < numTags; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	return best
}

const posFeatures = 20

// posFeaturesAt hashes the features of word i; the tags before it must be
// known already.
func posFeaturesAt(words []word, i int, out *[posFeatures]uint32) {
	var edge word
	at := func(k int) *word {
		if k < 0 || k >= len(words) {
			return &edge
		}
		return &words[k]
	}
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := uint32(p1.pos), uint32(p2.pos)
	k := 0
	add := func(a, b uint32) {
		out[k] = closedFeature(uint32(k)+1000, a, b)
		k++
	}
	open := func(a, b uint32) {
		out[k] = openFeature(uint32(k)+1000, a, b)
		k++
	}
	add(0, 0)
	open(w.lower, 0)
	open(w.exact, 0)
	add(w.suffix[0], 0)
	add(w.suffix[1], 0)
	add(w.suffix[2], 0)
	add(w.prefix[0], 0)
	add(w.prefix[2], w.shape)
	add(w.shape, 0)
	add(t1, 0)
	add(t1, t2)
	open(t1, w.lower)
	open(p1.lower, 0)
	add(p1.suffix[1], t1)
	open(p2.lower, 0)
	open(n1.lower, 0)
	add(n1.suffix[1], n1.shape)
	open(n2.lower, 0)
	open(n1.lower, t1)
	add(w.suffix[1], t1)
}
