package resolve_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/resolve"
)

// mark opens or closes a marked place of a test's text: "[2:she]" is the source
// of attribution a2 and "{2=it rained}" its content, "{2\"it rained}" the same
// in quotation marks; "[2~said]" is its cue, and "[3<2:aides]" lies inside a2.
var mark = regexp.MustCompile(`[\[{](\d+)(?:<(\d+))?([:="~])|[\]}]`)

// read makes a document and attributions of a text with marks.
func read(marked string) (*hearsay.Document, []hearsay.Attribution) {
	type opened struct {
		attr, start int
		sort        string
	}
	var text strings.Builder
	var attrs []hearsay.Attribution
	var open []opened
	at := map[string]int{}
	last := 0
	for _, m := range mark.FindAllStringSubmatchIndex(marked, -1) {
		text.WriteString(marked[last:m[0]])
		last = m[1]
		if m[2] < 0 {
			o := open[len(open)-1]
			open = open[:len(open)-1]
			attr, sp := &attrs[o.attr], hearsay.Span{Start: o.start, End: text.Len()}
			switch o.sort {
			case ":":
				attr.Source = append(attr.Source, sp)
			case "~":
				attr.Cue = append(attr.Cue, sp)
			default:
				attr.Content = append(attr.Content, sp)
			}
			continue
		}
		id := "a" + marked[m[2]:m[3]]
		if _, ok := at[id]; !ok {
			at[id] = len(attrs)
			attrs = append(attrs, hearsay.Attribution{ID: id, Kind: hearsay.Indirect})
		}
		attr, sort := &attrs[at[id]], marked[m[6]:m[7]]
		if m[4] >= 0 {
			attr.Parent = "a" + marked[m[4]:m[5]]
		}
		if sort == "\"" {
			attr.Kind = hearsay.Direct
		}
		open = append(open, opened{at[id], text.Len(), sort})
	}
	text.WriteString(marked[last:])
	return &hearsay.Document{ID: "test", Text: text.String()}, attrs
}

// speakers resolves a marked text and returns the chain of each attribution
// by names, and the entities.
func speakers(t *testing.T, marked string, authors ...string) ([]string, []hearsay.Entity) {
	t.Helper()
	doc, attrs := read(marked)
	doc.Authors = authors
	entities := resolve.Resolve(doc, attrs)
	validate(t, doc, attrs, entities)
	names := map[string]string{}
	for _, ent := range entities {
		names[ent.ID] = ent.Name
	}
	var out []string
	for _, attr := range attrs {
		var chain []string
		for _, id := range attr.Chain {
			chain = append(chain, names[id])
		}
		out = append(out, strings.Join(chain, " < "))
	}
	return out, entities
}

// validate checks the entities and what Resolve wrote into the attributions.
func validate(t *testing.T, doc *hearsay.Document, attrs []hearsay.Attribution, entities []hearsay.Entity) {
	t.Helper()
	a := &hearsay.Analysis{Document: doc, Entities: entities}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	known := map[string]bool{"": true}
	for i, ent := range entities {
		known[ent.ID] = true
		if want := fmt.Sprint("e", i+1); ent.ID != want || len(ent.Mentions) == 0 || ent.Name == "" || ent.Kind == "" {
			t.Errorf("entity %d is not complete: %+v", i, ent)
			continue
		}
		if i > 0 && entities[i-1].Mentions[0].Start > ent.Mentions[0].Start {
			t.Errorf("%s is mentioned before %s", ent.ID, entities[i-1].ID)
		}
	}
	for _, attr := range attrs {
		last := ""
		for i, id := range attr.Chain {
			if !known[id] || i > 0 && id == attr.Chain[i-1] {
				t.Errorf("%s: bad chain %q", attr.ID, attr.Chain)
			}
			last = id
		}
		if last != attr.Speaker || !known[attr.Speaker] {
			t.Errorf("%s: chain %q does not end with speaker %q", attr.ID, attr.Chain, attr.Speaker)
		}
	}
}

