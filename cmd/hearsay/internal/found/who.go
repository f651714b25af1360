package found

import (
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web/answer"
)

// Who writes what is known of a name as text or json, or its statements as csv.
func (list List) Who(w io.Writer, format string, who *store.Who) error {
	switch format {
	case "json":
		return object(w, answer.NewWho(list.Query, list.Offset, who))
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
