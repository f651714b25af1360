package cite

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// listed ties the entries of lists: by their marks where the body has any,
// else by what entries and statements have in common.
func (w *work) listed() {
	if len(w.lists) == 0 {
		return
	}
	m := &marker{doc: w.doc, lists: w.lists}
	marks := m.marks()
	if len(marks) == 0 {
		w.bare()
		return
	}
	w.marked(marks)
}

// marked ties what marks refer to with the statements they stand at.
func (w *work) marked(marks []mark) {
	claimed := map[int]bool{} // by a mark behind its source
	ended := w.endedBy(marks)
	var last hearsay.Span
	for i := 0; i < len(marks); {
		end := i + 1
		for end < len(marks) && !between(w.doc.Text, marks[end-1].Span, marks[end].Span) {
			end++
		}
		group := hearsay.Span{Start: marks[i].Start, End: marks[end-1].End}
		attrs, behind := w.standingAt(group, last.End, claimed)
		attrs = slices.DeleteFunc(attrs, func(a int) bool {
			by, ok := ended[a]
			inside := insideOf(w.attrs[a].Content, group)
			return ok && !inside && !group.Contains(by)
		})
		for _, a := range attrs {
			claimed[a] = claimed[a] || behind
		}
		for _, mk := range marks[i:end] {
			f := w.byEntry[mk.entry]
			f.Marks = append(f.Marks, mk.Span)
			for _, a := range attrs {
				f.tie(a, 1, "mark "+strings.TrimSpace(mk.Of(w.doc.Text)))
			}
		}
		last, i = group, end
	}
}

// insideOf reports whether a mark stands in a content, or between two parts of
// one that it cuts in two.
func insideOf(content []hearsay.Span, mark hearsay.Span) bool {
	for i, sp := range content {
		if sp.Contains(mark) || i > 0 && content[i-1].End == mark.Start && mark.End <= sp.Start {
			return true
		}
	}
	return false
}

// endedBy finds for attributions the mark directly behind their last words.
func (w *work) endedBy(marks []mark) map[int]hearsay.Span {
	out := map[int]hearsay.Span{}
	for _, mk := range marks {
		near := hearsay.Span{Start: max(0, mk.Start-4), End: mk.End}
		for _, p := range w.reach.over(near) {
			attr := &w.attrs[p.attr]
			if p.part == content && p.Span == attr.Content[len(attr.Content)-1] && p.End <= mk.End+1 {
				out[p.attr] = mk.Span
			}
		}
	}
	return out
}

