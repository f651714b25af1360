package search

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{" … — ", ""},
		{"The Mayor’s co-signed note, 3.5 %", "the mayor s co signed note 3 5"},
		{"Chávez ÅNGSTRÖM Straße Łódź", "chavez angstrom strasse lodz"},
		{"e\u0301tat \u0301x", "etat x"},
		{"東京 港", "東 京 港"},
		{"Порт Мерроу", "порт мерроу"},
		{"서울 항구", "서울 항구"},
		{"किताब", "किताब"},
		{"\xff\xfea", "a"},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := Fold(strings.Repeat("x", 1<<16)); len(got) != maxWord {
		t.Errorf("a word of 65,536 letters became %d bytes", len(got))
	}
}

func TestParseQuery(t *testing.T) {
	tests := []struct {
		in   string
		want []Term
		err  error
	}{
		{"Harbour strike", []Term{{Words: []string{"harbour"}}, {Words: []string{"strike"}}}, nil},
		{`“Never again”-strike`, []Term{{Words: []string{"never", "again"}}, {Words: []string{"strike"}, Not: true}}, nil},
		{`"the har"* dock*`, []Term{{Words: []string{"the", "har"}, Prefix: true}, {Words: []string{"dock"}, Prefix: true}}, nil},
		{"don't", []Term{{Words: []string{"don", "t"}}}, nil},
		{`"open to the end`, []Term{{Words: []string{"open", "to", "the", "end"}}}, nil},
		{"", nil, ErrEmpty},
		{`"" * - "`, nil, ErrEmpty},
		{"-strike", nil, ErrOnlyNot},
		{`") OR 1=1 --`, []Term{{Words: []string{"or", "1", "1"}}}, nil},
	}
	for _, tt := range tests {
		got, err := ParseQuery(tt.in)
		if !errors.Is(err, tt.err) || !reflect.DeepEqual(got.Terms, tt.want) {
			t.Errorf("ParseQuery(%q) = %v, %v; want %v, %v", tt.in, got.Terms, err, tt.want, tt.err)
		}
	}
}

func TestMarks(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"quay", "The Quay, the quays", "The [Quay], the quays"},
		{"quay*", "The Quay, the quays", "The [Quay], the [quays]"},
		{`"the quay"`, "By the — QUAY and a quay", "By [the — QUAY] and a quay"},
		{"chavez -quay", "Chávez’s quay", "[Chávez]’s quay"},
		{`"a b" "b c"`, "a b c", "[a b c]"},
	}
	for _, tt := range tests {
		q, err := ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		if got := marked(tt.text, q.Marks(tt.text)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.query, got, tt.want)
		}
	}
}

func marked(text string, at []hearsay.Span) string {
	var b strings.Builder
	last := 0
	for _, sp := range at {
		fmt.Fprintf(&b, "%s[%s]", text[last:sp.Start], sp.Of(text))
		last = sp.End
	}
	return b.String() + text[last:]
}

func TestExcerpt(t *testing.T) {
	text := strings.Repeat("é und ", 100) + "the quay" + strings.Repeat(" ñandú", 100)
	q, _ := ParseQuery("quay")
	got, start, at := Excerpt(text, q.Marks(text), 200)
	if len(got) > 200 || !utf8.ValidString(got) || text[start:start+len(got)] != got || len(at) != 1 || at[0].Of(got) != "quay" {
		t.Errorf("%q at %d, marks %v", got, start, at)
	}
	if got, start, _ := Excerpt(text, nil, 100); start != 0 || !strings.HasPrefix(text, got) {
		t.Errorf("without marks: %q at %d", got, start)
	}
}

func FuzzSearch(f *testing.F) {
	f.Add(`"the quay"* -x`, "The quay’s edge: é 東京")
	f.Add("\xff*", strings.Repeat("東", 300))
	f.Fuzz(func(t *testing.T, query, text string) {
		text = strings.ToValidUTF8(text, "?")
		if folded := Fold(text); Fold(folded) != folded {
			t.Errorf("folding %q twice changes it: %q", folded, Fold(folded))
		}
		q, err := ParseQuery(query)
		if err != nil {
			return
		}
		found := q.Marks(text)
		last := 0
		for _, sp := range found {
			if sp.Start < last || sp.End <= sp.Start || sp.End > len(text) || !utf8.ValidString(sp.Of(text)) {
				t.Fatalf("marks %v of %q", found, text)
			}
			last = sp.End
		}
		if got, start, _ := Excerpt(text, found, 64); text[start:start+len(got)] != got || !utf8.ValidString(got) {
			t.Errorf("excerpt %q at %d", got, start)
		}
	})
}
