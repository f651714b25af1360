package model

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A Found is one attribution as the model marks it: spans of the document in
// the order of the text, and how sure it is, from 0 to 1. At least one of cue
// and content is there.
type Found struct {
	Source, Cue, Content []hearsay.Span
	P                    float64
}

// Tag returns the attributions in paras, which are paragraphs of doc, in the
// order of their cues, then those without one.
func (t *Tagger) Tag(doc *hearsay.Document, paras []Paragraph) []Found {
	return t.tag(doc, paras, false)
}

// TagPart is Tag for a part of a paragraph, where less is at stake: it takes
// half the time and is a little less exact.
func (t *Tagger) TagPart(doc *hearsay.Document, part Paragraph) []Found {
	return t.tag(doc, []Paragraph{part}, true)
}

func (t *Tagger) tag(doc *hearsay.Document, paras []Paragraph, once bool) []Found {
	var lv linkView
	sentence := 0
	t.opinion.reset()
	for k := range paras {
		chosen := t.spans(doc.Text, paras, k, once)
		lv.addParagraph(&t.view, k, sentence, chosen, t.spareOnes(chosen))
		sentence += len(paras[k].Sents)
	}
	var out []Found
	for _, gr := range t.m.link.groups(&lv) {
		out = append(out, found(paras, &gr))
	}
	return out
}

// spareOnes returns the candidates that were not chosen.
func (t *Tagger) spareOnes(chosen []candidate) []candidate {
	t.spare = t.spare[:0]
	for _, c := range t.cands {
		if !slices.Contains(chosen, c) {
			t.spare = append(t.spare, c)
		}
	}
	return t.spare
}

func found(paras []Paragraph, gr *group) Found {
	place := func(it *item) hearsay.Span {
		p := &paras[it.para]
		return hearsay.Span{Start: p.Toks[it.start].Start, End: p.Toks[it.end-1].End}
	}
	f := Found{P: gr.confidence()}
	if gr.source != nil {
		f.Source = []hearsay.Span{place(gr.source)}
	}
	if gr.cue != nil {
		f.Cue = []hearsay.Span{place(gr.cue)}
	}
	for _, it := range gr.contents {
		f.Content = append(f.Content, place(it))
	}
	return f
}

// Name returns the name of the model.
func (t *Tagger) Name() string { return t.m.Name }

// MayHaveCue reports whether a paragraph has a word that is part of a cue every
// third time or more. It is much cheaper than tagging.
func (t *Tagger) MayHaveCue(s string, p *Paragraph) bool {
	for _, tok := range p.Toks {
		if t.m.lex[hashFolded(tok.Of(s))].cue > likelyCueBucket {
			return true
		}
	}
	return false
}

// Parts returns the part of speech of each word of a paragraph, by the names
// of the Penn Treebank. It costs little for a paragraph that was tagged.
func (t *Tagger) Parts(s string, p *Paragraph) []string {
	if p.tags == nil {
		words := make([]word, len(p.Toks))
		for i, tok := range p.Toks {
			words[i].read(s, tok)
		}
		t.m.pos.tagParagraph(s, words, p)
	}
	out := make([]string, len(p.tags))
	for i, tag := range p.tags {
		out[i] = tagNames[tag]
	}
	return out
}
