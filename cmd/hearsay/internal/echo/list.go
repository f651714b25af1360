package echo

import (
	"fmt"
	"io"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// maxListed is how many characters of a statement a list shows.
const maxListed = 240

// WriteList writes echoes in a few lines each: the statement, how many carry it,
// and the id under which it can be traced. They are numbered from first.
func WriteList(w io.Writer, echoes []*match.Echo, first int, opts Options) error {
	p := newPage(w, opts)
	if len(echoes) == 0 {
		p.lines("", "", fmt.Sprintf("No statement is repeated; looked through %s", wording.Count(opts.Documents, "document", "documents")))
	}
	const indent = "      "
	for i, e := range echoes {
		p.lines(fmt.Sprintf("%4d  ", first+i), indent, p.bold(wording.Beginning(wording.Plain(e.Statement), maxListed)))
		p.lines(indent, indent, shown.SumOf(e))
		k := &e.Carriers[0]
		for n := range e.Carriers {
			if e.Carriers[n].ID == e.Origin {
				k = &e.Carriers[n]
			}
		}
		p.lines(indent, indent, shown.Heading(k))
		p.lines(indent, indent, wording.Plain(k.ID))
	}
	return p.out.Flush()
}
