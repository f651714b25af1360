package parse

import (
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// saysEditor reports whether names stand with a word for what editors do.
func saysEditor(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if k := classOf()[w]; k == classOf()["ed"] || k == classOf()["trans"] || k == classOf()["in"] {
			return true
		}
	}
	return false
}

// authorBehind makes authors of names in front that nothing calls editors, and
// a publisher of a body behind the title that was taken for an author: it
// published what it wrote.
func (e *entry) authorBehind() {
	if first := &e.segments[0]; first.state == stateEditor && !e.has(stateAuthor) && !saysEditor(e.of(first.Span)) {
		first.state = stateAuthor
	}
	title := false
	for i := range e.segments {
		seg := &e.segments[i]
		switch {
		case seg.state == stateTitle:
			title = true
		case title && seg.state == stateAuthor && e.segments[0].state == stateAuthor && !e.has(statePublisher) && isBody(withoutRoles(e.of(seg.Span))):
			seg.state = statePublisher
		}
	}
}

// openTitles lets a title that ends in a small word go on with what follows:
// "Reply to" and the name of a body.
func (e *entry) openTitles() {
	for i := 0; i+1 < len(e.segments); i++ {
		seg, next := e.segments[i], &e.segments[i+1]
		if seg.state != stateTitle {
			continue
		}
		switch strings.ToLower(e.toks[seg.End-1].of(e.text)) {
		case "to", "of", "on", "with", "from", "for", "by", "and", "the", "at", "about", "against":
			switch next.state {
			case statePublisher, stateAuthor, stateJournal, stateContainer, statePlace:
				next.state = stateTitle
			}
		}
	}
}

// sortOut moves what stands under the wrong heading: a place behind the name
// of a press, an agency behind the name of a paper, an institute that is no
// journal.
func (e *entry) sortOut(it *hearsay.Item) {
	if press, place, ok := strings.Cut(it.Publisher, ", "); ok && it.PublisherPlace == "" && isPress(press) && !strings.Contains(place, ",") {
		it.Publisher, it.PublisherPlace = press, place
	}
	day := it.Issued != nil && len(it.Issued.DateParts[0]) == 3
	if paper, agency, ok := strings.Cut(it.ContainerTitle, ". "); ok && day && it.Volume == "" && it.Publisher == "" && IsOutlet(paper) {
		it.ContainerTitle, it.Publisher = paper, trimMarks(agency)
	}
	if it.Publisher == "" && it.Volume == "" && len(it.Editor) == 0 && isInstitute(it.ContainerTitle) {
		it.ContainerTitle, it.Publisher = "", it.ContainerTitle
	}
}

func isPress(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 0 && classOf()[words[len(words)-1]] == classOf()["press"]
}

// isInstitute reports whether the name of a container is that of an
// institution: "Institute for …", "Ministry of …", "… Association".
func isInstitute(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) < 2 || IsOutlet(s) || strings.IndexFunc(s, unicode.IsDigit) >= 0 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	switch first {
	case "institute", "institution", "ministry", "department", "commission", "committee", "council", "office", "centre", "center", "bureau":
		return words[1] == "of" || words[1] == "for" || words[1] == "on"
	}
	return len(words) < 6 && lexicon.NameNoun(last) == hearsay.Organization && (last == "association" || last == "institute" || last == "union" || last == "watch" || last == "foundation")
}
