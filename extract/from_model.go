package extract

import (
	"math"
	"sort"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// fromModel tags the page, then the contents that were found, once more each
// for itself, for the statements inside statements.
func (p *page) fromModel() []*finding {
	var out []*finding
	for _, f := range p.tagger.Tag(p.doc, p.paras) {
		out = append(out, newFinding(f, p.tagger.Name()))
	}
	return append(out, p.inner(out)...)
}

func newFinding(f model.Found, by string) *finding {
	return &finding{Attribution: hearsay.Attribution{
		Content: f.Content, Cue: f.Cue, Source: f.Source, Confidence: round(f.P), FoundBy: by,
	}}
}

// round keeps three decimals, so that output does not depend on how a
// processor rounds.
func round(p float64) float64 { return math.Round(min(max(p, 0), 1)*1000) / 1000 }

const (
	leastInnerWords = 6    // a content needs so many words to be looked into
	leastInner      = 0.55 // least confidence of an attribution inside another
)

// inner tags the contents of findings by themselves.
func (p *page) inner(outer []*finding) []*finding {
	var out []*finding
	known := cueIndex(outer)
	for _, f := range outer {
		for _, sp := range f.Content {
			part, ok := p.part(sp)
			if !ok || !p.tagger.MayHaveCue(p.doc.Text, &part) {
				continue
			}
			for _, in := range p.tagger.TagPart(p.doc, part) {
				whole := len(in.Cue) > 0 && len(in.Content) > 0 && len(in.Source) > 0
				if whole && in.P >= leastInner && !known.overlaps(in.Cue) {
					out = append(out, newFinding(in, p.tagger.Name()))
				}
			}
		}
	}
	return out
}

// part returns the paragraph that is the words of sp, without an opening
// mark and a leading "that".
func (p *page) part(sp hearsay.Span) (model.Paragraph, bool) {
	k := sort.Search(len(p.paras), func(k int) bool {
		n := len(p.paras[k].Toks)
		return n > 0 && p.paras[k].Toks[n-1].End > sp.Start
	})
	if k == len(p.paras) {
		return model.Paragraph{}, false
	}
	para := &p.paras[k]
	from := sort.Search(len(para.Toks), func(i int) bool { return para.Toks[i].Start >= sp.Start })
	to := sort.Search(len(para.Toks), func(i int) bool { return para.Toks[i].End > sp.End })
	for from < to && (!isWord(para.Toks[from]) || p.word(para, from) == "that") {
		from++
	}
	if from >= to || countWords(para, from, to) < leastInnerWords {
		return model.Paragraph{}, false
	}
	if to < len(para.Toks) && endsSentence(p.word(para, to)) {
		to++ // the tagger knows whole sentences best
	}
	return para.Part(p.doc.Text, from, to)
}
