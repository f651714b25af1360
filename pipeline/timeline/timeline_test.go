package timeline

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestOf(t *testing.T) {
	const text = "Straße.\nThe Board banned the Line in 1997."
	at := strings.Index(text, "1997")
	a := &hearsay.Analysis{
		Document: &hearsay.Document{ID: "x", Text: text, Publisher: "The\x1b[31m Wire"},
		Entities: []hearsay.Entity{{ID: "e1", Name: "Board", Named: true}, {ID: "e2", Name: "Line", Named: true}},
		Dates:    []hearsay.Date{{ID: "d1", Span: hearsay.Span{Start: at, End: at + 4}, EDTF: "1997"}},
		Events: []hearsay.Event{{
			ID: "v1", Date: "d1", Type: hearsay.Listing, Actor: "e1", Subject: "e2", Statement: []hearsay.Span{{Start: at - 29, End: at + 4}},
		}},
	}
	got := Of("in.txt", a)
	if len(got) != 1 {
		t.Fatalf("%d events", len(got))
	}
	ev := got[0]
	if ev.Authority() != "Line listed by Board" || ev.Place() != "in.txt:2:30" || ev.Start != 37 || ev.End != 41 || ev.SaidBy != "" || strings.Contains(ev.Publisher, "\x1b") {
		t.Errorf("%+v", ev)
	}
}

func TestSort(t *testing.T) {
	events := []Event{
		{Date: "XXXX", Type: "other"}, {Date: "1997", Type: "other", Title: "a"}, {Date: "1997", Type: "listing"}, {Date: "1995-05", Type: "other"}, {Date: "1997", Type: "other", Title: "b"},
	}
	Sort(events)
	var got []string
	for _, ev := range events {
		got = append(got, ev.Date+ev.Title)
	}
	if want := "1995-05 1997 1997a 1997b XXXX"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// many has enough events for a long drawing, and texts that would break out
// of one.
func many(n int) []Event {
	var out []Event
	for i := range n {
		out = append(out, Event{
			Date: fmt.Sprintf("%d-05", 1900+i/3), Type: []string{"listing", "delisting", "other", "</style><script>"}[i%4],
			Actor: "<script>alert(1)</script>", Subject: "A & B", Statement: "=1+1 " + strings.Repeat("long \uffff words ", 30), Document: `in"'.txt`, Line: i + 1, Column: 1,
		})
	}
	return out
}

// TestSVG reads the drawing as XML: nothing of the texts becomes mark-up, and
// every row lies inside.
func TestSVG(t *testing.T) {
	for _, n := range []int{0, 1, 200} {
		var buf bytes.Buffer
		if err := WriteSVG(&buf, many(n)); err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(&buf)
		groups, height, lowest := 0, 0, 0
		for {
			tok, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%d events: %v", n, err)
			}
			el, ok := tok.(xml.StartElement)
			if !ok {
				continue
			}
			switch el.Name.Local {
			case "g":
				groups++
			case "svg", "title", "style", "rect", "line", "circle", "text":
			default:
				t.Errorf("element %s", el.Name.Local)
			}
			for _, attr := range el.Attr {
				v := 0
				if _, err := fmt.Sscan(attr.Value, &v); err != nil {
					continue
				}
				if el.Name.Local == "svg" && attr.Name.Local == "height" {
					height = v
				} else if attr.Name.Local == "y" || attr.Name.Local == "cy" || attr.Name.Local == "y2" {
					lowest = max(lowest, v)
				}
			}
		}
		if groups != n || lowest > height {
			t.Errorf("%d events: %d rows, %d of %d pixels", n, groups, lowest, height)
		}
	}
}

func TestCSV(t *testing.T) {
	var buf bytes.Buffer
	if err := WriteCSV(&buf, many(4)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&buf).ReadAll()
	if err != nil || len(rows) != 5 || len(rows[0]) != len(columns) {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if got := rows[1][4]; !strings.HasPrefix(got, "'=1+1") {
		t.Errorf("a formula stands in the table: %q", got)
	}
}

func TestText(t *testing.T) {
	var buf bytes.Buffer
	if err := WriteText(&buf, many(6), 60); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(buf.String()) {
		if len([]rune(line)) > 61 {
			t.Errorf("too wide: %q", line)
		}
	}
}
