package found

import (
	"fmt"
	"io"
	"strconv"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/answer"
)

// Statements writes statements as text, json or csv.
func (list List) Statements(w io.Writer, format string, hits []store.Hit) error {
	switch format {
	case "json":
		return object(w, answer.NewSearch(list.Query, list.Offset, list.More, hits))
	case "csv":
		rows := make([][]string, len(hits))
		for i := range hits {
			rows[i] = statementRow(hits[i].Statement)
		}
		return table(w, statementColumns, rows)
	}
	p := newPage(w, list.Options)
	if len(hits) == 0 {
		p.par("", "hearsay found no such statement.")
	}
	for i := range hits {
		if i > 0 {
			p.blank()
		}
		p.statement(list.Offset+i+1, hits[i])
	}
	p.more(list, len(hits))
	return p.out.Flush()
}

// statement writes a statement under its number.
func (p *page) statement(n int, hit store.Hit) {
	s := hit.Statement
	sure := ""
	if p.opts.Verbose {
		sure = fmt.Sprintf("cue: %s%s%.0f%% sure", report.Plain(s.Cue), dot, 100*s.Confidence)
	}
	p.par(fmt.Sprintf("%4d  ", n), some(dot, p.bold(speaker(s.Speaker)), string(s.Kind), sure))
	const indent = "      "
	if hands := through(s.Chain); hands != "" {
		p.par(indent, hands)
	}
	p.par(indent, p.marked(s.Text, hit.Marks))
	p.par(indent, p.faint(place(s.Document)))
	p.par(indent, p.faint(fmt.Sprintf("%s:%d:%d%s%s", report.Plain(s.Document.Address), s.Line, s.Column, dot, s.ID)))
}

var statementColumns = []string{
	"id", "speaker", "named", "kind", "hands", "through", "text", "words", "document", "title", "publisher", "published", "start", "end", "line", "column",
}

func statementRow(s *store.Statement) []string {
	name, named := "", ""
	if s.Speaker != nil {
		name, named = s.Speaker.Name, strconv.FormatBool(s.Speaker.Named)
	}
	doc := s.Document
	return []string{
		s.ID, name, named, string(s.Kind), strconv.Itoa(len(s.Chain)), through(s.Chain), s.Text, strconv.Itoa(s.Words), doc.Address, doc.Title,
		doc.Publisher, doc.Published, strconv.Itoa(s.Start), strconv.Itoa(s.End), strconv.Itoa(s.Line), strconv.Itoa(s.Column),
	}
}

// Texts writes documents whose texts were found.
func (list List) Texts(w io.Writer, format string, hits []store.TextHit) error {
	switch format {
	case "json":
		return object(w, answer.NewTexts(list.Query, list.Offset, list.More, hits))
	case "csv":
		rows := make([][]string, len(hits))
		for i, hit := range hits {
			rows[i] = []string{strconv.FormatInt(hit.ID, 10), hit.Address, hit.Title, hit.Publisher, hit.Published, hit.Excerpt}
		}
		return table(w, []string{"id", "document", "title", "publisher", "published", "excerpt"}, rows)
	}
	p := newPage(w, list.Options)
	if len(hits) == 0 {
		p.par("", "hearsay found no such document.")
	}
	for i, hit := range hits {
		if i > 0 {
			p.blank()
		}
		p.par(fmt.Sprintf("%4d  ", list.Offset+i+1), p.bold(some(dot, place(hit.Document))))
		p.par("      ", some(" ", ellipsis(hit.Before), p.marked(hit.Excerpt, hit.Marks), ellipsis(hit.After)))
		p.par("      ", p.faint(report.Plain(hit.Address)))
	}
	p.more(list, len(hits))
	return p.out.Flush()
}

// ellipsis stands where a text goes on.
func ellipsis(goesOn bool) string {
	if goesOn {
		return "…"
	}
	return ""
}
