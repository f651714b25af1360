package match

import (
	"cmp"
	"slices"
)

// A Member is one statement of a group.
type Member struct {
	Document    int // the number that Add returned
	Attribution int // the index in its analysis
}

// A Group is the statements of a collection that echo each other, in at least
// two documents, in the order of the dates of these. A statement with several
// passages in quotation marks can be in several groups.
type Group []Member

// Documents returns how many documents the group has.
func (g Group) Documents() int {
	n := 0
	for i, m := range g { // the statements of one document stand together
		if i == 0 || m.Document != g[i-1].Document {
			n++
		}
	}
	return n
}

// A Report says what bringing statements together left out.
type Report struct {
	// Common counts the wordings of few words that so many speakers use that
	// they are phrases and no echoes; Phrases are places of a few of them.
	Common  int
	Phrases []Member
	// Crowded counts the wordings with a run of words that stands in more
	// wordings than are remembered of it, so that an echo may be missing.
	Crowded int
	Work    Work
}

// maxPhrases is how many common phrases a report names.
const maxPhrases = 20

// forest is a union-find structure whose roots are the smallest members.
type forest []int32

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = int32(i)
	}
	return f
}

func (f forest) root(i int32) int32 {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, k int32) {
	i, k = f.root(i), f.root(k)
	f[max(i, k)] = min(i, k)
}

// Groups brings the statements together. It takes time n log n in the number
// of their words, and gives the same result for the same documents whatever
// the order of Add, but for the numbers.
func (c *Collection) Groups() ([]Group, Report) {
	w := c.wordings()
	report := Report{Work: Work{Statements: len(c.units), Wordings: len(w.first)}}
	links := w.links(&report)
	near := newForest(len(w.first))
	for _, l := range links {
		if l.close {
			near.join(l.short, l.long)
		}
	}
	all := w.attach(links, near)
	byRoot := make([]int32, len(w.first)) // wordings sorted by group
	for i := range byRoot {
		byRoot[i] = int32(i)
		all.root(int32(i))
	}
	slices.SortStableFunc(byRoot, func(a, b int32) int { return cmp.Compare(all.root(a), all.root(b)) })
	var out []Group
	for lo := 0; lo < len(byRoot); {
		hi := lo + 1
		for hi < len(byRoot) && all.root(byRoot[hi]) == all.root(byRoot[lo]) {
			hi++
		}
		out = w.group(out, byRoot[lo:hi], &report)
		lo = hi
	}
	return out, report
}

// attach adds to the wordings that are close to each other those that are
// parts of them. Each set of close ones joins one longer set only, the one
// with which it has most words in common, so that two statements do not become
// one because somebody quotes a little of both.
func (w *wordings) attach(links []link, near forest) forest {
	parts := slices.DeleteFunc(slices.Clone(links), func(l link) bool {
		return l.close || near.root(l.short) == near.root(l.long)
	})
	slices.SortStableFunc(parts, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.same, a.same), cmp.Compare(min(a.long, a.short), min(b.long, b.short)), cmp.Compare(a.long, b.long))
	})
	all := slices.Clone(near)
	joined := map[int32]bool{}
	for _, l := range parts {
		if part := near.root(l.short); !joined[part] && all.root(l.short) != all.root(l.long) {
			joined[part] = true
			all.join(l.short, l.long)
		}
	}
	return all
}

// group appends the statements of some wordings as a group, if they are one.
func (w *wordings) group(out []Group, of []int32, report *Report) []Group {
	var units []int32
	for _, k := range of {
		units = append(units, w.members(int(k))...)
	}
	if len(units) < 2 || !w.twoDocuments(units) {
		return out
	}
	if w.common(of, units) {
		report.Common++
		if len(report.Phrases) < maxPhrases {
			u := &w.c.units[units[0]]
			report.Phrases = append(report.Phrases, Member{int(u.doc), int(u.attr)})
		}
		return out
	}
	seen := map[Member]bool{}
	var g Group
	for _, i := range units {
		u := &w.c.units[i]
		if m := (Member{int(u.doc), int(u.attr)}); !seen[m] {
			seen[m] = true
			g = append(g, m)
		}
	}
	slices.SortFunc(g, func(a, b Member) int {
		x, y := &w.c.docs[a.Document], &w.c.docs[b.Document]
		return cmp.Or(CompareDates(x.published, x.id, y.published, y.id), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Attribution, b.Attribution))
	})
	return append(out, g)
}

func (w *wordings) twoDocuments(units []int32) bool {
	doc := w.c.units[units[0]].doc
	return slices.ContainsFunc(units, func(i int32) bool { return w.c.units[i].doc != doc })
}

// common reports whether units are uses of a phrase rather than echoes.
func (w *wordings) common(of, units []int32) bool {
	for _, k := range of {
		if len(w.of(int(k))) >= commonWords {
			return false
		}
	}
	uses := map[uint32]int{}
	for _, i := range units {
		uses[w.c.units[i].speaker]++
	}
	delete(uses, 0)
	for _, n := range uses {
		if 2*n > len(units) {
			return false
		}
	}
	return len(uses) >= commonSpeakers
}
