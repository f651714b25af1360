package found

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// hostile is a hit of which every string comes from an enemy.
func hostile() store.Hit {
	bad := "=cmd \x1b[31m\u202e\u009b x\nÉ quay \x07"
	src := store.Source{Name: bad, Kind: hearsay.Person, Named: true, Role: bad}
	doc := &store.Document{ID: 7, Address: bad, Title: bad, Publisher: bad, Published: bad}
	at := strings.Index(bad, "quay")
	return store.Hit{
		Statement: &store.Statement{ID: "7:a1", Kind: hearsay.Direct, Text: bad, Cue: bad, Speaker: &src, Chain: []store.Source{src, src}, Document: doc},
		Marks:     []hearsay.Span{{Start: at, End: at + len("quay")}},
	}
}

// TestHostile checks that no order reaches the terminal, in any format.
func TestHostile(t *testing.T) {
	hits := []store.Hit{hostile()}
	list := List{Query: "quay", Options: Options{Width: 50, Verbose: true}}
	who := &store.Who{
		Spellings: []store.Spelling{{Text: hits[0].Text}}, Outlets: []store.Named{{Name: hits[0].Text}}, Laid: []*store.Statement{hits[0].Statement}, Statements: 1,
	}
	mix := Mix{List: list, Groups: []store.Mix{{Key: hits[0].Text, Title: hits[0].Text}}, By: "outlet"}
	texts := []store.TextHit{{Document: hits[0].Document, Excerpt: hits[0].Text, Marks: hits[0].Marks}}
	for _, format := range []string{"text", "csv"} {
		for what, write := range map[string]func(*bytes.Buffer) error{
			"statements": func(w *bytes.Buffer) error { return list.Statements(w, format, hits) },
			"texts":      func(w *bytes.Buffer) error { return list.Texts(w, format, texts) },
			"who":        func(w *bytes.Buffer) error { return list.Who(w, format, who) },
			"nobody":     func(w *bytes.Buffer) error { return list.Who(w, format, &store.Who{Others: who.Outlets}) },
			"sources":    func(w *bytes.Buffer) error { return mix.Write(w, format) },
		} {
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			if strings.ContainsAny(out.String(), "\x1b\x07\u202e\u009b") || !utf8.ValidString(out.String()) {
				t.Errorf("%s as %s: %q", what, format, out.String())
			}
			if format == "text" && (what == "statements" || what == "texts") && !strings.Contains(out.String(), "*quay*") {
				t.Errorf("%s: nothing is marked in %q", what, out.String())
			}
			if format == "csv" {
				rows, err := csv.NewReader(&out).ReadAll()
				if err != nil || strings.HasPrefix(rows[len(rows)-1][1], "=") {
					t.Errorf("%s: %q, %v", what, rows, err)
				}
			}
		}
	}
}

// TestMarksInJSON checks that marks are code points of the text.
func TestMarksInJSON(t *testing.T) {
	var out bytes.Buffer
	if err := (List{}).Statements(&out, "json", []store.Hit{hostile()}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Statements []struct {
			Text  string
			Marks []struct{ Start, End int }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	s := got.Statements[0]
	if m := s.Marks[0]; string([]rune(s.Text)[m.Start:m.End]) != "quay" {
		t.Errorf("%+v in %q", m, s.Text)
	}
}
