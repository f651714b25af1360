package report

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline"
)

const topSources = 8 // shown without Verbose

// mix says how much of the text rests on whom.
func (p *page) mix() {
	prof := &p.a.Profile
	if len(p.a.Attributions) == 0 || prof.Words == 0 {
		return
	}
	attributed, own := prof.AttributedWords, prof.Words-prof.AttributedWords
	of := " (of " + wording.Count(attributed, "word", "words") + ")"
	p.blank()
	p.tables([]table{
		{title: "The mix", rows: []row{
			{label: "Attributed to someone", part: attributed, whole: prof.Words},
			{label: "  in quotation marks", part: prof.DirectWords, whole: prof.Words},
			{label: "The author's own voice", part: own, whole: prof.Words},
		}},
		{title: "Attributed to" + of, rows: p.sourceRows()},
		{title: "Resting on" + of, rows: p.basisRows()},
	})
	if p.nested() > 0 {
		p.blank()
		p.paragraph(margin, p.theme.faint.Render("A statement inside another one is counted with that one."))
	}
}

// sourceRows has a row for each of the sources with most words.
func (p *page) sourceRows() []row {
	shares, total := p.a.Profile.Sources, p.a.Profile.AttributedWords
	shown := len(shares)
	if !p.opts.Verbose && shown > topSources+1 {
		shown = topSources
	}
	var rows []row
	for _, share := range shares[:shown] {
		r := row{label: p.name(share.Entity), part: share.Words, whole: total, statements: share.Attributions}
		if ent := p.entities[share.Entity]; ent != nil {
			r.note, _, _ = strings.Cut(wording.Note(ent), ":") // the kind of an unnamed one stands with its statements
		}
		rows = append(rows, r)
	}
	if shown == len(shares) {
		return rows
	}
	rest := row{label: "and " + wording.Count(len(shares)-shown, "other source", "other sources"), whole: total}
	for _, share := range shares[shown:] {
		rest.part, rest.statements = rest.part+share.Words, rest.statements+share.Attributions
	}
	return append(rows, rest)
}

// basisRows tells named sources from unnamed and unknown ones.
func (p *page) basisRows() []row {
	named, unnamed, unknown := pipeline.Bases(p.a)
	of := func(label string, b pipeline.Basis) row {
		return row{label: label, part: b.Words, whole: p.a.Profile.AttributedWords, statements: b.Statements}
	}
	rows := []row{of("Named sources", named), of("Unnamed sources", unnamed)}
	if unknown.Statements > 0 {
		rows = append(rows, of("No known speaker", unknown))
	}
	return rows
}
