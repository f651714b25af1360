package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/resolve"
)

// story is a marked text of the usual shape.
const story = `The bridge at Orrin held through the night, said [1:Ada Corvel], the harbour master, who had watched it from the quay.
“{1"Nobody slept},” [1:she] said. [2:The Orrin Harbour Authority (OHA)] had warned in March that the piers were weak, and [3:a senior official of the Ministry of Works] said the report had been lost.
[4:Piet Halloran], 44, a fisherman, said [5<4:residents] had told him that the OHA knew. [6:The authority] denied it. According to [7:the Orrin Evening Herald], two engineers left in April; [8:they] said nothing.
`

func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{1, 16, 256} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var text strings.Builder
			for i := range n {
				text.WriteString(renumber(story, 8*i))
			}
			doc, attrs := read(text.String())
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				resolve.Resolve(doc, attrs)
			}
		})
	}
}

// renumber adds n to the number of each mark.
func renumber(marked string, n int) string {
	return mark.ReplaceAllStringFunc(marked, func(m string) string {
		var out strings.Builder
		number := 0
		for _, r := range m {
			if r >= '0' && r <= '9' {
				number = 10*number + int(r-'0')
				continue
			}
			if number > 0 {
				fmt.Fprint(&out, number+n)
				number = 0
			}
			out.WriteRune(r)
		}
		return out.String()
	})
}
