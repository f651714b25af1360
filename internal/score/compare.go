package score

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// run is a stretch of words [from, to) in a role.
type run struct {
	role     Role
	from, to int
}

// side is one attribution as sets of words.
type side struct {
	*Attribution
	words map[Role][]int
}

// Compare compares predicted attributions with annotated ones on the words of
// the annotation, which are in order and do not overlap. Pairs holds for each
// predicted attribution the index of the annotated one that it is linked
// with, or -1.
func Compare(words []hearsay.Span, gold, predicted []Attribution) (res *Result, pairs []int) {
	g, p := project(words, gold), project(words, predicted)
	res = NewResult()
	goldRuns, predRuns := runsOf(g), runsOf(p)
	for _, role := range Roles {
		res.Exact[role] = Counts{
			Right:     countIf(predRuns, func(r run) bool { _, ok := goldRuns[r]; return ok && r.role == role }),
			Predicted: countIf(predRuns, func(r run) bool { return r.role == role }),
			Gold:      countIf(goldRuns, func(r run) bool { return r.role == role }),
		}
	}
	countKinds(res, goldRuns, predRuns)
	pairs = link(g, p)
	res.Linked = Counts{Predicted: len(p), Gold: len(g)}
	res.Strict = res.Linked
	for i, k := range pairs {
		if k >= 0 {
			res.Linked.Right++
			if same(&p[i], &g[k]) {
				res.Strict.Right++
			}
		}
	}
	return res, pairs
}

// project keeps for each attribution the words that its spans cover by more
// than half.
func project(words []hearsay.Span, attrs []Attribution) []side {
	out := make([]side, len(attrs))
	for i := range attrs {
		out[i] = side{&attrs[i], map[Role][]int{}}
		for _, role := range Roles {
			out[i].words[role] = covered(words, attrs[i].Spans(role))
		}
	}
	return out
}

func covered(words, spans []hearsay.Span) []int {
	var out []int
	for _, sp := range spans {
		k, _ := slices.BinarySearchFunc(words, sp.Start, func(w hearsay.Span, start int) int {
			return cmp.Compare(w.End, start+1)
		})
		for ; k < len(words) && words[k].Start < sp.End; k++ {
			w := words[k]
			if 2*(min(w.End, sp.End)-max(w.Start, sp.Start)) > w.Len() {
				out = append(out, k)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// runsOf lists the runs of adjacent words in each role, each with the kind of
// the first attribution that has it.
func runsOf(sides []side) map[run]hearsay.Kind {
	out := map[run]hearsay.Kind{}
	for i := range sides {
		for _, role := range Roles {
			words := sides[i].words[role]
			for k := 0; k < len(words); {
				end := k + 1
				for end < len(words) && words[end] == words[end-1]+1 {
					end++
				}
				r := run{role, words[k], words[end-1] + 1}
				if _, ok := out[r]; !ok {
					out[r] = sides[i].Kind
				}
				k = end
			}
		}
	}
	return out
}

func countIf(runs map[run]hearsay.Kind, is func(run) bool) int {
	n := 0
	for r := range runs {
		if is(r) {
			n++
		}
	}
	return n
}

func countKinds(res *Result, gold, predicted map[run]hearsay.Kind) {
	add := func(kind hearsay.Kind, c Counts) {
		sum := res.ByKind[kind]
		sum.Add(c)
		res.ByKind[kind] = sum
	}
	for r, kind := range gold {
		if r.role != Content {
			continue
		}
		c := Counts{Gold: 1}
		if _, ok := predicted[r]; ok {
			c.Right, c.Predicted = 1, 1
		}
		add(kind, c)
	}
	for r, kind := range predicted {
		if _, ok := gold[r]; r.role == Content && !ok {
			add(kind, Counts{Predicted: 1})
		}
	}
}

// candidate is a possible link.
type candidate struct {
	overlap    float64
	pred, gold int
}

// link pairs predicted with annotated attributions, the closest first.
func link(gold, predicted []side) []int {
	var cands []candidate
	for i := range predicted {
		for k := range gold {
			if o := overlap(&predicted[i], &gold[k]); o >= .5 && sameSource(&predicted[i], &gold[k]) {
				cands = append(cands, candidate{o, i, k})
			}
		}
	}
	slices.SortFunc(cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(b.pred, a.pred), cmp.Compare(b.gold, a.gold))
	})
	pairs := slices.Repeat([]int{-1}, len(predicted))
	taken := make([]bool, len(gold))
	for _, c := range cands {
		if pairs[c.pred] < 0 && !taken[c.gold] {
			pairs[c.pred], taken[c.gold] = c.gold, true
		}
	}
	return pairs
}

// overlap is the share of content words in common (Jaccard); without any
// content on both sides, whether the cues agree.
func overlap(a, b *side) float64 {
	both := common(a.words[Content], b.words[Content])
	all := len(a.words[Content]) + len(b.words[Content]) - both
	if all > 0 {
		return float64(both) / float64(all)
	}
	if slices.Equal(a.words[Cue], b.words[Cue]) {
		return 1
	}
	return 0
}

func sameSource(a, b *side) bool {
	x, y := a.words[Source], b.words[Source]
	return len(x) == 0 && len(y) == 0 || common(x, y) > 0
}

func same(a, b *side) bool {
	for _, role := range Roles {
		if !slices.Equal(a.words[role], b.words[role]) {
			return false
		}
	}
	return true
}

// common counts the numbers that two sorted lists share.
func common(a, b []int) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}