// TestSpeakers follows sources to their entities, in the order of their marks.
func TestSpeakers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"full name, surname, title",
			`The bridge held, said [1:Ada Corvel], the harbour master. [2:Corvel] said it would be shut. [3:Ms. Corvel] left at noon.`,
			[]string{"Ada Corvel", "Ada Corvel", "Ada Corvel"}},
		{"surname before the full name",
			`[1:Corvel] said the bridge held. Later [2:Ada Corvel] said it would be shut.`,
			[]string{"Ada Corvel", "Ada Corvel"}},
		{"given name",
			`[1:Ada Corvel] wrote a letter. [2:Ada] said she was sorry.`,
			[]string{"Ada Corvel", "Ada Corvel"}},
		{"nickname and initial",
			`[1:William J. Marden] spoke first. [2:Bill Marden] was brief, and [3:W. Marden] signed.`,
			[]string{"William J. Marden", "William J. Marden", "William J. Marden"}},
		{"nickname in marks",
			`[1:Stefan “Soot” Marden] spoke first. [2:Mr Marden] was brief. Then [3:Ada 'the Hammer' Corvel] sang, and [4:Corvel] bowed.`,
			[]string{"Stefan “Soot” Marden", "Stefan “Soot” Marden", "Ada 'the Hammer' Corvel", "Ada 'the Hammer' Corvel"}},
		{"two people with one surname",
			`[1:Ada Corvel] said yes. [2:Piet Corvel] said no. [3:Mr. Corvel] was angry, [4:Mrs. Corvel] said.`,
			[]string{"Ada Corvel", "Piet Corvel", "Piet Corvel", "Ada Corvel"}},
		{"titles of two genders",
			`[1:Mr. Halloran] said yes and [2:Mrs. Halloran] said no.`,
			[]string{"Halloran", "Halloran"}},
		{"acronym after the name",
			`The [1:Orrin Relief Mission (ORM)] said it had left. [2:ORM] said more on Monday.`,
			[]string{"Orrin Relief Mission", "Orrin Relief Mission"}},
		{"acronym in quotation marks",
			`The [1:Orrin Relief Mission ("ORM", "the Mission")] said it had left. [2:ORM] said more on Monday.`,
			[]string{"Orrin Relief Mission", "Orrin Relief Mission"}},
		{"two ordinary words",
			`A charity, [1:Rights and Roofs Initiative], said it had left. [2:The initiative] said more. A [3:Food and Water Committee] said no.`,
			[]string{"Rights and Roofs Initiative", "Rights and Roofs Initiative", "Food and Water Committee"}},
		{"acronym before the name",
			`The [1:ORM] (Orrin Relief Mission) said it had left. [2:The Orrin Relief Mission] said more.`,
			[]string{"Orrin Relief Mission", "Orrin Relief Mission"}},
		{"acronym without brackets",
			`[1:The ORM] said it had left. [2:The Orrin Relief Mission] said more.`,
			[]string{"Orrin Relief Mission", "Orrin Relief Mission"}},
		{"the last word of a name",
			`[1:The Orrin Evening Herald] reported a fire. [2:The Herald] said it was small.`,
			[]string{"Orrin Evening Herald", "Orrin Evening Herald"}},
		{"possessive and case",
			`[1:Reuters] reported it. [2:REUTERS]’ account was short.`,
			[]string{"Reuters", "Reuters"}},
		{"he and she",
			`[1:Ada Corvel] met Piet Halloran on Monday. [2:She] said little, but [3:he] said a lot.`,
			[]string{"Ada Corvel", "Ada Corvel", "Piet Halloran"}},
		{"she of unknown gender",
			`“We saw it,” said [1:Tarvenka Ostrel], 44, a teacher. [2:She] said it was small.`,
			[]string{"Tarvenka Ostrel", "Tarvenka Ostrel"}},
		{"not the speaker of the quotation",
			`[1:Piet Halloran] spoke of Max Marden. “{1"[2:He] said so himself},” Halloran added.`,
			[]string{"Piet Halloran", "Max Marden"}},
		{"they, of critics",
			`[1:Critics] say the bridge is old. [2:They] say it should go.`,
			[]string{"Critics", "Critics"}},
		{"it, of an organisation",
			`[1:The Harbour Board] met Ada Corvel. [2:It] said the bridge was safe.`,
			[]string{"Harbour Board", "Harbour Board"}},
		{"nobody to point to",
			`[1:He] said it was late. [2:They] said it was early. [3:It] said nothing.`,
			[]string{"", "", ""}},
		{"who, of a name",
			`It was Ada Corvel, [1:who] said the bridge held.`,
			[]string{"Ada Corvel"}},
		{"who, of an apposition",
			`It was Ada Corvel, a teacher [1:who] said the bridge held.`,
			[]string{"Ada Corvel"}},
		{"who, of a noun",
			`There were some residents [1:who] said the bridge shook.`,
			[]string{"some residents"}},
		{"definite description",
			`[1:A spokeswoman for the board] said yes. Later [2:the spokeswoman] said no.`,
			[]string{"A spokeswoman for the board", "A spokeswoman for the board"}},
		{"a role that was told",
			`Ada Corvel, a senator from Orrin, left. [1:The senator] said she was tired.`,
			[]string{"Ada Corvel"}},
		{"the organisation",
			`The Orrin Relief Mission has left the camp. [1:The organisation] said it was safe.`,
			[]string{"Orrin Relief Mission"}},
		{"two that fit",
			`A senator, Ada Corvel, met another senator, Piet Halloran, in Orrin. [1:The senator] said it was over.`,
			[]string{"The senator"}},
		{"two officials are not one",
			`[1:An official] said yes. [2:An official] said no.`,
			[]string{"An official", "An official"}},
		{"without a source",
			`{1=The bridge} reportedly shook, [2:Ada Corvel] said.`,
			[]string{"", "Ada Corvel"}},
		{"chain of parents",
			`[1:The Gazette] wrote that [2<1:Ada Corvel] had heard from [3<2:residents] that it shook.`,
			[]string{"Gazette", "Gazette < Ada Corvel", "Gazette < Ada Corvel < residents"}},
		{"one hand twice in a row",
			`[1:Ada Corvel] said that [2<1:she] had said so before.`,
			[]string{"Ada Corvel", "Ada Corvel"}},
		{"a parent that is unknown",
			`{1=It is said} that [2<1:Ada Corvel] denied it.`,
			[]string{"", "Ada Corvel"}},
		{"I in a quotation",
			`“{1"[2<1:I] think it shook},” said [1:Ada Corvel].`,
			[]string{"Ada Corvel", "Ada Corvel"}},
		{"I in a quotation without a parent",
			`“{1"[2:We] think it shook},” said [1:Ada Corvel].`,
			[]string{"Ada Corvel", "Ada Corvel"}},
		{"I inside quotation marks of nobody",
			`A sign read: “[1:I] say it shook.”`,
			[]string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := speakers(t, tt.text); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("chains %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNamesakesStayApart(t *testing.T) {
	_, entities := speakers(t, `[1:Mr. Halloran] said yes and [2:Mrs. Halloran] said no. [3:An official] nodded. [4:An official] did not.`)
	if len(entities) != 4 {
		t.Errorf("%d entities, want 4: %+v", len(entities), entities)
	}
}

func TestDescriptionsOfOthersStayApart(t *testing.T) {
	got, _ := speakers(t, `[1:The head of the inspectorate] said {1=it was closed}. [2:The head of the tax office] said {2=it was late}.
[3:The head of the inspectorate] said {3=it was so}.`)
	if len(got) != 3 || got[0] == got[1] || got[0] != got[2] {
		t.Errorf("speakers %q", got)
	}
}

func TestExpletiveIsNobody(t *testing.T) {
	for cue, nobody := range map[string]bool{"seems": true, "is believed": true, "was reported": true, "has been said": true, "said": false, "has denied": false} {
		doc, attrs := read(`The Harbour Commission met in Vale. [1:The Harbour Commission] said {1=no}. [2:It] ` + cue + ` {2=that nobody knew}.`)
		at := strings.Index(doc.Text, "It "+cue) + len("It ")
		attrs[1].Cue = []hearsay.Span{{Start: at, End: at + len(cue)}}
		resolve.Resolve(doc, attrs)
		if (attrs[1].Speaker != attrs[0].Speaker) != nobody {
			t.Errorf("it %s: speaker %q", cue, attrs[1].Speaker)
		}
	}
}

func TestEntity(t *testing.T) {
	_, entities := speakers(t, `Corvel is back. [1:Ada Corvel], a former member of the Harbour Board, said so. [2:Ms. Corvel's] mood was good; [3:she] smiled.`)
	want := hearsay.Entity{
		ID: "e1", Name: "Ada Corvel", Kind: hearsay.Person, Named: true, Role: "former member of the Harbour Board", Aliases: []string{"Corvel"},
	}
	got := entities[0]
	if n := len(got.Mentions); n != 4 {
		t.Errorf("%d mentions, want 4", n)
	}
	got.Mentions = nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestSpellings(t *testing.T) {
	_, entities := speakers(t, `The Sarvenik-e Dalo met in Orrin. [1:The SDM] said it was small. [2:The Sarvenik Dalo Movement] denied it, and the SeD left. The Sarvenik said no more.`)
	var got *hearsay.Entity
	for i := range entities {
		if entities[i].Name == "Sarvenik Dalo Movement" {
			got = &entities[i]
		}
	}
	if got == nil {
		t.Fatalf("no entity with the full name: %+v", entities)
	}
	if want := []string{"Sarvenik-e Dalo", "SDM", "SeD", "Sarvenik"}; !reflect.DeepEqual(got.Aliases, want) {
		t.Errorf("aliases %q, want %q", got.Aliases, want)
	}
}

func TestAuthor(t *testing.T) {
	const text = `[1:I] saw the bridge shake. [2:We] asked why.`
	for _, tt := range []struct {
		authors []string
		name    string
		named   bool
	}{
		{[]string{"Ines Halloran", "Max Marden"}, "Ines Halloran", true},
		{nil, "the author", false},
	} {
		_, entities := speakers(t, text, tt.authors...)
		if len(entities) != 1 || entities[0].Kind != hearsay.Author || entities[0].Name != tt.name || entities[0].Named != tt.named {
			t.Errorf("authors %q: %+v", tt.authors, entities)
		}
	}
}

func TestHeadlineAndBlocks(t *testing.T) {
	const (
		title = "Corvel Says Bridge Held All Night"
		body  = "The bridge held, Ada Corvel said."
		other = "Corvel was there before."
	)
	text := title + "\n\n" + body + "\n\n" + other
	start := strings.Index(text, "Ada Corvel")
	doc := &hearsay.Document{ID: "test", Text: text, Blocks: []hearsay.Block{
		{Kind: hearsay.Title, Span: hearsay.Span{End: len(title)}},
		{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: len(title) + 2, End: len(title) + 2 + len(body)}},
		{Kind: hearsay.Related, Span: hearsay.Span{Start: len(text) - len(other), End: len(text)}},
	}}
	attrs := []hearsay.Attribution{{ID: "a1", Content: []hearsay.Span{{Start: 0, End: 1}}, Source: []hearsay.Span{{Start: start, End: start + 10}}}}
	entities := resolve.Resolve(doc, attrs)
	if len(entities) != 1 || entities[0].Name != "Ada Corvel" || len(entities[0].Mentions) != 2 || entities[0].Mentions[0].Start != 0 {
		t.Errorf("want one entity with mentions in title and paragraph alone, got %+v", entities)
	}
}
