package hearsay

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRoundTrip makes an analysis of any text with any spans, and wants it
// back from its JSON; what then comes of changed JSON is an error or an
// analysis that can be written again, and never a panic.
func FuzzRoundTrip(f *testing.F) {
	f.Add(harbourText, []byte("\x03\x09\x01\x40\x22\x10\x05\x66\x18\x31\x02\x54"), 40, byte('"'))
	f.Add("", []byte{}, 0, byte(0))
	f.Add("👩‍👩‍👧 e\u0301 \u2028<&>\x00\"\\", []byte("0123456789abcdefghij"), 900, byte('9'))
	f.Add(strings.Repeat("é", 300), bytes.Repeat([]byte{200, 7, 90}, 20), 310, byte(','))
	f.Fuzz(func(t *testing.T, text string, choices []byte, at int, changed byte) {
		a := (&maker{text: strings.ToValidUTF8(text, "?"), choices: choices}).analysis()
		if err := a.Validate(); err != nil {
			t.Fatalf("made a bad analysis: %v", err)
		}
		data, err := a.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var back Analysis
		if err := back.UnmarshalJSON(data); err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		if !reflect.DeepEqual(a, &back) {
			t.Fatalf("got  %+v\nwant %+v", back, a)
		}
		if restored, err := Restore(data); err != nil || !reflect.DeepEqual(a, restored) {
			t.Fatalf("restored %+v, %v\nwant %+v", restored, err, a)
		}
		for _, mutant := range mutants(data, at, changed) {
			checkMutant(t, mutant)
		}
	})
}

// mutants changes, takes out, cuts off and doubles at a place of data.
func mutants(data []byte, at int, changed byte) [][]byte {
	at = int(uint(at) % uint(len(data)))
	other := slices.Clone(data)
	other[at] = changed
	until := min(len(data), at+int(changed)%16+1)
	return [][]byte{
		other,
		slices.Delete(slices.Clone(data), at, until),
		data[:at],
		slices.Insert(slices.Clone(data), until, data[at:until]...),
	}
}

func checkMutant(t *testing.T, data []byte) {
	restored, wrong := Restore(data)
	if (restored == nil) != (wrong != nil) {
		t.Fatalf("%s is restored to %v with the error %v", data, restored, wrong)
	}
	var a Analysis
	if a.UnmarshalJSON(data) != nil {
		return
	}
	again, err := json.Marshal(&a)
	if err != nil {
		t.Fatalf("%s was read and cannot be written: %v", data, err)
	}
	var back Analysis
	if err := json.Unmarshal(again, &back); err != nil || !reflect.DeepEqual(a, back) {
		t.Fatalf("%s does not come back: %v", again, err)
	}
}

// A maker makes an analysis in which the choices decide what there is.
type maker struct {
	text    string
	choices []byte
}

// choose returns a number in [0, n).
func (m *maker) choose(n int) int {
	if len(m.choices) == 0 || n <= 1 {
		return 0
	}
	c := int(m.choices[0])
	m.choices = m.choices[1:]
	return c * n / 256
}

func (m *maker) word() string {
	return []string{"", "Moor", "é🌊", "a \"b\" <c> & \\ \u2028", strings.ToValidUTF8(m.text[:min(9, len(m.text))], "?")}[m.choose(5)]
}

func (m *maker) words() []string {
	var out []string
	for range m.choose(3) {
		out = append(out, m.word())
	}
	return out
}

// spans returns up to most spans, in order and apart, from the byte at start.
func (m *maker) spans(start, most int) []Span {
	var out []Span
	for range most {
		from := m.boundary(start + m.choose(40))
		to := m.boundary(from + 1 + m.choose(40))
		if from >= to {
			break
		}
		out, start = append(out, Span{from, to}), to
	}
	return out
}

// boundary returns the first boundary of a character from the byte at i.
func (m *maker) boundary(i int) int {
	for i < len(m.text) && !utf8.RuneStart(m.text[i]) {
		i++
	}
	return min(i, len(m.text))
}

