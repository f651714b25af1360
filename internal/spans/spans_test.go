package spans

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestUnion(t *testing.T) {
	list := func(pairs ...int) (out []hearsay.Span) {
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, hearsay.Span{Start: pairs[i], End: pairs[i+1]})
		}
		return out
	}
	for _, test := range []struct{ in, want []hearsay.Span }{
		{nil, nil},
		{list(5, 9, 0, 3, 2, 4, 6, 7, 9, 10), list(0, 4, 5, 10)},
		{list(0, 10, 2, 3, 11, 12), list(0, 10, 11, 12)},
	} {
		if got := Union(test.in); !slices.Equal(got, test.want) {
			t.Errorf("union %v, want %v", got, test.want)
		}
	}
}
