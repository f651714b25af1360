package score

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// words are five characters each: word i is [5i, 5i+4).
func words(n int) []hearsay.Span {
	var out []hearsay.Span
	for i := range n {
		out = append(out, hearsay.Span{Start: 5 * i, End: 5*i + 4})
	}
	return out
}

// at covers words [from, to).
func at(from, to int) []hearsay.Span { return []hearsay.Span{{Start: 5 * from, End: 5*to - 1}} }

func TestCompare(t *testing.T) {
	gold := []Attribution{
		{at(0, 2), at(2, 3), at(3, 8), hearsay.Direct},
		{nil, at(9, 10), at(10, 14), hearsay.Indirect},
	}
	for _, test := range []struct {
		name           string
		pred           []Attribution
		exact          [3]int // right, by role
		linked, strict int
	}{
		{"all right", gold, [3]int{1, 2, 2}, 2, 2},
		{"nothing", nil, [3]int{}, 0, 0},
		{"edge of the content", []Attribution{{at(0, 2), at(2, 3), at(3, 7), hearsay.Direct}}, [3]int{1, 1, 0}, 1, 0},
		{"half of a word", []Attribution{{at(0, 2), at(2, 3), []hearsay.Span{{Start: 15, End: 38}}, hearsay.Direct}}, [3]int{1, 1, 1}, 1, 1},
		{"another source", []Attribution{{at(8, 9), at(2, 3), at(3, 8), hearsay.Direct}}, [3]int{0, 1, 1}, 0, 0},
		{"a source too many", []Attribution{{at(8, 9), at(9, 10), at(10, 14), hearsay.Indirect}}, [3]int{0, 1, 1}, 0, 0},
		{"content in two runs", []Attribution{{at(0, 2), at(2, 3), append(at(3, 5), at(6, 8)...), hearsay.Direct}}, [3]int{1, 1, 0}, 1, 0},
		{"one gold is linked once", []Attribution{gold[0], gold[0]}, [3]int{1, 1, 1}, 1, 1},
	} {
		res, pairs := Compare(words(15), gold, test.pred)
		for i, role := range Roles {
			if got := res.Exact[role].Right; got != test.exact[i] {
				t.Errorf("%s: %d right for %s, want %d", test.name, got, role, test.exact[i])
			}
		}
		if res.Linked.Right != test.linked || res.Strict.Right != test.strict || len(pairs) != len(test.pred) {
			t.Errorf("%s: linked %+v, strict %+v", test.name, res.Linked, res.Strict)
		}
	}
}

func TestCounts(t *testing.T) {
	c := Counts{Right: 3, Predicted: 4, Gold: 6}
	if c.Precision() != .75 || c.Recall() != .5 || c.F1() != .6 || (Counts{}).F1() != 0 {
		t.Errorf("%+v: %v %v %v", c, c.Precision(), c.Recall(), c.F1())
	}
}
