package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline"
)

// cited lists what the statements rest on: references and notes, used or not;
// links and issues that support a statement, and with Verbose the others.
func (p *page) cited() {
	var shown []*hearsay.Citation
	for i := range p.a.Citations {
		cit := &p.a.Citations[i]
		if listed := cit.Kind == hearsay.Reference || cit.Kind == hearsay.Note; listed || len(cit.Supports) > 0 || p.opts.Verbose {
			shown = append(shown, cit)
		}
	}
	bare := p.unsupported()
	if len(shown) == 0 && len(bare) == 0 {
		return
	}
	p.blank()
	p.paragraph(0, p.theme.heading.Render("Rests on")+"  "+p.citedSum())
	p.blank()
	numbers := make(map[string]int, len(p.a.Attributions))
	for i := range p.a.Attributions {
		numbers[p.a.Attributions[i].ID] = i + 1
	}
	for _, cit := range shown {
		p.citation(cit, numbers)
	}
	for _, line := range bare {
		p.paragraph(margin, p.theme.caution.Render(line))
	}
}

// citedSum says how many statements have a citation, and of what kind and age.
func (p *page) citedSum() string {
	c := pipeline.CitedOf(p.a)
	sum := fmt.Sprintf("%s of %s with a citation", wording.Number(c.Supported), wording.Count(c.Statements, "statement", "statements"))
	if c.Supported > 0 {
		sum += fmt.Sprintf(", %s on what the speaker published, %s second-hand", wording.Number(c.FirstHand), wording.Number(c.Supported-c.FirstHand))
	}
	if n := len(c.Years); n > 0 {
		years := fmt.Sprint(c.Years[0])
		if c.Years[n-1] != c.Years[0] {
			years += fmt.Sprintf(" to %d", c.Years[n-1])
		}
		sum += "; issued " + years
	}
	if c.Age >= 0 {
		sum += ", in the middle " + wording.Count(c.Age, "year", "years") + " before the document"
	}
	return sum
}

// citation writes one citation and the numbers of the statements it supports.
func (p *page) citation(cit *hearsay.Citation, numbers map[string]int) {
	mark := wording.Plain(cit.Label)
	if mark == "" {
		mark = "•"
	}
	p.hanging(strings.Repeat(" ", margin)+mark+" ", p.item(cit))
	indent := margin + 4
	if len(cit.Supports) == 0 {
		p.paragraph(indent, p.theme.caution.Render("no statement uses it"))
		return
	}
	if !p.opts.Verbose || len(cit.Ties) != len(cit.Supports) {
		p.paragraph(indent, p.theme.faint.Render("supports "+statementNumbers(cit.Supports, numbers)))
		return
	}
	for i, id := range cit.Supports {
		tie := cit.Ties[i]
		p.paragraph(indent, p.theme.faint.Render(fmt.Sprintf("supports statement %d%s%.2f%s%s", numbers[id], separator, tie.Score, separator, wording.Plain(tie.Reason))))
	}
}

func statementNumbers(ids []string, numbers map[string]int) string {
	list := make([]int, len(ids))
	for i, id := range ids {
		list[i] = numbers[id]
	}
	slices.Sort(list)
	word := "statement "
	if len(list) > 1 {
		word = "statements "
	}
	return word + wording.Enumerate(wording.Convert(list, func(n int) string { return fmt.Sprint(n) }))
}

// item says what a citation is: who, what, where and when, or else its words.
func (p *page) item(cit *hearsay.Citation) string {
	words := wording.Plain(cit.Span.Of(p.a.Document.Text))
	it := cit.Item
	switch {
	case cit.Kind == hearsay.Link:
		return strings.Join(wording.Some("“"+beginning(words)+"”", p.theme.faint.Render(wording.Plain(cit.URL))), separator)
	case it == nil || it.Title == "" && it.ContainerTitle == "":
		return beginning(strings.TrimSpace(strings.TrimPrefix(words, wording.Plain(cit.Label))))
	}
	return strings.Join(wording.Some(p.theme.name.Render(wording.Authors(it)), wording.Plain(it.Title), wording.Plain(it.ContainerTitle), wording.Issued(it.Issued)), separator)
}

// unsupported lists the statements whose outlet is named and that no reference
// supports.
func (p *page) unsupported() []string {
	var out []string
	for _, left := range p.a.LeftOut {
		if left.Reason != hearsay.NoReference {
			continue
		}
		for i := range p.a.Attributions {
			attr := &p.a.Attributions[i]
			if attr.Parent == "" && attr.Content[0] == left.Span {
				out = append(out, fmt.Sprintf("Statement %d names %s, and no reference supports it", i+1, p.name(attr.Chain[0])))
				break
			}
		}
	}
	return out
}
