package correct

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// A Form is a statement as a person writes it down. Fields that are nil leave
// what there is.
type Form struct {
	Kind                 *hearsay.Kind
	Content, Cue, Source *Words
	Speaker              *Named
	// Through are the hands before the speaker's, nearest the reader first.
	Through *[]Named
}

// Words are words of a text as a person gives them: on one line, with an
// ellipsis between spaces where they are apart. Empty for none.
type Words struct {
	Text string
	// At is about where they stand, in code points of the text; 0 when that is
	// not known.
	At int
}

// Named is a source as a person names it; the zero value is nobody who is
// known.
type Named struct {
	Entity string // the id of one that the document has; empty for another one
	Name   string // when Entity is empty
	// Kind is that of a new source; Unnamed makes it one without a name, for
	// whom Name has the words of the text.
	Kind    hearsay.EntityKind
	Unnamed hearsay.UnnamedKind
}

// Fill returns a draft with what a form says. a is an analysis of the text; d
// is the zero value for a statement that was missed. The error says in a
// sentence what is wrong.
func (t *Text) Fill(a *hearsay.Analysis, d Draft, f *Form) (Draft, error) {
	if f.Kind != nil {
		d.Kind = *f.Kind
	}
	for _, part := range []struct {
		words *Words
		into  *[]hearsay.Span
	}{{f.Content, &d.Content}, {f.Cue, &d.Cue}, {f.Source, &d.Source}} {
		if part.words == nil || t.joined(*part.into) == oneLine(part.words.Text) && part.words.At == 0 {
			continue
		}
		spans, err := t.Locate(*part.words, d.near())
		if err != nil {
			return d, err
		}
		*part.into = spans
	}
	return d, t.hands(a, &d, f)
}

// near returns where the words of a draft are to be expected.
func (d *Draft) near() hearsay.Span {
	for _, list := range [][]hearsay.Span{d.Content, d.Cue, d.Source} {
		if len(list) > 0 {
			return hearsay.Span{Start: list[0].Start, End: list[len(list)-1].End}
		}
	}
	return hearsay.Span{}
}

// joined writes spans as Words has them.
func (t *Text) joined(list []hearsay.Span) string {
	parts := make([]string, len(list))
	for i, sp := range list {
		parts[i] = oneLine(sp.Of(t.text))
	}
	return strings.Join(parts, gap)
}

const gap = " … "

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Joined returns the words at places of the text on one line, as a Form has
// them.
func (t *Text) Joined(list []hearsay.Span) string { return t.joined(list) }

// Locate returns where words stand in the text. White space counts as one
// space. Of several places the one nearest to near, or to where the person
// says, is meant; with neither it is an error.
func (t *Text) Locate(w Words, near hearsay.Span) ([]hearsay.Span, error) {
	if w.At > 0 {
		at := t.Offset(w.At)
		near = hearsay.Span{Start: at, End: min(at+1, len(t.text))}
	}
	line := oneLine(w.Text)
	if line == "" {
		return nil, nil
	}
	f := t.flatten()
	// The text itself may have an ellipsis between spaces.
	if sp, n := f.nearest(line, near, 0); n > 0 {
		if n > 1 && near == (hearsay.Span{}) {
			return nil, errSeveral(line)
		}
		return []hearsay.Span{sp}, nil
	}
	var out []hearsay.Span
	from := 0
	for i, part := range strings.Split(line, strings.TrimSpace(gap)) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		sp, n := f.nearest(part, near, from)
		switch {
		case n == 0:
			return nil, fmt.Errorf("“%s” does not stand in the text; copy the words from it as they are", shorten(part))
		case n > 1 && near == (hearsay.Span{}):
			return nil, errSeveral(part)
		}
		out = append(out, sp)
		if from = sp.End; i == 0 || near.Start < sp.End {
			near = hearsay.Span{Start: sp.End, End: sp.End}
		}
	}
	return out, nil
}

func errSeveral(words string) error {
	return fmt.Errorf("“%s” stands in several places of the text; give more words", shorten(words))
}

const maxShown = 80

