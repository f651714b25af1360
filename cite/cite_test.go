package cite

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestLists(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"numbers", "References\n[1] Moor, Ada. Boats.\n[2] Roe, Carl. Nets.", "[1]=Moor, Ada. Boats.; [2]=Roe, Carl. Nets."},
		{"stops", "References\n1. Moor, Ada. Boats.\n2. Roe, Carl. Nets.", "1.=Moor, Ada. Boats.; 2.=Roe, Carl. Nets."},
		{"dashes", "References\n1-Moor,Ada,Boats\n2-Roe,Carl,Nets", "1-=Moor,Ada,Boats; 2-=Roe,Carl,Nets"},
		{"raised", "Notes\n¹ Moor, Boats.\n² Ibid.", "¹=Moor, Boats.; ²=Ibid."},
		{"bullets", "References\n• Moor, Ada: Boats\n• Roe, Carl: Nets", "=Moor, Ada: Boats; =Roe, Carl: Nets"},
		{"no labels", "References\nMoor, Ada. Boats.\nRoe, Carl. Nets.", "=Moor, Ada. Boats.; =Roe, Carl. Nets."},
		{"broken lines", "References\n1. Moor, Ada, Boats, Tern\nCourier, 3 May 2019\n2. Roe", "1.=Moor, Ada, Boats, Tern|Courier, 3 May 2019; 2.=Roe"},
		{"broken without labels", "References\nMoor, Ada, Boats,\nTern Courier\nRoe, Carl. Nets", "=Moor, Ada, Boats,|Tern Courier; =Roe, Carl. Nets"},
		{"several on a line", "References\n[1] Moor, Boats, 2019; [2] Roe, Nets, 2020; [3] Poe, Oars", "[1]=Moor, Boats, 2019; [2]=Roe, Nets, 2020; [3]=Poe, Oars"},
		{"another label on a line", "References\n[1] Moor, Boats, https://a.example/b 2. Roe, Nets, 2020\n[3] Poe, Oars", "[1]=Moor, Boats, https://a.example/b; 2.=Roe, Nets, 2020; [3]=Poe, Oars"},
		{"one without a label", "References\n[1] Moor, Boats.\n[2] Roe, Nets.\nPoe, A. and Vale, O. (2010) Oars.", "[1]=Moor, Boats.; [2]=Roe, Nets.; =Poe, A. and Vale, O. (2010) Oars."},
		{"number inside", "References\n1. Moor, Boats, vol. 2. Tern.\n2. Roe, Nets.", "1.=Moor, Boats, vol. 2. Tern.; 2.=Roe, Nets."},
		{"year in front", "References\n1999: A year. Moor.\nRoe, Nets.", "=1999: A year. Moor.; =Roe, Nets."},
		{"no words", "References\n[1] 12\n[2] Roe", "[2]=Roe"},
	} {
		doc := document(tt.text)
		var got []string
		for _, l := range lists(doc) {
			for _, e := range l.entries {
				got = append(got, e.label+"="+strings.ReplaceAll(e.body.Of(doc.Text), "\n", "|"))
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, s, tt.want)
		}
	}
}

const twelve = "\nReferences\n[1] Moor, Ada. 2019. Boats.\n[2] Roe, Carl, & Poe, Ann. 2018a. Nets.\n[3] Roe, Carl. 2018b. Oars.\n[4] Quay Board. 1972. Rules.\n[5] Vale, Ödön. 2020. Tides."

// TestMarks gives for each mark its words and the number of its entry.
func TestMarks(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"It sank [1].", "[1]=1"},
		{"It sank [2, p. 14]. It rose [3-5].", "[2, p. 14]=2 [3-5]=3 [3-5]=4 [3-5]=5"},
		{"It sank [1, 3; 5].", "[1, 3; 5]=1 [1, 3; 5]=3 [1, 3; 5]=5"},
		{"It sank [17]. In [sic] 1972 [1972].", ""},
		{"It sank.³ It rose.¹", "³=3 ¹=1"},
		{"It sank (2). It rose (3). First (1) this", "(2)=2 (3)=3"},
		{"It sank.1 It rose.2 It cost 1.5 crowns.", "1=1 2=2"},
		{"Version 1.2 of it.", ""},
		{"It sank (Moor 2019).", "(Moor 2019)=1"},
		{"Moor (2019) says so, and Roe and Poe (2018a, p. 4) too.", "(2019)=1 (2018a, p. 4)=2"},
		{"It rose (see Roe 2018b; Quay Board, 1972).", "(see Roe 2018b; Quay Board, 1972)=3 (see Roe 2018b; Quay Board, 1972)=4"},
		{"It rose (Vale, 2020) in spring (2020).", "(Vale, 2020)=5"},
		{"It rose in spring (2020) and fell (Moor 1066).", ""},
		{"It sank [1]. It rose (Moor 2019; Roe & Poe 2018a).", "[1]=1 (Moor 2019; Roe & Poe 2018a)=2"},
	} {
		doc := document(tt.text + twelve)
		w := &work{doc: doc, lists: lists(doc)}
		w.readEntries()
		m := &marker{doc: doc, lists: w.lists}
		marks := m.marks()
		var got []string
		for _, mk := range marks {
			got = append(got, fmt.Sprintf("%s=%d", mk.Of(doc.Text), mk.entry.number))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, s, tt.want)
		}
	}
}

