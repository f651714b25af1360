package extract

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
)

// attributions gives the findings their order, ids and parents.
func (p *page) attributions() []hearsay.Attribution {
	slices.SortStableFunc(p.found, func(a, b *finding) int {
		x, y := a.Extent(), b.Extent()
		// An enclosing statement comes before what stands in it.
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End), cmp.Compare(len(b.Content), len(a.Content)))
	})
	for i, f := range p.found {
		f.ID = "a" + strconv.Itoa(i+1)
	}
	p.nest()
	p.cutLineMarks()
	p.cutAsides()
	slices.SortStableFunc(p.leftOut, func(a, b hearsay.LeftOut) int { return a.Span.Compare(b.Span) })
	out := make([]hearsay.Attribution, len(p.found))
	for i, f := range p.found {
		if f.parent != nil {
			f.Parent = f.parent.ID
		}
		out[i] = f.Attribution
	}
	return out
}

// cutAsides cuts the spans of all findings at the asides of the document.
func (p *page) cutAsides() {
	if len(p.doc.Asides) == 0 {
		return
	}
	for _, f := range p.found {
		f.Content = p.doc.AllAround(f.Content)
		f.Source = p.doc.AllAround(f.Source)
		f.Cue = p.doc.AllAround(f.Cue)
	}
}

// contentOf is a content with the finding it belongs to, and the extent of that.
type contentOf struct {
	hearsay.Span
	of  *finding
	ext hearsay.Span
}

// nest gives each finding the one as parent in whose content all of it
// stands, the innermost where there are several.
func (p *page) nest() {
	var all []contentOf
	for _, f := range p.found {
		ext := f.Extent()
		for _, sp := range f.Content {
			all = append(all, contentOf{sp, f, ext})
		}
	}
	slices.SortStableFunc(all, func(a, b contentOf) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var open []contentOf // contents around the present place, outermost first
	next := 0
	for _, f := range p.found {
		ext := f.Extent()
		for ; next < len(all) && all[next].Start <= ext.Start; next++ {
			open = append(dropEnded(open, all[next].Start), all[next])
		}
		open = dropEnded(open, ext.Start)
		for i := len(open) - 1; i >= max(0, len(open)-maxNesting); i-- {
			if c := open[i]; c.of != f && (c.Contains(ext) && (c.Span != ext || len(f.Cue) > 0) || c.holds(f, ext)) {
				f.parent = c.of
				break
			}
		}
	}
}

// holds reports whether all spans of another finding, with the extent ext, stand
// in the contents of the one, which runs over several of them.
func (c contentOf) holds(in *finding, ext hearsay.Span) bool {
	if len(c.of.Content) < 2 || !c.ext.Contains(ext) || c.ext == ext && len(in.Content) >= len(c.of.Content) {
		return false
	}
	for _, spans := range [][]hearsay.Span{in.Cue, in.Content, in.Source} {
		if len(spans) > 0 && !within(spans, c.of.Content) {
			return false
		}
	}
	return true
}

// maxNesting bounds how many enclosing contents are looked at.
const maxNesting = 64

func dropEnded(open []contentOf, offset int) []contentOf {
	for len(open) > 0 && open[len(open)-1].End <= offset {
		open = open[:len(open)-1]
	}
	return open
}
