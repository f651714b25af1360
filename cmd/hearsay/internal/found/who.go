package found

import (
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/store"
)

// WhoSchema names the JSON contract of what is known of a name.
const WhoSchema = "hearsay-who/1"

// Who writes what is known of a name as text or json, or its statements as csv.
func (list List) Who(w io.Writer, format string, who *store.Who) error {
	switch format {
	case "json":
		return list.whoJSON(w, who)
	case "csv":
		rows := make([][]string, len(who.Laid))
		for i, s := range who.Laid {
			rows[i] = statementRow(s)
		}
		return table(w, statementColumns, rows)
	}
	p := newPage(w, list.Options)
	if len(who.Spellings) == 0 {
		p.nobody(list.Query, who.Others)
		return p.out.Flush()
	}
	p.who(who)
	if len(who.Laid) > 0 {
		p.blank()
	}
	for i, s := range who.Laid {
		if i > 0 {
			p.blank()
		}
		p.statement(list.Offset+i+1, store.Hit{Statement: s})
	}
	p.more(list, len(who.Laid))
	return p.out.Flush()
}

// nobody says that a name means nobody, or several.
func (p *page) nobody(name string, others []store.Named) {
	name = report.Plain(name)
	if len(others) == 0 {
		p.par("", "hearsay found nobody called "+name+".")
		return
	}
	p.par("", "Several are called "+name+"; say which:")
	for _, other := range others {
		p.par("  ", p.bold(report.Plain(other.Name))+dot+count(other.Statements, "statement", "statements"))
	}
}

// who writes everything but the statements.
func (p *page) who(who *store.Who) {
	p.par("", p.bold(report.Plain(who.Spellings[0].Text))+dot+who.Spellings[0].Kind)
	var full, short []string
	for i, spelling := range who.Spellings {
		text := fmt.Sprintf("%s (%d)", report.Plain(spelling.Text), spelling.Documents)
		switch {
		case spelling.Alias:
			short = append(short, text)
		case i > 0:
			full = append(full, text)
		}
	}
	p.fact("Also written", strings.Join(full, ", "))
	p.fact("For short", strings.Join(short, ", "))
	laid := "nothing"
	if who.Statements > 0 {
		laid = fmt.Sprintf("%s, %s, in %s", count(who.Statements, "statement", "statements"), count(who.Words, "word", "words"),
			count(who.Documents, "document", "documents"))
	}
	p.fact("Laid on it", laid)
	p.fact("Where", named(who.Outlets))
	p.fact("Through", named(who.Through))
	p.fact("Speaks of", named(who.About))
	p.fact("Spoken of by", named(who.By))
	if who.Passed > 0 {
		p.fact("Passed on", count(who.Passed, "statement of others", "statements of others"))
	}
	p.fact("Others called so", named(who.Others))
}

// fact writes one line of facts; an empty one is left out.
func (p *page) fact(label, s string) {
	if s != "" {
		p.par(p.faint(fmt.Sprintf("  %-17s", label)), s)
	}
}

// named lists names with their numbers.
func named(list []store.Named) string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = fmt.Sprintf("%s (%d)", report.Plain(n.Name), n.Statements)
	}
	return strings.Join(out, ", ")
}

func (list List) whoJSON(w io.Writer, who *store.Who) error {
	out := struct {
		Schema     string             `json:"schema"`
		Query      string             `json:"query"`
		Spellings  []store.Spelling   `json:"spellings"`
		Others     []store.Named      `json:"others"`
		Documents  int                `json:"documents"`
		Statements int                `json:"statements"`
		Words      int                `json:"words"`
		Passed     int                `json:"passed_on"`
		Where      []store.Named      `json:"outlets"`
		Through    []store.Named      `json:"through"`
		About      []store.Named      `json:"speaks_of"`
		By         []store.Named      `json:"spoken_of_by"`
		Offset     int                `json:"offset"`
		More       bool               `json:"more"`
		Laid       []*store.Statement `json:"laid"`
	}{
		WhoSchema, list.Query, full(who.Spellings), full(who.Others), who.Documents, who.Statements, who.Words, who.Passed, full(who.Outlets),
		full(who.Through), full(who.About), full(who.By), list.Offset, list.More, full(who.Laid),
	}
	return object(w, out)
}

// full returns an empty list for none, which JSON tells apart.
func full[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}