// between reports whether letters or digits stand between two places.
func between(text string, a, b hearsay.Span) bool {
	if b.Start < a.End {
		return false
	}
	return b.Start-a.End > 12 || strings.IndexFunc(text[a.End:b.Start], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// standingAt returns the attributions that a mark stands at: those in the part
// of the sentence before it, as far as the mark before. A mark directly behind
// the words that name a source claims what that source says in the sentence.
func (w *work) standingAt(mark hearsay.Span, last int, claimed map[int]bool) (attrs []int, behind bool) {
	if attrs := w.behindSource(mark); len(attrs) > 0 {
		return attrs, true
	}
	sent, ok := w.sents.markedBy(mark.Start)
	if !ok {
		return nil, false
	}
	region := hearsay.Span{Start: max(sent.Start, min(last, mark.Start)), End: mark.Start}
	attrs = attrsOf(w.reach.over(region), anyPiece)
	if len(attrs) == 0 {
		attrs = attrsOf(w.reach.over(hearsay.Span{Start: sent.Start, End: max(mark.Start, sent.Start)}), anyPiece)
	}
	var free []int
	for _, a := range attrs {
		if !claimed[a] {
			free = append(free, a)
		}
	}
	if len(free) > 0 {
		return free, false
	}
	return attrs, false
}

// behindSource returns the attributions whose source a mark is part of or
// stands behind, before their cue.
func (w *work) behindSource(mark hearsay.Span) []int {
	near := hearsay.Span{Start: max(0, mark.Start-2), End: mark.End}
	return attrsOf(w.reach.over(near), func(p piece) bool {
		if p.part != source || p.Start >= mark.Start {
			return false
		}
		attr := &w.attrs[p.attr]
		return len(attr.Cue) > 0 && attr.Cue[0].Start >= mark.End || p.End > mark.End
	})
}

// targets adds the links of the body. One that leads where an entry leads is a
// mark of that entry.
func (w *work) targets() {
	listed := map[string]*entry{}
	for _, l := range w.lists {
		for _, e := range l.entries {
			if u := w.byEntry[e].URL; u != "" {
				listed[sameAddress(u)] = e
			}
		}
	}
	last := 0
	w.links = targets(w.doc)
	for _, t := range w.links {
		var f *finding
		if e := listed[sameAddress(t.url)]; e != nil {
			f = w.byEntry[e]
			f.Marks = append(f.Marks, t.Span)
		} else {
			f = &finding{Citation: hearsay.Citation{
				Kind: hearsay.Link, Span: t.Span, URL: t.url, Item: linkItem(t.url),
			}}
			w.found = append(w.found, f)
		}
		for _, a := range w.linkedBy(t.Span, last) {
			f.tie(a, 1, "link")
		}
		last = t.End
	}
}

func linkItem(u string) *hearsay.Item {
	item := &hearsay.Item{Type: "webpage", URL: u}
	if doi := parse.DOI(u); doi != "" {
		item.DOI = doi
	}
	return item
}

// linkedBy returns the attributions that a link is in: those whose cue or
// source it is part of, else those whose content it is part of, else those it
// stands behind.
func (w *work) linkedBy(sp hearsay.Span, last int) []int {
	over := w.reach.over(sp)
	if attrs := attrsOf(over, func(p piece) bool { return p.part != content }); len(attrs) > 0 {
		return attrs
	}
	if attrs := attrsOf(over, anyPiece); len(attrs) > 0 {
		return attrs
	}
	attrs, _ := w.standingAt(sp, last, nil)
	return attrs
}

// issues adds outlets named with a day that statements rest on. Where an
// entry is of the same outlet and day, the words are a mark of that entry.
func (w *work) issues() {
	if len(w.attrs) == 0 {
		return
	}
	last := 0
	byDay := w.entriesByDay()
	for _, is := range issues(w.doc, w.outlets()) {
		attrs := w.restingOn(is, last)
		last = is.End
		if len(attrs) == 0 || covered(w.links, is.Span) {
			continue
		}
		item := &hearsay.Item{Type: "article-newspaper", ContainerTitle: is.outlet, Issued: w.issued(is.day)}
		f := sameIssue(byDay, item)
		if f == nil {
			f = &finding{Citation: hearsay.Citation{Kind: hearsay.Inline, Span: is.Span, Item: item}}
			w.found = append(w.found, f)
		}
		f.Marks = append(f.Marks, is.Span)
		for _, a := range attrs {
			f.tie(a, .9, "outlet and day")
		}
	}
}

// restingOn returns the attributions that an outlet and day belong to.
func (w *work) restingOn(is issue, last int) []int {
	if is.behind {
		attrs, _ := w.standingAt(is.Span, last, nil)
		return attrs
	}
	over := w.reach.over(is.Span)
	if attrs := attrsOf(over, func(p piece) bool { return p.part != content }); len(attrs) > 0 {
		return attrs
	}
	if attrs := attrsOf(over, anyPiece); len(attrs) > 0 {
		return attrs
	}
	sent, ok := w.sents.at(is.Start)
	if !ok {
		return nil
	}
	return attrsOf(w.reach.over(sent), anyPiece)
}

// outlets returns the places that name an outlet, in order.
func (w *work) outlets() []hearsay.Span {
	var out []hearsay.Span
	for i := range w.entities {
		if w.entities[i].Kind == hearsay.Outlet && w.entities[i].Named {
			for _, sp := range w.entities[i].Mentions {
				before := w.doc.Text[max(0, sp.Start-4):sp.Start]
				a := strings.HasSuffix(before, " a ") || strings.HasSuffix(before, " an ")
				if !a && unicode.IsUpper(firstRune(withoutThe(sp.Of(w.doc.Text)))) {
					out = append(out, sp)
				}
			}
		}
	}
	return apart(out)
}

// issued returns the date of a day; without a year, the last such day before
// the document was published.
func (w *work) issued(d parse.Day) *hearsay.ItemDate {
	year := d.Year
	if year == 0 {
		if len(w.doc.Published) < 10 {
			return nil
		}
		pub := parse.Date(w.doc.Published[:10])
		if pub == nil || len(pub.DateParts[0]) < 3 {
			return nil
		}
		p := pub.DateParts[0]
		year = p[0]
		if d.Month > p[1] || d.Month == p[1] && d.Day > p[2] {
			year--
		}
	}
	return &hearsay.ItemDate{DateParts: [][]int{{year, d.Month, d.Day}}}
}

// entriesByDay returns the findings of entries by the day they were issued.
func (w *work) entriesByDay() map[[3]int][]*finding {
	out := map[[3]int][]*finding{}
	for _, f := range w.found {
		if (f.Kind == hearsay.Reference || f.Kind == hearsay.Note) && f.Item != nil {
			if day, ok := dayOf(f.Item.Issued); ok {
				out[day] = append(out[day], f)
			}
		}
	}
	return out
}

func dayOf(d *hearsay.ItemDate) (day [3]int, ok bool) {
	if d == nil || len(d.DateParts) == 0 || len(d.DateParts[0]) < 3 {
		return day, false
	}
	return [3]int(d.DateParts[0]), true
}

// sameIssue returns the finding of an entry with the same outlet and day.
func sameIssue(byDay map[[3]int][]*finding, item *hearsay.Item) *finding {
	day, ok := dayOf(item.Issued)
	if !ok {
		return nil
	}
	for _, f := range limited(byDay[day]) {
		if sameName(f.Item.ContainerTitle, item.ContainerTitle) || len(f.Item.Author) > 0 && sameName(f.Item.Author[0].Literal, item.ContainerTitle) {
			return f
		}
	}
	return nil
}

// sameName reports whether two names of an outlet are one, the shorter being
// the end or the beginning of the longer.
func sameName(a, b string) bool {
	a, b = strings.ToLower(withoutThe(a)), strings.ToLower(withoutThe(b))
	if a == "" || b == "" {
		return false
	}
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasPrefix(a, b+" ") || strings.HasSuffix(b, " "+a) || strings.HasPrefix(b, a+" ")
}
