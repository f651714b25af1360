package correct

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/profile"
)

const report = `“The weir was never opened,” said Marit Foss. The mayor said that Ilse Dahl had told her the gates “stuck in May.” A clerk denied it. The keys are lost, a clerk said.`

// article is an analysis in the making.
type article struct {
	t *testing.T
	a *hearsay.Analysis
}

// analysis returns an analysis of report, or of a text with more before it.
func analysis(t *testing.T, before string) *hearsay.Analysis {
	t.Helper()
	text := before + report
	b := article{t, &hearsay.Analysis{Document: &hearsay.Document{ID: "x", Text: text, Blocks: []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(text)}}}}}}
	b.entity("e1", "Marit Foss", "", "Marit Foss")
	b.entity("e2", "The mayor", hearsay.Official, "The mayor")
	b.entity("e3", "Ilse Dahl", "", "Ilse Dahl")
	b.entity("e4", "A clerk", hearsay.Official, "A clerk")
	b.entity("e5", "a clerk", hearsay.Official, "a clerk said")
	b.attribution("a1", hearsay.Direct, "“The weir was never opened,”", "said", "Marit Foss", "", "e1")
	b.attribution("a2", hearsay.Mixed, "that Ilse Dahl had told her the gates “stuck in May.”", "said that", "The mayor", "", "e2")
	b.attribution("a3", hearsay.Mixed, "the gates “stuck in May.”", "had told", "Ilse Dahl", "a2", "e2", "e3")
	b.attribution("a4", hearsay.Indirect, "The keys are lost", "clerk said", "a clerk", "", "e5")
	b.a.Citations = []hearsay.Citation{{ID: "c1", Kind: hearsay.Link, Span: b.at("Marit"), Supports: []string{"a1", "a3"}}}
	b.a.Dates = []hearsay.Date{{ID: "d1", Span: b.at("May"), EDTF: "2024-05"}}
	b.a.Events = []hearsay.Event{{ID: "v1", Date: "d1", Statement: []hearsay.Span{b.at("the gates “stuck in May.”")}, Type: hearsay.OtherEvent, Attribution: "a3"}}
	b.a.Profile = profile.Of(b.a)
	if err := b.a.Validate(); err != nil {
		t.Fatal(err)
	}
	return b.a
}

func (b article) at(words string) hearsay.Span {
	b.t.Helper()
	i := strings.Index(b.a.Document.Text, words)
	if i < 0 {
		b.t.Fatalf("%q is not in the text", words)
	}
	return hearsay.Span{Start: i, End: i + len(words)}
}

func (b article) entity(id, name string, unnamed hearsay.UnnamedKind, mention string) {
	at := b.at(mention)
	at.End = at.Start + len(name)
	b.a.Entities = append(b.a.Entities, hearsay.Entity{
		ID: id, Name: name, Kind: hearsay.Person, Named: unnamed == "", UnnamedKind: unnamed, Mentions: []hearsay.Span{at},
	})
}

func (b article) attribution(id string, kind hearsay.Kind, content, cue, source, parent string, chain ...string) {
	b.a.Attributions = append(b.a.Attributions, hearsay.Attribution{
		ID: id, Kind: kind, Content: []hearsay.Span{b.at(content)}, Cue: []hearsay.Span{b.at(cue)}, Source: []hearsay.Span{b.at(source)},
		Parent: parent, Chain: chain, Speaker: chain[len(chain)-1], Confidence: 0.5, FoundBy: "test",
	})
}

// draft returns the draft of an attribution.
func draft(a *hearsay.Analysis, id string) Draft {
	i := slices.IndexFunc(a.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == id })
	return NewText(a.Document.Text).Draft(a, &a.Attributions[i])
}

func statement(t *testing.T, a *hearsay.Analysis, d Draft) *Statement {
	t.Helper()
	s, err := NewText(a.Document.Text).Statement(d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// correction returns one of an attribution, whose statement change changes; nil
// rejects it.
func correction(t *testing.T, a *hearsay.Analysis, id string, change func(*Draft)) Correction {
	t.Helper()
	d := draft(a, id)
	c := Correction{ID: 7, Action: Reject, Was: statement(t, a, d)}
	if change != nil {
		change(&d)
		c.Action, c.Now = Change, statement(t, a, d)
	}
	return c
}

// shown writes an analysis down, a line for each statement.
func shown(a *hearsay.Analysis) string {
	var out strings.Builder
	name := map[string]string{}
	for _, ent := range a.Entities {
		name[ent.ID] = ent.Name
	}
	for _, attr := range a.Attributions {
		var content, chain []string
		for _, sp := range attr.Content {
			content = append(content, sp.Of(a.Document.Text))
		}
		for _, id := range attr.Chain {
			chain = append(chain, name[id])
		}
		fmt.Fprintf(&out, "%s<%s %s %s: %s (%s)\n", attr.ID, attr.Parent, attr.Kind, strings.Join(chain, " > "), strings.Join(content, " … "), attr.FoundBy)
	}
	return out.String()
}
