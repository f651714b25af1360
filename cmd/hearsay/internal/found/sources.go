package found

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/answer"
)

// A Mix is on whom documents rest.
type Mix struct {
	List
	By       string // what each group is of; empty for one group of all
	Groups   []store.Mix
	Kinds    []store.Share
	Speakers []store.Share
}

// Write writes the mix as text, json or csv.
func (m Mix) Write(w io.Writer, format string) error {
	switch {
	case format == "json":
		return object(w, answer.NewSources(m.By, m.Offset, m.More, m.Groups, m.Kinds, m.Speakers))
	case format == "csv" && m.By == "name":
		return table(w, []string{"name", "kind", "documents", "statements", "words"}, speakerRows(m.Speakers))
	case format == "csv":
		return table(w, groupColumns, groupRows(m.Groups))
	}
	p := newPage(w, m.Options)
	switch {
	case len(m.Groups)+len(m.Speakers) == 0:
		p.par("", "hearsay found no such document.")
	case m.By == "":
		p.whole(m)
	case m.By == "name":
		p.speakers(m.Speakers)
	default:
		p.groups(m)
	}
	n := len(m.Groups)
	if m.By == "" || m.By == "name" {
		n = len(m.Speakers)
	}
	p.more(m.List, n)
	return p.out.Flush()
}

// whole writes the mix of all documents.
func (p *page) whole(m Mix) {
	g := &m.Groups[0]
	p.par("", p.bold(count(g.Documents, "document", "documents")+", "+count(g.Words, "word", "words")))
	p.share("Attributed to someone", g.AttributedWords, g.Words, "")
	p.share("  in quotation marks", g.DirectWords, g.Words, "")
	p.share("Published by agencies", g.AgencyReports, g.Documents, "documents")
	p.blank()
	p.par("", p.bold("Of what is attributed: "+count(g.AttributedWords, "word", "words")+", "+count(g.Statements(), "statement", "statements")))
	p.share("Named sources", g.NamedWords, g.AttributedWords, "")
	p.share("Unnamed sources", g.UnnamedWords, g.AttributedWords, "")
	p.share("Through news agencies", g.AgencyWords, g.AttributedWords, "")
	p.share("Direct statements", g.Direct, g.Statements(), "statements")
	p.share("Indirect statements", g.Indirect, g.Statements(), "statements")
	p.share("Mixed statements", g.Mixed, g.Statements(), "statements")
	p.share("No known speaker", g.Unknown, g.Statements(), "statements")
	p.blank()
	p.par("", p.bold("Kinds of source"))
	for i := range m.Kinds {
		p.share(kindOf(&m.Kinds[i]), m.Kinds[i].Words, g.AttributedWords, "")
	}
	p.blank()
	p.speakers(m.Speakers)
}

// kindOf names a kind of source.
func kindOf(s *store.Share) string {
	if s.Named {
		return string(s.Kind)
	}
	return "unnamed: " + cmp.Or(string(s.UnnamedKind), string(hearsay.Unspecified))
}

// share writes part of whole as a percentage; of words unless noun says
// otherwise.
func (p *page) share(label string, part, whole int, noun string) {
	fmt.Fprintf(p.out, "  %-34s%6s %9d %s\n", label, percent(part, whole), part, p.faint(cmp.Or(noun, "words")))
}

func percent(part, whole int) string {
	if whole <= 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(part)/float64(whole))
}

// speakers lists names with what is laid on them.
func (p *page) speakers(speakers []store.Share) {
	width := p.label(22)
	p.par("", p.bold(pad("Named sources", width)+"     words  statements  documents"))
	for _, s := range speakers {
		fmt.Fprintf(p.out, "%s %9d %11d %10d\n", pad("  "+report.Plain(s.Name), width), s.Words, s.Statements, s.Documents)
	}
}

// groups writes one line for each group.
func (p *page) groups(m Mix) {
	width := p.label(48)
	p.par("", p.bold(pad(m.By, width)+" documents  attributed  named  unnamed  agencies"))
	for i := range m.Groups {
		g := &m.Groups[i]
		key := cmp.Or(report.Plain(g.Key), "not known")
		if g.Title != "" {
			key = report.Plain(g.Title)
		}
		fmt.Fprintf(p.out, "%s %9d %11s %6s %8s %9s\n", pad(key, width), g.Documents, percent(g.AttributedWords, g.Words), percent(g.NamedWords, g.AttributedWords),
			percent(g.UnnamedWords, g.AttributedWords), percent(g.AgencyWords, g.AttributedWords))
	}
}

// label returns the columns for a label when the others take rest.
func (p *page) label(rest int) int { return min(44, max(16, p.opts.Width-rest-10)) }

// pad cuts s to width columns, or fills it up to them.
func pad(s string, width int) string {
	if lipgloss.Width(s) > width {
		s, _, _ = strings.Cut(lipgloss.Wrap(s, max(1, width-1), ""), "\n")
		s += "…"
	}
	return s + strings.Repeat(" ", max(0, width-lipgloss.Width(s)))
}

func speakerRows(speakers []store.Share) [][]string {
	rows := make([][]string, len(speakers))
	for i, s := range speakers {
		rows[i] = []string{s.Name, string(s.Kind), strconv.Itoa(s.Documents), strconv.Itoa(s.Statements), strconv.Itoa(s.Words)}
	}
	return rows
}

var groupColumns = []string{
	"key", "title", "documents", "words", "attributed_words", "direct_words", "named_words", "unnamed_words", "agency_words", "agency_reports",
	"named", "unnamed", "unknown", "direct", "indirect", "mixed",
}

func groupRows(groups []store.Mix) [][]string {
	rows := make([][]string, len(groups))
	for i := range groups {
		g := &groups[i]
		rows[i] = []string{g.Key, g.Title}
		for _, n := range []int{
			g.Documents, g.Words, g.AttributedWords, g.DirectWords, g.NamedWords, g.UnnamedWords, g.AgencyWords, g.AgencyReports, g.Named,
			g.Unnamed, g.Unknown, g.Direct, g.Indirect, g.Mixed,
		} {
			rows[i] = append(rows[i], strconv.Itoa(n))
		}
	}
	return rows
}
