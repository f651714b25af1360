package match

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A sourceText is a source ready to be searched.
type sourceText struct {
	a        *hearsay.Analysis
	entities map[string]*hearsay.Entity
	byID     map[string]int // attributions
	full     stream
	// cover has, for each byte of the text that is the start of a word of
	// full, the innermost attribution in whose content it stands; by the
	// index of the word, -1 for none.
	cover []int32
}

func newSource(a *hearsay.Analysis, s *splitter) *sourceText {
	src := &sourceText{a: a, entities: identitiesOf(a), byID: make(map[string]int, len(a.Attributions))}
	text := a.Document.Text
	src.full = stream{side{text, s.split(nil, text, []hearsay.Span{{Start: 0, End: len(text)}})}, -1}
	src.paint()
	return src
}

// paint fills cover: outer statements first, so that inner ones stay visible.
func (src *sourceText) paint() {
	src.cover = make([]int32, len(src.full.words))
	for i := range src.cover {
		src.cover[i] = -1
	}
	attrs := src.a.Attributions
	order := make([]int, len(attrs))
	sizes := make([]int, len(attrs))
	for i := range attrs {
		src.byID[attrs[i].ID] = i
		order[i] = i
		for _, sp := range attrs[i].Content {
			sizes[i] += sp.Len()
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return sizes[y] - sizes[x] })
	budget := 64 * (len(src.cover) + 64) // statements may lie in each other very deep
	for _, i := range order {
		for _, sp := range attrs[i].Content {
			for k := src.wordAt(sp.Start); k < len(src.cover) && src.full.words[k].Start < sp.End && budget > 0; k++ {
				src.cover[k] = int32(i)
				budget--
			}
		}
	}
}

// wordAt returns the first word that starts at a place or behind it.
func (src *sourceText) wordAt(at int) int {
	k, _ := slices.BinarySearchFunc(src.full.words, at, func(w word, target int) int { return w.Start - target })
	return k
}

// statementOf returns the innermost attribution that has most of the words of
// a piece; -1 when that is none.
func (src *sourceText) statementOf(st *stream, p *piece) int {
	if st.attr >= 0 {
		return st.attr
	}
	votes := map[int32]int{}
	n := 0
	for k := p.b0; k < p.b1 && n < 4096; k++ {
		votes[src.cover[k]]++
		n++
	}
	best, most := -1, 0
	for attr, v := range votes {
		with := v // words of statements inside count for the one around them
		for other, w := range votes {
			if other != attr && attr >= 0 && other >= 0 && src.inside(int(other), int(attr)) {
				with += w
			}
		}
		if 5*with >= 4*n && attr >= 0 && (with > most || with == most && int(attr) > best) {
			best, most = int(attr), with
		}
	}
	return best
}

// inside reports whether attribution i is in the content of attribution k, at
// any depth, or is that one.
func (src *sourceText) inside(i, k int) bool {
	for depth := 0; depth < 32; depth++ {
		if i == k {
			return true
		}
		parent, ok := src.byID[src.a.Attributions[i].Parent]
		if !ok {
			return false
		}
		i = parent
	}
	return false
}

// together reports whether all pieces come from one statement. Where the
// source lays the words on nobody, a block of the text counts as one.
func (src *sourceText) together(st *stream, pieces []piece) bool {
	if st.attr >= 0 || len(pieces) < 2 {
		return true
	}
	first := src.statementOf(st, &pieces[0])
	block, _ := src.a.Document.BlockAt(st.words[pieces[0].b0].Start)
	for i := range pieces[1:] {
		p := &pieces[1+i]
		attr := src.statementOf(st, p)
		switch {
		case attr < 0 && first < 0:
			if b, _ := src.a.Document.BlockAt(st.words[p.b0].Start); b != block {
				return false
			}
		case attr < 0 || first < 0 || !src.inside(attr, first) && !src.inside(first, attr):
			return false
		}
	}
	return true
}

// provenance tells on whom the source lays the pieces.
func (src *sourceText) provenance(st *stream, pieces []piece) provenance {
	longest := 0
	for i := range pieces {
		if pieces[i].same > pieces[longest].same {
			longest = i
		}
	}
	at := src.statementOf(st, &pieces[longest])
	if at >= 0 {
		attr := &src.a.Attributions[at]
		return provenance{identityOf(src.entities[attr.Speaker]), at, len(attr.Chain)}
	}
	doc := src.a.Document
	p := provenance{attr: -1}
	if len(doc.Authors) > 0 {
		author := hearsay.Entity{Name: doc.Authors[0], Aliases: doc.Authors[1:], Named: true, Kind: hearsay.Author}
		p.speaker = identityOf(&author)
		p.speaker.name = strings.Join(doc.Authors, ", ")
	}
	return p
}
