package golden

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// checkPlaces makes sure that each place has a range and that the text there
// is the one given, and that indented marks lie in the content of another.
func (doc *document) checkPlaces(text string) error {
	var errs []error
	for _, m := range doc.marks {
		for _, places := range m.roles() {
			for _, p := range places {
				if !p.holds(text) {
					errs = append(errs, fmt.Errorf("the range of %q is missing or wrong; run the test with -update", p.text))
				}
			}
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	for _, m := range doc.marks {
		if m.depth > 0 && !doc.hasParent(m) {
			errs = append(errs, fmt.Errorf("%q is indented, but lies in the content of no mark one level up", m.content[0].text))
		}
	}
	return errors.Join(errs...)
}

func (p place) holds(text string) bool {
	return p.located && p.span.Start < p.span.End && p.span.End <= len(text) && p.span.Of(text) == p.text
}

func (doc *document) hasParent(m *mark) bool {
	return slices.ContainsFunc(doc.marks, func(up *mark) bool {
		return up.depth == m.depth-1 && slices.ContainsFunc(up.content, func(p place) bool {
			return p.span.Contains(m.content[0].span)
		})
	})
}

// locate gives a range to every place whose range is missing or whose text
// stands elsewhere by now.
func (doc *document) locate(text string) error {
	var errs []error
	above := make(map[bool]hearsay.Span) // per section: the content of the mark above
	for _, m := range doc.marks {
		l := locator{text: text}
		l.inOrder(m.content, above[m.miss])
		above[m.miss] = m.content[0].span
		l.near(m.cue, m.content, nil)
		l.near(m.source, m.cue, m.content)
		errs = append(errs, l.errs...)
	}
	return errors.Join(errs...)
}

// A locator finds the places of one mark.
type locator struct {
	text string
	errs []error
}

// inOrder locates places that follow each other. The first one starts at or
// after the start of above, when it can, and is not above itself.
func (l *locator) inOrder(places []place, above hearsay.Span) {
	for i := range places {
		l.set(&places[i], func(sp hearsay.Span) int {
			if sp.Start < above.Start || sp == above {
				return len(l.text) + sp.Start
			}
			return sp.Start - above.Start
		})
		above = hearsay.Span{Start: places[i].span.End}
	}
}

// near locates each place as near as can be to one of the anchors, or of the
// others when there are no anchors, and not on any of either.
func (l *locator) near(places, anchors, others []place) {
	if len(anchors) == 0 {
		anchors = others
	}
	for i := range places {
		l.set(&places[i], func(sp hearsay.Span) int {
			if on(sp, anchors) || on(sp, others) {
				return math.MaxInt
			}
			nearest := math.MaxInt
			for _, anchor := range anchors {
				nearest = min(nearest, l.apart(sp, anchor.span))
			}
			return nearest
		})
	}
}

func on(sp hearsay.Span, places []place) bool {
	return slices.ContainsFunc(places, func(p place) bool { return p.span.Overlaps(sp) })
}

// apart returns how far two spans are from each other. The end of a sentence
// between them counts as much as many letters.
func (l *locator) apart(a, b hearsay.Span) int {
	if a.Start > b.Start {
		a, b = b, a
	}
	if a.End >= b.Start {
		return 0
	}
	between := l.text[a.End:b.Start]
	ends := strings.Count(between, ".") + strings.Count(between, "?") + strings.Count(between, "!") + strings.Count(between, "\n\n")
	return len(between) + 200*ends
}

// set chooses the occurrence with the least distance, or for a place whose
// range has become wrong the one nearest to it.
func (l *locator) set(p *place, distance func(hearsay.Span) int) {
	if p.holds(l.text) {
		return
	}
	if p.located {
		stale := p.span
		distance = func(sp hearsay.Span) int { return max(sp.Start-stale.Start, stale.Start-sp.Start) }
	}
	found := occurrences(l.text, p.text)
	if len(found) == 0 {
		l.errs = append(l.errs, fmt.Errorf("%q does not stand in the text", p.text))
		return
	}
	p.span = slices.MinFunc(found, func(a, b hearsay.Span) int { return cmp.Compare(distance(a), distance(b)) })
	p.text, p.located = p.span.Of(l.text), true
}

// occurrences returns where words stands in text, as whole words. White space
// matches any other white space.
func occurrences(text, words string) []hearsay.Span {
	parts := strings.Fields(words)
	if len(parts) == 0 {
		return nil
	}
	var out []hearsay.Span
	for at := 0; ; {
		i := strings.Index(text[at:], parts[0])
		if i < 0 {
			return out
		}
		start := at + i
		if end := matchParts(text, start, parts); end > 0 && !cutsWord(text, start) && !cutsWord(text, end) {
			out = append(out, hearsay.Span{Start: start, End: end})
		}
		at = start + len(parts[0])
	}
}

// matchParts returns where parts end in text when they stand at start with
// white space between them; 0 when they do not.
func matchParts(text string, start int, parts []string) int {
	at := start
	for i, part := range parts {
		if i > 0 {
			rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
			if len(rest) == len(text[at:]) {
				return 0
			}
			at = len(text) - len(rest)
		}
		if !strings.HasPrefix(text[at:], part) {
			return 0
		}
		at += len(part)
	}
	return at
}

// cutsWord reports whether letters or digits stand on both sides of at.
func cutsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(before) && word(after)
}
