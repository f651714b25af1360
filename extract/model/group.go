package model

import (
	"cmp"
	"math"
	"slices"
)

// Settings of grouping, chosen on the dev part of the corpus.
const (
	leastSource = 0.20 // least probability of a link to a source
	leastJoin   = 0.15 // and to a content
)

// leastSpare is the least product of posterior and link from which a span that
// was not chosen completes an attribution that lacks one of its role.
var leastSpare = thresholds{roleSource: .14, roleCue: .20, roleContent: .03}

// group is one attribution.
type group struct {
	source, cue *item
	contents    []*item
}

// grouper links the items of one document into groups.
type grouper struct {
	*linker
	lv     *linkView
	groups []group
}

// groups links the items of a document: every cue takes its best source of
// the paragraph, every content its best cue; what is lacking is looked for
// among the candidates that were not chosen.
func (l *linker) groups(lv *linkView) []group {
	g := &grouper{linker: l, lv: lv}
	orphans := g.join()
	for i := range g.groups {
		g.complete(&g.groups[i])
	}
	for _, k := range orphans {
		g.adopt(&lv.items[k])
	}
	return g.groups
}

type link struct {
	to int
	p  float32
}

// join makes a group of each cue and returns the contents that found none.
func (g *grouper) join() (orphans []int) {
	bestCue := make([]link, len(g.lv.items))
	of := make([]int, len(g.lv.items))
	for c := range g.lv.items {
		cue := &g.lv.items[c]
		if cue.role != roleCue {
			continue
		}
		of[c] = len(g.groups)
		source := link{p: leastSource}
		from, to := g.lv.partners(c)
		for k := from; k < to; k++ {
			it := &g.lv.items[k]
			if !mayJoin(cue, it) {
				continue
			}
			p := g.p(g.lv.features(cue, it))
			if it.role == roleSource && p > source.p {
				source = link{k, p}
			}
			if it.role == roleContent && p > max(leastJoin, bestCue[k].p) {
				bestCue[k] = link{c, p}
			}
		}
		gr := group{cue: cue}
		if source.p > leastSource {
			gr.source = &g.lv.items[source.to]
		}
		g.groups = append(g.groups, gr)
	}
	for k := range g.lv.items {
		switch {
		case g.lv.items[k].role != roleContent:
		case bestCue[k].p > 0:
			gr := &g.groups[of[bestCue[k].to]]
			gr.contents = append(gr.contents, &g.lv.items[k])
		default:
			orphans = append(orphans, k)
		}
	}
	return orphans
}

// complete looks for what a group with a cue lacks.
func (g *grouper) complete(gr *group) {
	if len(gr.contents) == 0 {
		if it := g.spare(roleContent, gr.cue, gr); it != nil {
			gr.contents = []*item{it}
		}
	}
	if gr.source == nil {
		gr.source = g.spare(roleSource, gr.cue, gr)
	}
}

// adopt makes a group of a content without a cue, with a spare cue if one fits.
func (g *grouper) adopt(content *item) {
	gr := group{contents: []*item{content}}
	if gr.cue = g.spare(roleCue, content, &gr); gr.cue != nil {
		gr.source = g.spare(roleSource, gr.cue, &gr)
	}
	g.groups = append(g.groups, gr)
}

// spare returns the best free candidate of a role for a group, around one of
// its items; nil when none is good enough.
func (g *grouper) spare(r role, around *item, gr *group) *item {
	var best *item
	top := leastSpare[r]
	from, _ := slices.BinarySearchFunc(g.lv.spare, around.para, func(it item, para int) int {
		return cmp.Compare(it.para, para)
	})
	for k := from; k < len(g.lv.spare) && g.lv.spare[k].para == around.para; k++ {
		it := &g.lv.spare[k]
		if it.role != r || it.p <= top || it.sentence != around.sentence && r != roleContent || !g.free(it, gr) {
			continue
		}
		cue, other := around, it
		if r == roleCue {
			cue, other = it, around
		}
		if p := it.p * g.p(g.lv.features(cue, other)); p > top {
			best, top = it, p
		}
	}
	return best
}

// free reports whether a candidate can be added to a group: it overlaps none
// of the group's spans, and others only when it is a content around them.
func (g *grouper) free(it *item, gr *group) bool {
	if gr.cue != nil && it.overlaps(gr.cue) || gr.source != nil && it.overlaps(gr.source) {
		return false
	}
	for _, c := range gr.contents {
		if it.overlaps(c) {
			return false
		}
	}
	k := g.lv.firstAt(it.flat)
	if k > 0 && g.lv.items[k-1].overlaps(it) {
		return false
	}
	for ; k < len(g.lv.items) && g.lv.items[k].overlaps(it); k++ {
		if it.role != roleContent || !it.contains(&g.lv.items[k]) {
			return false
		}
	}
	return true
}

// items lists the spans of the group.
func (gr *group) items() []*item {
	out := slices.Clone(gr.contents)
	if gr.cue != nil {
		out = append(out, gr.cue)
	}
	if gr.source != nil {
		out = append(out, gr.source)
	}
	return out
}

// confidence is the geometric mean of the posteriors of the spans.
func (gr *group) confidence() float64 {
	sum := 0.0
	items := gr.items()
	for _, it := range items {
		sum += math.Log(float64(max(it.p, 1e-6)))
	}
	return math.Exp(sum / float64(len(items)))
}