func (m *maker) analysis() *Analysis {
	a := &Analysis{
		Engine: Engine{m.word(), m.word(), m.word()},
		Document: &Document{
			ID: "x" + m.word(), URI: m.word(), Title: m.word(), Authors: m.words(), Publisher: m.word(), Published: m.word(),
			Language: m.word(), Text: m.text,
		},
		Profile: Profile{m.choose(9), m.choose(9), m.choose(9), m.choose(9), m.choose(9), m.choose(9), nil},
	}
	for _, sp := range m.spans(0, 4) {
		a.Document.Blocks = append(a.Document.Blocks, Block{BlockKinds()[m.choose(len(BlockKinds()))], sp})
	}
	for i := range m.choose(4) {
		ent := Entity{ID: fmt.Sprintf("e%d", i), Name: m.word(), Kind: Person, Role: m.word(), Aliases: m.words(), Mentions: m.spans(0, 3)}
		if ent.Named = m.choose(2) == 0; !ent.Named {
			ent.UnnamedKind = Witness
		}
		a.Entities = append(a.Entities, ent)
		a.Profile.Sources = append(a.Profile.Sources, SourceShare{ent.ID, i, m.choose(50)})
	}
	m.attributions(a)
	m.citations(a)
	for i, sp := range m.spans(0, 2) {
		id := fmt.Sprintf("d%d", i)
		a.Dates = append(a.Dates, Date{id, sp, m.word()})
		a.Events = append(a.Events, Event{ID: fmt.Sprintf("v%d", i), Date: id, Statement: m.spans(0, 2), Type: Listing, Actor: m.entity(a)})
	}
	for _, sp := range m.spans(0, 3) {
		a.LeftOut = append(a.LeftOut, LeftOut{sp, Reason(m.word())})
	}
	return a
}

func (m *maker) entity(a *Analysis) string {
	if i := m.choose(len(a.Entities) + 1); i < len(a.Entities) {
		return a.Entities[i].ID
	}
	return ""
}

func (m *maker) attributions(a *Analysis) {
	start := 0
	for i := range m.choose(5) {
		attr := Attribution{
			ID: fmt.Sprintf("a%d", i), Kind: []Kind{Direct, Indirect, Mixed}[m.choose(3)], Content: m.spans(start, 1+m.choose(3)),
			Confidence: float64(m.choose(256)) / 255, FoundBy: m.word(),
		}
		if len(attr.Content) == 0 {
			return
		}
		attr.Cue, attr.Source = m.spans(attr.Content[0].Start, 1), m.spans(attr.Content[0].Start, 2)
		if attr.Speaker = m.entity(a); attr.Speaker != "" {
			attr.Chain = append(slices.Repeat([]string{m.entity(a)}, m.choose(2)), attr.Speaker)
			attr.Chain = slices.DeleteFunc(attr.Chain, func(id string) bool { return id == "" })
		}
		if i > 0 && m.choose(2) == 1 {
			attr.Parent = a.Attributions[m.choose(i)].ID
		}
		start = attr.Content[0].Start
		a.Attributions = append(a.Attributions, attr)
	}
}

func (m *maker) citations(a *Analysis) {
	for i, sp := range m.spans(0, 3) {
		cit := Citation{ID: fmt.Sprintf("c%d", i), Kind: Link, Label: m.word(), Span: sp, Marks: m.spans(0, 2), URL: m.word()}
		if m.choose(2) == 1 {
			cit.Item = &Item{Type: m.word(), Title: m.word(), Author: []ItemName{{Literal: m.word()}}, Issued: &ItemDate{[][]int{{2031, m.choose(12)}}}}
		}
		if n := len(a.Attributions); n > 0 {
			attr := &a.Attributions[m.choose(n)]
			cit.Supports = []string{attr.ID}
			attr.Citations = append(attr.Citations, cit.ID)
		}
		a.Citations = append(a.Citations, cit)
	}
}
