package correct

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestLocate(t *testing.T) {
	text := NewText("One said it.\nTwo said\n it … again.  One said it. Ünd — “no”.")
	at := func(start int) hearsay.Span { return hearsay.Span{Start: start, End: start + 1} }
	for _, tt := range []struct {
		words string
		near  hearsay.Span
		at    int
		want  string // joined with |; "error: " with what is said
	}{
		{"Two said it", hearsay.Span{}, 0, "Two said\n it"},
		{"  Two   said ", hearsay.Span{}, 0, "Two said"},
		{"One said it", hearsay.Span{}, 0, "error: several places"},
		{"One said it", at(40), 0, "One said it"},
		{"said", at(20), 0, "said"},
		{"One … Two … again", at(0), 0, "One|Two|again"},
		{"it … again", hearsay.Span{}, 0, "it … again"},
		{"no", at(0), 56, "no"},
		{"", at(0), 0, ""},
		{"…", hearsay.Span{}, 0, "…"},
		{"… …", at(0), 0, ""},
		{"three", at(0), 0, "error: does not stand in the text"},
		{"One … three", at(0), 0, "error: three"},
		{"again … One … One", at(0), 0, "error: One"},
		{strings.Repeat("said ", 3000), at(0), 0, "error: …"},
	} {
		got, err := text.Locate(Words{tt.words, tt.at}, tt.near)
		if want, failed := strings.CutPrefix(tt.want, "error: "); failed {
			if err == nil || !strings.Contains(err.Error(), want) || len(err.Error()) > 300 {
				t.Errorf("%.40q: %v, %v", tt.words, got, err)
			}
			continue
		}
		var parts []string
		for _, sp := range got {
			parts = append(parts, sp.Of(text.text))
		}
		if s := strings.Join(parts, "|"); s != tt.want || err != nil {
			t.Errorf("%q: %q, %v; want %q", tt.words, s, err, tt.want)
		}
	}
	last, err := text.Locate(Words{Text: "One said it"}, at(45))
	if err != nil || last[0].Start != strings.LastIndex(text.text, "One") {
		t.Errorf("the nearest place is meant: %v, %v", last, err)
	}
}

func TestFill(t *testing.T) {
	a := analysis(t, "")
	text := NewText(a.Document.Text)
	direct := hearsay.Direct
	tests := []struct {
		name string
		f    Form
		want string
	}{
		{"nothing", Form{}, "a3<a2 mixed The mayor > Ilse Dahl: the gates “stuck in May.”"},
		{"kind", Form{Kind: &direct}, "a3<a2 direct The mayor > Ilse Dahl: the gates"},
		{"words", Form{Content: &Words{Text: "the gates … in May"}}, "a3<a2 mixed The mayor > Ilse Dahl: the gates … in May"},
		{"the same words", Form{Content: &Words{Text: "the  gates “stuck in May.” "}}, "a3<a2 mixed The mayor > Ilse Dahl: the gates “stuck in May.”"},
		{"speaker of the document", Form{Speaker: &Named{Entity: "e5"}}, "The mayor > a clerk: "},
		{"speaker by name", Form{Speaker: &Named{Name: "marit  FOSS"}}, "The mayor > Marit Foss: "},
		{"a new speaker", Form{Speaker: &Named{Name: "Orla Finch"}}, "The mayor > Orla Finch: "},
		{"without a name", Form{Speaker: &Named{Name: "a guard", Unnamed: hearsay.Witness}}, "The mayor > a guard: "},
		{"one of the hands", Form{Speaker: &Named{Entity: "e2"}}, "a3<a2 mixed The mayor: "},
		{"nobody", Form{Speaker: &Named{}}, "a3<a2 mixed : "},
		{"no hands", Form{Through: &[]Named{}}, "a3<a2 mixed Ilse Dahl: "},
		{"other hands", Form{Through: &[]Named{{Name: "Marit Foss"}, {Entity: "e2"}}}, "Marit Foss > The mayor > Ilse Dahl: "},
	}
	for _, tt := range tests {
		d, err := text.Fill(a, draft(a, "a3"), &tt.f)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		c := correction(t, a, "a3", func(to *Draft) { *to = d })
		if got, _ := Apply(a, []Correction{c}); !strings.Contains(shown(got), tt.want) || got.Validate() != nil {
			t.Errorf("%s: %v\n%s", tt.name, got.Validate(), shown(got))
		}
	}
	many := make([]Named, 21)
	for name, f := range map[string]Form{
		"unknown id":              {Speaker: &Named{Entity: "e99"}},
		"no kind of source":       {Speaker: &Named{Name: "x", Kind: "y"}},
		"no kind without a name":  {Speaker: &Named{Name: "x", Unnamed: "y"}},
		"too many hands":          {Through: &many},
		"hands without a speaker": {Speaker: &Named{}, Through: &[]Named{{Entity: "e1"}}},
		"a hand without a name":   {Through: &[]Named{{}}},
		"words of nobody":         {Cue: &Words{Text: "whispered"}},
	} {
		if d, err := text.Fill(a, draft(a, "a3"), &f); err == nil {
			t.Errorf("%s: %+v", name, d)
		}
	}
	if _, err := text.Fill(a, Draft{}, &Form{Kind: &direct, Content: &Words{Text: "the gates"}, Cue: &Words{Text: "said"}}); err != nil {
		t.Errorf("the cue nearest to the content is meant: %v", err)
	}
}
