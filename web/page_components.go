package web

import (
	"fmt"
	"net/http"
	"net/url"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/pipeline/intake"
)

// componentsPage is all that pages are made of, in all states, for developers.
type componentsPage struct {
	page
	Bars        []bar
	Charts      []*chart
	Dots        []string
	Pagers      []*pager
	Text        []blockView
	Quotes      []quote
	Failures    []intake.Failure
	Corrections []correctionView
	Names       namesForm
	Marked      []shown.Segment
	Problems    []string
}

// What tries the layout: words without an end, and a name from right to left.
const (
	longWord  = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	longName  = "The Honourable Commission of Inquiry into the Conduct of the Harbour Board and Its Several Predecessors in the Matter of the Quay"
	turnedWay = "لجنة الميناء"
)

func (s *server) showComponents(w http.ResponseWriter, _ *http.Request) error {
	if !s.opts.Components {
		return notFound(w, nil)
	}
	many := make([]point, 0, maxColumns)
	for i := range cap(many) {
		many = append(many, point{"1990", []quantity{{"named", "", i * 7 % 100}, {"unnamed", "", i * 3 % 40}}, "one of many"})
	}
	return s.show(w, "components", &componentsPage{
		page: page{Title: "Components"},
		Bars: []bar{
			barOf(100, quantity{"direct", "in quotation marks", 30}, quantity{"indirect", "otherwise attributed", 30}, quantity{"own", "the author’s own voice", 40}),
			barOf(100, quantity{"named", "named", 50}, quantity{"unnamed", "not named", 30}, quantity{"unknown", "not known", 20}),
			barOf(1000, quantity{"direct", "in quotation marks", 1}, quantity{"own", "the author’s own voice", 999}),
			barOf(10, quantity{"direct", "in quotation marks", 10}),
			barOf(0, quantity{"direct", "in quotation marks", 0}),
		},
		Charts: []*chart{
			chartOf([]point{{"2024", []quantity{{"named", "", 3}, {"unnamed", "", 1}}, "2024"}}, 0, "One column", "4"),
			chartOf(many, 140, "As many columns as there can be", "140"),
		},
		Dots: []string{string(hearsay.Listing), string(hearsay.Delisting), string(hearsay.OtherEvent)},
		Pagers: []*pager{
			{Path: "/components", Param: "page", What: "page", At: 1, Of: 2}, {Path: "/components", Param: "page", What: "page", At: 7, Of: 12345, Query: url.Values{"q": {"x"}}},
			{Path: "/components", Param: "part", What: "part", At: 3, Of: 3}, {Path: "/components", Param: "page", What: "page", At: 2, Of: 3, Open: true},
		},
		Text: sampleText(), Quotes: sampleQuotes(),
		Failures: []intake.Failure{{Name: "old.pdf", Reason: "it is not text"}, {Name: longWord + ".txt", Reason: "the file is larger than 20 MB; --max-size permits more"}, {Reason: "the disk is full"}},
		Corrections: []correctionView{
			{ID: 1, Did: "Changed", Words: "the quay was dry", To: "#a1", Changes: []changeView{{"speaker", longName, "Ada Moor"}, {"cue", "", "said"}, {"kind", "direct", ""}}, Reason: "she says so herself", Who: "Per Lund"},
			{ID: 2, Did: "Rejected", Words: longWord, Past: true}, {ID: 3, Did: "Accepted", Words: turnedWay, Lost: true},
		},
		Names:  namesForm{Name: longName, Spellings: []string{"Ada Moor", "A. Moor"}},
		Marked: []shown.Segment{{Text: "The quay will "}, {Text: "not ", Class: "missing"}, {Text: "be dredged "}, {Text: "soon", Class: "added"}, {Text: "it is said", Class: "out"}},
		Problems: []string{
			"there is no page at this address", "a page from elsewhere may not ask this server; open the address that hearsay printed",
			"hearsay failed on this request; what went wrong stands in its log",
		},
	})
}

// sampleText has a statement of each kind, one inside another, and every fact
// that a note can have.
func sampleText() []blockView {
	seg := func(id, text string, kind hearsay.Kind, depth int) segmentView {
		return segmentView{segment: segment{Content: []string{id}, Kind: kind, Lead: id, Depth: depth}, Text: text}
	}
	start := func(s segmentView, n int) segmentView {
		s.Starts = []startView{{s.Lead, n, fmt.Sprintf("Statement %d", n)}}
		return s
	}
	role := func(id, text string, cue bool) segmentView {
		s := segmentView{segment: segment{Lead: id}, Text: text}
		if s.Source = []string{id}; cue {
			s.Source, s.Cue = nil, []string{id}
		}
		return s
	}
	plain := func(text string) segmentView { return segmentView{Text: text, Plain: true} }
	return []blockView{
		{Kind: hearsay.Heading, Segments: []segmentView{plain("A heading of the text")}},
		{Kind: hearsay.Paragraph, Segments: []segmentView{
			start(seg("a1", "“The quay was dry,”", hearsay.Direct, 1), 1), plain(" "), role("a1", "Ada Moor", false), plain(" "), role("a1", "said", true), plain(", and "),
			start(seg("a2", "nobody had asked", hearsay.Indirect, 1), 2), plain(". "), start(seg("a3", "It was “an end”, as the ", hearsay.Mixed, 1), 3),
			start(seg("a4", "board had it", hearsay.Indirect, 2), 4), plain("."),
		}, Notes: []noteView{
			{ID: "a1", N: 1, Speaker: "Ada Moor", Name: "#", Page: "#", Role: "harbour warden", Kind: hearsay.Direct, Cue: "said", Seen: "x", Fix: "#", Cited: []link{{"[1]", "#"}}, Dated: []link{{"3 May 2019", "#"}}},
			{ID: "a2", N: 2, Kind: hearsay.Indirect, Seen: "x", Fix: "#", ByHand: true},
			{ID: "a3", N: 1234, Speaker: longName, Note: "unnamed: official", Kind: hearsay.Mixed, Cue: longWord, Hands: []string{"Tern Courier", turnedWay, longName}, Condition: "on condition of anonymity"},
			{ID: "a4", N: 4, Speaker: turnedWay, Kind: hearsay.Indirect, Inside: &link{"statement 3", "#a3"}},
		}},
		{Kind: hearsay.Quotation, Segments: []segmentView{plain("A passage that is set off. " + longWord)}},
		{Kind: hearsay.List, Segments: []segmentView{plain("An item of a list, " + turnedWay)}},
	}
}

func sampleQuotes() []quote {
	return []quote{
		{ID: "1:a1", Kind: hearsay.Direct, Words: []word{{"The quay was ", false}, {"dry", true}}, Speaker: "Ada Moor", Name: "#", Link: "#", Page: "#", In: "Quay to close", Facts: "Tern Courier, 3 May 2019"},
		{ID: "1:a2", Kind: hearsay.Indirect, Words: []word{{longWord, false}}, Link: "#", Page: "#", In: longName},
		{ID: "1:a3", Kind: hearsay.Mixed, Words: []word{{turnedWay, false}}, Speaker: longName, Note: "unnamed: official", Hands: []string{"Tern Courier", longName}, Link: "#", Page: "#", In: turnedWay},
	}
}