// cited returns for each citation its words, cut short, and what it supports.
func cited(text string) string {
	doc := document(text)
	attrs, entities := said(doc)
	citations, left := Cite(doc, attrs, entities)
	var out []string
	for _, cit := range citations {
		words := cit.Span.Of(text)
		out = append(out, fmt.Sprintf("%s %s %v", cit.Kind, words[:min(len(words), 12)], cit.Supports))
	}
	if len(left) > 0 {
		out = append(out, fmt.Sprint(len(left), " left out"))
	}
	return strings.Join(out, "; ")
}

func TestCite(t *testing.T) {
	const list = "\nReferences\n[1] Moor, Ada. Boats that sink. Tern Courier, 3 May 2019.\n[2] Roe, Carl. Nets of the north. Quay Post, 4 June 2019."
	for _, tt := range []struct{ name, text, want string }{
		{"marks", "Ada Moor said it sank [1]. Carl Roe said no.[2]" + list, "reference [1] Moor, Ad [a1]; reference [2] Roe, Car [a2]"},
		{"one mark for two", "A clerk said it sank. Carl Roe said no [1, 2]." + list, "reference [1] Moor, Ad [a2]; reference [2] Roe, Car [a2]"},
		{"two marks in a sentence", "Ada Moor said it sank [1], and rose [2]." + list, "reference [1] Moor, Ad [a1]; reference [2] Roe, Car [a1]"},
		{"no marks", "Ada Moor said boats sink. Carl Roe said no. A cook said yes." + list, "reference [1] Moor, Ad [a1]; reference [2] Roe, Car [a2]"},
		{"another of the name", "Ben Moor said it rained." + list, "reference [1] Moor, Ad []; reference [2] Roe, Car []"},
		{"nothing in common", "A cook said it rained." + list, "reference [1] Moor, Ad []; reference [2] Roe, Car []"},
		{"an address", "Ada Moor said it sank (https://tern.example/sank).", "link https://tern [a1]"},
		{"an issue", "Ada Moor said it sank (Tern Courier, 3 May 2019).", "inline Tern Courier [a1]"},
		{"an issue of nothing", "The Tern Courier of 3 May 2019 sank.", ""},
	} {
		if got := cited(tt.text); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestShortForms(t *testing.T) {
	doc := document("It sank.\nNotes\n[1] Ada Moor, The Boats of Tolm (Tolm: Tern Press, 2019), p. 4.\n[2] Ibid., p. 9.\n[3] Carl Roe, The Nets of Tolm (Tolm: Tern Press, 2018), p. 1.\n[4] Moor, op. cit., p. 30.")
	citations, _ := Cite(doc, nil, nil)
	for i, want := range []string{"The Boats of Tolm 4", "The Boats of Tolm 9", "The Nets of Tolm 1", "The Boats of Tolm 30"} {
		if it := citations[i].Item; it.Title+" "+it.Page != want || citations[i].Kind != hearsay.Note {
			t.Errorf("%s: %s, %+v, want %s", citations[i].ID, citations[i].Kind, it, want)
		}
	}
}

func TestLinkedEntries(t *testing.T) {
	doc := document("Ada Moor said it sank here. No.\nReferences\nMoor, Ada. Boats.")
	at := func(words string) hearsay.Span {
		i := strings.Index(doc.Text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	doc.Links = []hearsay.Hyperlink{{Span: at("here"), URL: "http://www.tern.example/boats/"}, {Span: at("Boats"), URL: "https://tern.example/boats"}}
	attrs, entities := said(doc)
	citations, _ := Cite(doc, attrs, entities)
	if len(citations) != 1 || citations[0].URL != "https://tern.example/boats" || len(citations[0].Marks) != 1 || len(citations[0].Supports) != 1 {
		t.Errorf("%+v", citations)
	}
}

func BenchmarkCite(b *testing.B) {
	text := strings.Repeat("Ada Moor said boats sink. Carl Roe said no. A cook said yes. ", 20) +
		"\nReferences\n" + strings.Repeat("Moor, Ada. Boats that sink. Tern Courier, 3 May 2019.\n", 20)
	doc := document(text)
	attrs, entities := said(doc)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for i := range attrs {
			attrs[i].Citations = nil
		}
		Cite(doc, attrs, entities)
	}
}