func shorten(s string) string {
	s = strings.TrimSpace(s)
	if len(s) <= maxShown {
		return s
	}
	return strings.ToValidUTF8(s[:maxShown], "") + "…"
}

// A flat is a text with each run of white space as one space.
type flat struct {
	text string
	at   []int // of each of its bytes in the text
}

func (t *Text) flatten() *flat {
	f := &flat{at: make([]int, 0, len(t.text)+1)}
	out := make([]byte, 0, len(t.text))
	space := false
	for i, r := range t.text {
		if unicode.IsSpace(r) {
			if !space {
				out, f.at = append(out, ' '), append(f.at, i)
			}
			space = true
			continue
		}
		space = false
		_, size := utf8.DecodeRuneInString(t.text[i:])
		for k := range size {
			out, f.at = append(out, t.text[i+k]), append(f.at, i+k)
		}
	}
	f.text, f.at = string(out), append(f.at, len(t.text))
	return f
}

// nearest returns the place of words, which are on one line, that is nearest to
// near, among those from an offset on, and how many there are: 0, 1 or 2 for
// several.
func (f *flat) nearest(words string, near hearsay.Span, from int) (hearsay.Span, int) {
	best, n, distance := hearsay.Span{}, 0, 0
	for at := sort.SearchInts(f.at, from); ; {
		i := strings.Index(f.text[min(at, len(f.text)):], words)
		if i < 0 {
			return best, n
		}
		at += i
		end := at + len(words)
		sp := hearsay.Span{Start: f.at[at], End: f.at[end-1] + 1} // the last byte is no space
		if d := apart(sp, near); n == 0 || d < distance {
			best, distance = sp, d
		}
		n = min(n+1, 2)
		at = end
	}
}

// apart returns how many bytes lie between two spans.
func apart(a, b hearsay.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }

// maxHands is the length of a chain that a person may write down.
const maxHands = 20

// hands changes those of a draft.
func (t *Text) hands(a *hearsay.Analysis, d *Draft, f *Form) error {
	before, speaker := d.Hands, []Source(nil)
	if n := len(d.Hands) - 1; n >= 0 {
		before, speaker = d.Hands[:n], d.Hands[n:]
	}
	if f.Through != nil {
		if len(*f.Through) > maxHands {
			return fmt.Errorf("a statement goes through %d hands at most", maxHands)
		}
		before = nil
		for i := range *f.Through {
			src, err := t.source(a, &(*f.Through)[i])
			if err != nil {
				return err
			}
			before = append(before, *src)
		}
	}
	if f.Speaker != nil {
		speaker = nil
		if *f.Speaker != (Named{}) {
			src, err := t.source(a, f.Speaker)
			if err != nil {
				return err
			}
			speaker = []Source{*src}
		}
	}
	switch {
	case len(speaker) == 0 && f.Through != nil && len(before) > 0:
		return errors.New("a statement that goes through hands needs a speaker")
	case len(speaker) == 0:
		d.Hands = nil
		return nil
	}
	// Whose words they are is the end of the way.
	if i := slices.IndexFunc(before, func(src Source) bool { return src.Same(&speaker[0]) }); i >= 0 {
		before = before[:i]
	}
	d.Hands = slices.Concat(before, speaker)
	return nil
}

// source returns whom a person means.
func (t *Text) source(a *hearsay.Analysis, n *Named) (*Source, error) {
	name := oneLine(n.Name)
	for i := range a.Entities {
		ent := &a.Entities[i]
		if n.Entity == ent.ID || n.Entity == "" && n.Unnamed == "" && (ent.Named || ent.Name == name) && (key(ent.Name) == key(name) || slices.Contains(ent.Aliases, name)) {
			src := t.Source(ent)
			return &src, nil
		}
	}
	if n.Entity != "" {
		return nil, errors.New("there is no such source in the document")
	}
	src := &Source{Name: name, Kind: n.Kind, Named: n.Unnamed == "", UnnamedKind: n.Unnamed}
	if src.Kind == "" {
		src.Kind = hearsay.Person
	}
	return src, src.check()
}
