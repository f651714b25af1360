package parse

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// press makes entries in the styles of lists under articles of the press,
// which the training data has few of. What they say is invented.
type press struct {
	rng    *rand.Rand
	titles []string // of works, beside the invented headlines
	at     struct {
		year, month, day int
	}
}

func newPress(entries []Entry, seed uint64) *press {
	p := &press{rng: rand.New(rand.NewPCG(seed, 77))}
	for _, e := range entries {
		for _, seg := range e {
			if t := strings.Trim(seg.Text, " .,;:\"“”‘’'«»"); seg.Label == "title" && len(t) > 15 && len(t) < 110 && t[0] < 0x80 {
				p.titles = append(p.titles, t)
			}
		}
	}
	return p
}

func (p *press) pick(words []string) string { return words[p.rng.IntN(len(words))] }

func (p *press) chance(percent int) bool { return p.rng.IntN(100) < percent }

// entries makes n entries.
func (p *press) entries(n int) []Entry {
	var out []Entry
	for range n {
		p.at.year, p.at.month, p.at.day = 1988+p.rng.IntN(38), 1+p.rng.IntN(12), 1+p.rng.IntN(28)
		out = append(out, p.entry(p.pick(pressStyles)))
	}
	return out
}

// entry fills in a style. What stands between two fields goes to the one
// before it as far as the last space, and the rest to the one behind.
func (p *press) entry(style string) Entry {
	var e Entry
	before := ""
	for style != "" {
		open, end := strings.IndexByte(style, '{'), strings.IndexByte(style, '}')
		if open < 0 {
			break
		}
		before = style[:open]
		if cut := strings.LastIndexByte(before, ' '); cut >= 0 && len(e) > 0 {
			e[len(e)-1].Text += strings.TrimRight(before[:cut], " ")
			before = before[cut+1:]
		}
		label, text := p.field(style[open+1 : end])
		e = append(e, Segment{label, before + text})
		style = style[end+1:]
	}
	e[len(e)-1].Text += style
	return e
}

// field returns the label and the text of a field of a style.
func (p *press) field(name string) (label, text string) {
	switch name {
	case "Last, First":
		return "author", p.family() + ", " + p.given()
	case "First Last":
		return "author", p.given() + " " + p.family()
	case "Last, F.":
		return "author", p.family() + ", " + p.initials()
	case "Last, First and First Last":
		return "author", p.family() + ", " + p.given() + p.pick([]string{" and ", ", and ", " & "}) + p.given() + " " + p.family()
	case "Last, First and Last, First":
		return "author", p.family() + ", " + p.given() + p.pick([]string{" and ", "; "}) + p.family() + ", " + p.given()
	case "First Last and First Last":
		return "author", p.given() + " " + p.family() + " and " + p.given() + " " + p.family()
	case "Last, F., & Last, F.":
		return "author", p.family() + ", " + p.initials() + p.pick([]string{", & ", " and ", ", and "}) + p.family() + ", " + p.initials()
	case "Last F":
		return "author", p.family() + " " + strings.Trim(p.initials(), ".")[:1]
	case "Body":
		return "author", p.body()
	case "Issuer":
		return "publisher", p.body()
	case "Lead":
		return "author", p.outlet()
	case "Outlet":
		return "journal", p.outlet()
	case "Journal":
		return "journal", p.pick([]string{"Journal of ", "Review of ", "Studies in "}) + p.pick(pressFields)
	case "Title":
		return "title", p.title()
	case "Report":
		return "title", p.report()
	case "Book":
		return "container-title", p.pick([]string{"Handbook of ", "Essays on ", "A Companion to "}) + p.pick(pressFields)
	case "Editor":
		return "editor", "in " + p.given() + " " + p.family() + " (ed.)"
	case "Publisher":
		return "publisher", p.pick(pressTowns) + p.pick([]string{" University Press", " Press", " Books", " Publishers"})
	case "Agency":
		return "publisher", p.pick(pressAgencies)
	case "Place":
		return "location", p.pick(pressTowns)
	case "Web":
		return "url", p.address()
	case "Accessed":
		return "note", p.accessed()
	}
	return p.figures(name)
}

// figures returns dates, pages and numbers.
func (p *press) figures(name string) (label, text string) {
	month := pressMonths[p.at.month-1]
	switch name {
	case "Month D, Y":
		return "date", fmt.Sprintf("%s %d, %d", p.month(month), p.at.day, p.at.year)
	case "D Month Y":
		return "date", fmt.Sprintf("%d %s %d", p.at.day, p.month(month), p.at.year)
	case "Month Y":
		return "date", fmt.Sprintf("%s %d", month, p.at.year)
	case "D Month":
		return "date", fmt.Sprintf("%d %s", p.at.day, month)
	case "Y, Month D":
		return "date", fmt.Sprintf("%d, %s %d", p.at.year, month, p.at.day)
	case "Y":
		return "date", fmt.Sprint(p.at.year)
	case "ISO":
		return "date", fmt.Sprintf("%d-%02d-%02d", p.at.year, p.at.month, p.at.day)
	case "D.M.Y":
		sep := p.pick([]string{".", "/", "."})
		return "date", fmt.Sprintf("%02d%s%02d%s%d", p.at.day, sep, p.at.month, sep, p.at.year)
	case "Page":
		return "pages", p.pick([]string{"p. ", "", "pp. "}) + fmt.Sprint(1+p.rng.IntN(60))
	case "Pages":
		from := 1 + p.rng.IntN(400)
		return "pages", p.pick([]string{"", "pp. "}) + fmt.Sprint(from) + p.pick([]string{"-", "–"}) + fmt.Sprint(from+1+p.rng.IntN(30))
	case "Vol":
		return "volume", fmt.Sprintf(p.pick([]string{"%d(%d)", "%d, no. %d", "vol. %d, no. %d", "%d (%d)"}), 1+p.rng.IntN(60), 1+p.rng.IntN(12))
	case "Genre":
		return "genre", p.pick([]string{"press release", "Briefing Paper", "PhD diss.", "Policy Paper No. 12", "Editorial", "interview", "video"})
	}
	panic("no field " + name)
}
