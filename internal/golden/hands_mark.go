package golden

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A handsMark is one line of a file of the corpus of chains: a statement, and
// through whose hands it came.
type handsMark struct {
	comment string  // the lines above it, each with its "#" and its line break
	content []place // one: enough of the content to know the statement by
	// hands has what a reader calls each one, in one or more ways; nearest the
	// reader first, the speaker last.
	hands     [][]string
	kind      string  // of the speaker: named, or an hearsay.UnnamedKind
	condition []place // at most one: what the speaker asked for
	miss      bool    // read from miss.txt
}

const (
	namedKind = "named"
	// nobody stands for a hand that the text neither names nor describes.
	nobody = "?"
)

func (m *handsMark) named() bool { return m.kind == namedKind }

func parseHandsMark(line, comment string, miss bool) (*handsMark, error) {
	fields, err := splitFields(line)
	if err != nil {
		return nil, err
	}
	if len(fields) == 3 {
		fields = append(fields, nil)
	}
	if len(fields) != 4 || len(fields[0]) != 1 || len(fields[1]) != 1 || len(fields[2]) != 1 || len(fields[3]) > 1 {
		return nil, fmt.Errorf(`%q is not "content | hands | kind" or "content | hands | kind | condition"`, line)
	}
	m := &handsMark{
		comment: comment, content: fields[0], hands: parseHands(fields[1][0].text), kind: fields[2][0].text, condition: fields[3], miss: miss,
	}
	if !m.named() && !isUnnamedKind(m.kind) {
		return nil, fmt.Errorf("%q: %q is no kind of speaker", line, m.kind)
	}
	for _, hand := range m.hands {
		for _, name := range hand {
			if name != nobody && plain(name) == "" || pronouns[plain(name)] {
				return nil, fmt.Errorf("%q: nobody is called %q", line, name)
			}
		}
	}
	return m, nil
}

func parseHands(s string) [][]string {
	var hands [][]string
	for hand := range strings.SplitSeq(s, " > ") {
		var names []string
		for name := range strings.SplitSeq(hand, " = ") {
			names = append(names, strings.TrimSpace(name))
		}
		hands = append(hands, names)
	}
	return hands
}

func isUnnamedKind(kind string) bool { return slices.Contains(unnamedKinds, hearsay.UnnamedKind(kind)) }

// unnamedKinds are in the order in which their figures are shown.
var unnamedKinds = []hearsay.UnnamedKind{
	hearsay.Official, hearsay.Security, hearsay.Diplomat, hearsay.Insider, hearsay.Witness, hearsay.Relative,
	hearsay.Expert, hearsay.SeveralPeople, hearsay.Unspecified,
}

// pronouns call nobody in particular, so no mark may use one as a name.
var pronouns = map[string]bool{
	"i": true, "we": true, "you": true, "he": true, "she": true, "it": true, "they": true, "him": true, "her": true, "them": true, "who": true,
}

// String returns the line of the mark, as parseHandsMark reads it, under its
// comment.
func (m *handsMark) String() string {
	fields := []string{formatPlaces(m.content), escaper.Replace(m.handsText()), m.kind}
	if len(m.condition) > 0 {
		fields = append(fields, formatPlaces(m.condition))
	}
	return m.comment + strings.Join(fields, " | ") + "\n"
}

func (m *handsMark) handsText() string {
	hands := make([]string, len(m.hands))
	for i, names := range m.hands {
		hands[i] = strings.Join(names, " = ")
	}
	return strings.Join(hands, " > ")
}

// locateHands gives a range to every place whose range is missing or whose
// text stands elsewhere by now.
func locateHands(marks []*handsMark, text string) error {
	var errs []error
	above := make(map[bool]hearsay.Span) // per section: the content of the mark above
	for _, m := range marks {
		l := locator{text: text}
		l.inOrder(m.content, above[m.miss])
		above[m.miss] = m.content[0].span
		l.near(m.condition, m.content, nil)
		errs = append(errs, l.errs...)
	}
	return errors.Join(errs...)
}

// checkHands makes sure that each place has a range and that the text there
// is the one given.
func checkHands(marks []*handsMark, text string) error {
	var errs []error
	for _, m := range marks {
		for _, p := range slices.Concat(m.content, m.condition) {
			if !p.holds(text) {
				errs = append(errs, fmt.Errorf("the range of %q is missing or wrong; run the test with -update", p.text))
			}
		}
	}
	return errors.Join(errs...)
}
