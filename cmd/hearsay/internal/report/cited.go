package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
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
	sum := fmt.Sprintf("%s of %s with a citation", number(c.Supported), count(c.Statements, "statement", "statements"))
	if c.Supported > 0 {
		sum += fmt.Sprintf(", %s on what the speaker published, %s second-hand", number(c.FirstHand), number(c.Supported-c.FirstHand))
	}
	if n := len(c.Years); n > 0 {
		years := fmt.Sprint(c.Years[0])
		if c.Years[n-1] != c.Years[0] {
			years += fmt.Sprintf(" to %d", c.Years[n-1])
		}
		sum += "; issued " + years
	}
	if c.Age >= 0 {
		sum += ", in the middle " + count(c.Age, "year", "years") + " before the document"
	}
	return sum
}

// citation writes one citation and the numbers of the statements it supports.
func (p *page) citation(cit *hearsay.Citation, numbers map[string]int) {
	mark := oneLine(cit.Label)
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
		p.paragraph(indent, p.theme.faint.Render(fmt.Sprintf("supports statement %d%s%.2f%s%s", numbers[id], separator, tie.Score, separator, oneLine(tie.Reason))))
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
	return word + enumerate(convert(list, func(n int) string { return fmt.Sprint(n) }))
}

// item says what a citation is: who, what, where and when, or else its words.
func (p *page) item(cit *hearsay.Citation) string {
	words := oneLine(cit.Span.Of(p.a.Document.Text))
	it := cit.Item
	switch {
	case cit.Kind == hearsay.Link:
		return strings.Join(some("“"+beginning(words)+"”", p.theme.faint.Render(oneLine(cit.URL))), separator)
	case it == nil || it.Title == "" && it.ContainerTitle == "":
		return beginning(strings.TrimSpace(strings.TrimPrefix(words, oneLine(cit.Label))))
	}
	var authors []string
	for _, n := range it.Author {
		name := oneLine(n.Literal)
		if name == "" {
			name = strings.TrimSpace(oneLine(n.Given) + " " + oneLine(n.Family))
		}
		authors = append(authors, name)
	}
	if len(authors) > 3 {
		authors = append(authors[:1:1], "others")
	}
	return strings.Join(some(p.theme.name.Render(enumerate(authors)), oneLine(it.Title), oneLine(it.ContainerTitle), issued(it.Issued)), separator)
}

// issued writes a date of CSL-JSON as the report writes dates.
func issued(d *hearsay.ItemDate) string {
	if d == nil || len(d.DateParts) == 0 {
		return ""
	}
	parts := d.DateParts[0]
	switch len(parts) {
	case 1:
		return fmt.Sprint(parts[0])
	case 2:
		return fmt.Sprintf("%04d-%02d", parts[0], parts[1])
	case 3:
		return date(fmt.Sprintf("%04d-%02d-%02d", parts[0], parts[1], parts[2]))
	}
	return ""
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
