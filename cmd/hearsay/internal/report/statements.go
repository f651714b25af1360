package report

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// unknownSpeaker stands where a name would.
const unknownSpeaker = "Speaker not known"

// statements writes the statements in the order of the text, each nested one
// under the one in whose words it stands.
func (p *page) statements() {
	p.blank()
	n := len(p.a.Attributions)
	if n == 0 {
		p.paragraph(0, p.theme.heading.Render("No statements"))
		p.paragraph(margin, "hearsay found nothing in this text that is laid on anyone.")
		return
	}
	heading := p.theme.heading.Render(wording.Count(n, "statement", "statements"))
	if inner := p.nested(); inner > 0 {
		heading += ", " + wording.Number(inner) + " inside another"
	}
	p.paragraph(0, heading)
	inside := make(map[string][]int)
	for i := range p.a.Attributions {
		parent := p.a.Attributions[i].Parent
		inside[parent] = append(inside[parent], i)
	}
	p.tree(inside, "", 0)
}

// nested counts the statements that stand inside another one.
func (p *page) nested() int {
	n := 0
	for i := range p.a.Attributions {
		if p.a.Attributions[i].Parent != "" {
			n++
		}
	}
	return n
}

func (p *page) tree(inside map[string][]int, parent string, depth int) {
	for _, i := range inside[parent] {
		p.blank()
		p.statement(i, depth)
		p.tree(inside, p.a.Attributions[i].ID, depth+1)
	}
}

// statement writes one statement: who, how, through whom, and the words. Its
// number is its place in the analysis, and so the number of its id.
func (p *page) statement(i, depth int) {
	attr := &p.a.Attributions[i]
	digits := len(fmt.Sprint(len(p.a.Attributions)))
	step := digits + 2
	indent := min(margin+depth*step, p.opts.Width-minColumn-step)
	mark := fmt.Sprintf("%*s%*d  ", indent, "", digits, i+1)
	p.hanging(mark, p.speaker(attr)+separator+p.manner(attr))
	indent += step
	if len(attr.Chain) > 1 {
		p.paragraph(indent, p.theme.caution.Render(p.hands(attr)))
	}
	if given := p.condition(attr.Speaker); given != "" {
		p.paragraph(indent, p.theme.caution.Render(given))
	}
	for _, par := range p.words(attr) {
		p.paragraph(indent, par)
	}
	if p.opts.Verbose {
		p.paragraph(indent, p.theme.faint.Render(fmt.Sprintf("at %s%sconfidence %.2f%sfound by %s%s%s",
			p.places.at(attr.Content[0].Start), separator, attr.Confidence, separator, wording.Plain(attr.FoundBy), separator, wording.Plain(attr.ID))))
	}
}

// speaker names who answers for the words.
func (p *page) speaker(attr *hearsay.Attribution) string {
	ent := p.entities[attr.Speaker]
	if ent == nil {
		return p.theme.caution.Render(unknownSpeaker)
	}
	name, role := p.name(attr.Speaker), wording.Plain(ent.Role)
	out := p.theme.name.Render(name)
	if role != "" && !strings.Contains(strings.ToLower(name), strings.ToLower(role)) {
		out += ", " + role
	}
	if note := wording.Note(ent); note != "" {
		out += " " + p.theme.caution.Render("("+note+")")
	}
	return out
}

// condition returns the condition on which someone spoke, when this is the
// first statement that the page shows of him; else nothing.
func (p *page) condition(id string) string {
	ent := p.entities[id]
	if ent == nil || ent.Condition.Len() == 0 || p.given[id] {
		return ""
	}
	p.given[id] = true
	return "condition: " + beginning(wording.Plain(ent.Condition.Of(p.a.Document.Text)))
}

// name returns the name of an entity, or its id where it has none to show.
func (p *page) name(id string) string {
	if ent := p.entities[id]; ent != nil {
		if name := wording.Plain(ent.Name); name != "" {
			return name
		}
	}
	return wording.Plain(id)
}

// manner says how the words are rendered and what lays them on the speaker.
func (p *page) manner(attr *hearsay.Attribution) string {
	cue := "no cue"
	if len(attr.Cue) > 0 {
		cue = "cue: " + strings.Join(wording.Convert(attr.Cue, func(sp hearsay.Span) string {
			return wording.Plain(sp.Of(p.a.Document.Text))
		}), " … ")
	}
	return p.theme.faint.Render(string(attr.Kind) + separator + cue)
}

// hands tells the way of the words, nearest the reader first.
func (p *page) hands(attr *hearsay.Attribution) string {
	return wording.Count(len(attr.Chain), "hand", "hands") + ": " + strings.Join(wording.Convert(attr.Chain, p.name), ", citing ")
}
