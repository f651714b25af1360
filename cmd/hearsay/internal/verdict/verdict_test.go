package verdict

import (
	"bytes"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
)

// hostile checks a draft that tries to give orders to the terminal and to the
// browser.
func hostile(t *testing.T) *match.Check {
	t.Helper()
	p, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	analyse := func(id, text string) *hearsay.Analysis {
		return p.Analyze(read.FromText(text, read.Meta{ID: id, URI: "<script>alert(1)</script>\x1b[31m" + id}))
	}
	c := match.NewChecker(analyse("draft", "“The <b>wall</b> \x1b[2J was 41 \u202emetres long & high,” said Ada <i>Holm</i>.\n\n“Nothing of this was ever built,” said Per Lund."))
	c.Add(analyse("source", "“The <b>wall</b> \x1b[2J was 42 \u202emetres long & high,” said Ada <i>Holm</i>."))
	return c.Check()
}

func TestHostileText(t *testing.T) {
	check := hostile(t)
	if len(check.Quotations) != 2 || check.Failed() != 2 {
		t.Fatalf("%+v", check.Quotations)
	}
	var text, page bytes.Buffer
	if err := WriteText(&text, check, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := WriteHTML(&page, check); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"\x1b", "\u202e"} {
		if strings.Contains(text.String(), bad) || strings.Contains(page.String(), bad) {
			t.Errorf("%q is in the output", bad)
		}
	}
	for _, bad := range []string{"<script", "<b>", "<i>", "javascript", "src=", "href="} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("%s is in the page:\n%s", bad, page.String())
		}
	}
	for _, want := range []string{"<del>42</del><ins>41</ins>", "altered · number", "not found", "prefers-color-scheme: dark", "@media print", match.PolicyName} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("%s is not in the page:\n%s", want, page.String())
		}
	}
	if !strings.Contains(text.String(), "[-42-]{+41+}") {
		t.Errorf("no change is marked:\n%s", text.String())
	}
}

func TestNoQuotations(t *testing.T) {
	c := match.NewChecker(&hearsay.Analysis{Document: &hearsay.Document{ID: "d"}})
	var out bytes.Buffer
	if err := WriteText(&out, c.Check(), Options{Width: 10}); err != nil || !strings.HasPrefix(out.String(), "No quotations in d;") {
		t.Errorf("%v %q", err, out.String())
	}
}
