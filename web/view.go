package web

import (
	"cmp"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// A view knows what a document's page asks again and again.
type view struct {
	doc      *document
	a        *hearsay.Analysis
	entities map[string]*hearsay.Entity
	numbers  map[string]int // of statements, from 1, by id
	first    map[string]int // of the statements of a speaker, by id
	parts    [][]piece
	ends     []int // of the text of each part
	dated    map[string][]link
	marks    map[string]string // what stands for a citation: "[3]", by id
}

// A link leads to a place of the page, or of another part.
type link struct {
	Words, To string
}

func newView(doc *document) *view {
	a := doc.Analysis
	v := &view{
		doc: doc, a: a, parts: parts(a), entities: make(map[string]*hearsay.Entity, len(a.Entities)),
		numbers: make(map[string]int, len(a.Attributions)), first: make(map[string]int), dated: make(map[string][]link), marks: make(map[string]string, len(a.Citations)),
	}
	for i := range a.Entities {
		v.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	for i := range a.Attributions {
		v.numbers[a.Attributions[i].ID] = i + 1
		if _, seen := v.first[a.Attributions[i].Speaker]; !seen {
			v.first[a.Attributions[i].Speaker] = i
		}
	}
	for _, part := range v.parts {
		v.ends = append(v.ends, part[len(part)-1].End)
	}
	dates := make(map[string]string, len(a.Dates))
	for _, d := range a.Dates {
		dates[d.ID] = wording.When(wording.Plain(d.EDTF))
	}
	for _, ev := range a.Events {
		if ev.Attribution != "" && len(v.dated[ev.Attribution]) < mostLinks {
			v.dated[ev.Attribution] = append(v.dated[ev.Attribution], link{dates[ev.Date], "#" + ev.ID})
		}
	}
	for i := range a.Citations {
		v.marks[a.Citations[i].ID] = v.markOf(&a.Citations[i])
	}
	return v
}

// markOf returns what a note calls a citation: its label, or who and what.
func (v *view) markOf(cit *hearsay.Citation) string {
	if label := wording.Plain(cit.Label); label != "" {
		return label
	}
	const most = 40
	name := ""
	if it := cit.Item; it != nil {
		name = cmp.Or(wording.Authors(it), wording.Plain(it.Title), wording.Plain(it.ContainerTitle))
	}
	return cmp.Or(wording.Beginning(name, most), v.excerpt(cit.Span, most), cit.ID)
}

// name returns the name of an entity, or its id where it has none to show.
func (v *view) name(id string) string {
	if ent := v.entities[id]; ent != nil {
		if name := wording.Plain(ent.Name); name != "" {
			return name
		}
	}
	return wording.Plain(id)
}

// place returns the address of an anchor at offset, as seen from any part.
func (v *view) place(offset int, anchor string) string {
	part := sort.Search(len(v.ends), func(i int) bool { return v.ends[i] > offset })
	return "/documents/" + v.doc.Key + partOf(min(part, len(v.ends)-1)+1) + "#" + anchor
}

// statement returns the link to a statement.
func (v *view) statement(id string) link {
	n := v.numbers[id]
	if n == 0 {
		return link{Words: wording.Plain(id)}
	}
	return link{"statement " + wording.Number(n), v.place(v.a.Attributions[n-1].Content[0].Start, id)}
}

// words returns the text of places on one line, at most so many characters of
// it.
func (v *view) words(places []hearsay.Span, most int) string {
	var out []string
	room := most
	for _, sp := range places {
		if room <= 0 {
			break
		}
		words := v.excerpt(sp, room)
		out = append(out, words)
		room -= utf8.RuneCountInString(words)
	}
	return strings.Join(out, " … ")
}

// excerpt returns at most so many characters of what stands at a place. It
// reads no more of a long one than that takes.
func (v *view) excerpt(sp hearsay.Span, most int) string {
	const longest = 4 * utf8.UTFMax // bytes read for a character, some of which are not shown
	words := sp.Of(v.a.Document.Text)
	if len(words) > longest*most {
		words = strings.ToValidUTF8(words[:longest*most], "")
	}
	return wording.Beginning(wording.Plain(words), most)
}
