package verdict

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/match"
)

//go:embed page.html
var pageSource string

// WriteHTML writes a check as one page that needs nothing else: it has no
// script, fetches nothing, and reads in light, in dark and on paper.
func WriteHTML(w io.Writer, c *match.Check) error {
	page, err := template.New("check").Parse(pageSource)
	if err != nil {
		return err
	}
	return page.Execute(w, map[string]any{
		"Draft": shown.Name(c.Draft), "Sum": shown.Summary(c), "Rows": shown.Rows(c), "Policy": match.Policy,
	})
}
