package correct

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// FuzzApply lays many corrections over an analysis: what comes out is valid,
// is the same each time, and moves with the text.
func FuzzApply(f *testing.F) {
	f.Add([]byte{0, 0, 9, 1, 3, 40, 90, 2}, "")
	f.Add([]byte{1, 30, 60, 0, 2, 50, 99, 4, 3, 0, 160, 1}, "Ärger. ")
	f.Fuzz(func(t *testing.T, data []byte, before string) {
		if before != strings.ToValidUTF8(before, "") {
			t.Skip()
		}
		a := analysis(t, "")
		list := corrections(a, data)
		got, outcomes := Apply(a, list)
		if err := got.Validate(); err != nil {
			t.Fatal(err)
		}
		again, _ := Apply(a, list)
		if !reflect.DeepEqual(got, again) {
			t.Error("two runs differ")
		}
		var bound []Correction
		for i := range outcomes {
			if !outcomes[i].Holds {
				t.Fatalf("the words of %+v are not found where they were taken from", list[i])
			}
			bound = append(bound, outcomes[i].Correction)
		}
		if !reflect.DeepEqual(list, bound) {
			t.Error("binding to the same text changes corrections")
		}
		moved := &hearsay.Analysis{Document: &hearsay.Document{ID: "x", Text: before + report}}
		if after, _ := Apply(moved, list); after.Validate() != nil {
			t.Error(after.Validate())
		}
	})
}

// corrections makes corrections of four numbers each: what, from, to, whose.
func corrections(a *hearsay.Analysis, data []byte) []Correction {
	text := NewText(a.Document.Text)
	size := text.Point(len(a.Document.Text))
	var out []Correction
	for ; len(data) >= 4 && len(out) < 40; data = data[4:] {
		attr := &a.Attributions[int(data[3])%len(a.Attributions)]
		ent := &a.Entities[int(data[3])%len(a.Entities)]
		c := Correction{ID: int64(len(out) + 1), Action: []Action{Accept, Reject, Change, Add}[data[0]%4]}
		if c.Action != Add {
			c.Was, _ = text.Statement(text.Draft(a, attr))
		}
		if c.Action != Reject {
			d := text.Draft(a, attr)
			d.Content = []hearsay.Span{{Start: text.Offset(int(data[1]) % size), End: text.Offset(int(data[2])%size + 1)}}
			d.Hands = append(d.Hands, text.Source(ent))
			var err error
			if c.Now, err = text.Statement(d); err != nil {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}
