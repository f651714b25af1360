package resolve_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/resolve"
)

// FuzzResolve gives Resolve attributions at any place, also outside the text:
// the result keeps the invariants of an analysis and two runs are equal.
func FuzzResolve(f *testing.F) {
	f.Add("Ada Corvel, a senator, met the Orrin Relief Mission (ORM). She said “I think so,” and the ORM denied it.", []byte{0, 10, 20, 5, 61, 3, 0, 30, 75, 3, 2, 40})
	f.Add("Mr. Vale’s aides – who? – said. He and Mrs. Vale, 44, of St. Orrin, Jr.", []byte{0, 4, 9, 9, 30, 2, 1, 1, 250, 250, 3, 0})
	f.Add("The U.S. (US) and al-Haddad's “it” of the of and, and, and", []byte{0, 40, 0, 40, 12, 2, 12, 2})
	f.Add("é(É) Dr. É. É’s “", []byte{0, 1, 1, 1, 2, 9, 0, 200})
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		text = strings.ToValidUTF8(text, "?")
		doc := &hearsay.Document{ID: "fuzz", Text: text}
		attrs := anyAttributions(places)
		entities := resolve.Resolve(doc, attrs)
		validate(t, doc, attrs, entities)
		again := anyAttributions(places)
		if !reflect.DeepEqual(resolve.Resolve(doc, again), entities) || !reflect.DeepEqual(again, attrs) {
			t.Error("two runs differ")
		}
	})
}

// anyAttributions reads four bytes for each attribution: where its source
// starts, how long it is, its parent and how long its content is.
func anyAttributions(places []byte) []hearsay.Attribution {
	var out []hearsay.Attribution
	for ; len(places) >= 4; places = places[4:] {
		start, end := int(places[0]), int(places[0])+int(places[1])
		kind := []hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed}[places[2]%3]
		attr := hearsay.Attribution{ID: "a" + string(rune('0'+len(out))), Kind: kind}
		attr.Source = []hearsay.Span{{Start: start, End: end}, {Start: end, End: start}}
		attr.Content = []hearsay.Span{{Start: end - 3, End: end + int(places[3])}}
		if places[2] > 0 {
			attr.Parent = "a" + string(rune('0'+places[2]%16)) // may be itself, unknown, or part of a ring
		}
		out = append(out, attr)
	}
	return out
}

// TestResolveLarge runs texts that would take for ever if any step were more
// than linear: it ends.
func TestResolveLarge(t *testing.T) {
	many := strings.Repeat("Ada Corvel said the critics of Mr. Halloran left. He and she (OHB) knew. ", 5_000)
	namesakes := new(strings.Builder)
	for i := range 10_000 {
		namesakes.WriteString("Ada ")
		namesakes.WriteString(strings.ToUpper(string(rune('a'+i%26))) + strings.Repeat("x", i%7) + strings.Repeat("y", i/7%11) + strings.Repeat("z", i/77%13))
		namesakes.WriteString(" Corvel met a senator. ")
	}
	for name, text := range map[string]string{
		"many":          many,
		"namesakes":     namesakes.String(),
		"one line":      strings.Repeat("Corvel ", 100_000),
		"no spaces":     strings.Repeat("Ab", 300_000),
		"particles":     "Ada " + strings.Repeat("de la ", 50_000) + "Corvel",
		"quotes":        strings.Repeat("“I said ", 30_000),
		"brackets":      strings.Repeat("(ABC ", 30_000),
		"commas":        strings.Repeat("Ada Corvel, ", 30_000),
		"not in ASCII":  strings.Repeat("Éé ", 60_000),
		"long headline": strings.Repeat("Corvel Says Halloran Knew Everything. ", 5_000),
	} {
		t.Run(name, func(t *testing.T) {
			var attrs []hearsay.Attribution
			for at := 0; at < len(text) && len(attrs) < 2_000; at += 50 {
				id := "a" + string(rune(0x10000+len(attrs)))
				attr := hearsay.Attribution{ID: id, Kind: hearsay.Direct, Source: []hearsay.Span{{Start: at, End: len(text)}}, Content: []hearsay.Span{{Start: at, End: len(text)}}}
				if len(attrs) > 0 {
					attr.Parent = attrs[len(attrs)-1].ID
				}
				attrs = append(attrs, attr)
			}
			doc := &hearsay.Document{ID: "large", Text: text}
			validate(t, doc, attrs, resolve.Resolve(doc, attrs))
		})
	}
}
