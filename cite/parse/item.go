package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Parse returns what an entry, without its label, says; nil when it says
// nothing.
func (p *Parser) Parse(s string) *hearsay.Item {
	s = clean(s)
	toks, states := p.tag(s)
	if len(toks) == 0 {
		return nil
	}
	e := &entry{text: s, toks: toks, segments: cut(toks, states)}
	it := &hearsay.Item{}
	e.addresses(it)
	e.dates(it)
	e.openTitles()
	e.authorBehind()
	it.Author = e.names(stateAuthor)
	it.Editor = e.names(stateEditor)
	it.Title = trimTitle(e.words(stateTitle))
	it.ContainerTitle = trimContainer(e.container())
	it.Publisher = trimMarks(e.first(statePublisher))
	it.PublisherPlace = trimMarks(e.first(statePlace))
	it.Page = Pages(e.first(statePages))
	it.Volume, it.Issue = volume(e.words(stateVolume))
	it.Edition = edition(e.words(stateGenre))
	e.sortOut(it)
	it.Type = e.kind(it)
	return it
}

// clean takes off what encyclopaedias and word processors leave around an
// entry, and its end when it is too long to be one.
func clean(s string) string {
	if len(s) > maxEntry {
		s = strings.ToValidUTF8(s[:maxEntry], "")
	}
	s = strings.TrimRightFunc(strings.ReplaceAll(s, "\u00ad", ""), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("↩↑^\ufe0e", r)
	})
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	s = strings.TrimPrefix(s, "↑")
	if rest, ok := strings.CutPrefix(s, "^"); ok {
		s = strings.TrimSpace(rest)
		s = strings.TrimSpace(strings.TrimPrefix(s, "Jump up to:"))
		for len(s) > 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] == ' ' { // "^ a b"
			s = s[2:]
		}
	}
	for _, word := range []string{"See also:", "See also ", "See: ", "See "} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// An entry is being read into an item.
type entry struct {
	text     string
	toks     []token
	segments []segment
	spent    hearsay.Span // the tokens of the day when it was looked at
}

// A segment is a run of tokens [Start, End) that belong to one thing.
type segment struct {
	hearsay.Span
	state uint8
}

func cut(toks []token, states []uint8) []segment {
	var out []segment
	for i := range toks {
		n := len(out)
		if n > 0 && out[n-1].state == plain(states[i]) && (states[i] != stateTitleStart) {
			out[n-1].End = i + 1
			continue
		}
		out = append(out, segment{hearsay.Span{Start: i, End: i + 1}, plain(states[i])})
	}
	return out
}

// of returns the text of a run of tokens on one line.
func (e *entry) of(sp hearsay.Span) string {
	return strings.Join(strings.Fields(e.text[e.toks[sp.Start].Start:e.toks[sp.End-1].End]), " ")
}

// first returns the first segment of a state; empty when there is none.
func (e *entry) first(state uint8) string {
	for _, seg := range e.segments {
		if seg.state == state {
			return e.of(seg.Span)
		}
	}
	return ""
}

// words returns all segments of a state.
func (e *entry) words(state uint8) string {
	var out []string
	for _, seg := range e.segments {
		if seg.state == state {
			out = append(out, e.of(seg.Span))
		}
	}
	return strings.Join(out, " ")
}

func (e *entry) has(state uint8) bool { return e.first(state) != "" }

// container returns the work that the item is part of: a book or proceedings
// rather than a journal, as a tagger that is in doubt calls parts of one name
// both.
func (e *entry) container() string {
	var out []string
	last := -2
	for i, seg := range e.segments {
		if seg.state != stateContainer && seg.state != stateJournal {
			continue
		}
		if len(out) > 0 && last != i-1 {
			break
		}
		out, last = append(out, e.of(seg.Span)), i
	}
	return strings.Join(out, " ")
}

// addresses finds DOI, ISBN and URL.
func (e *entry) addresses(it *hearsay.Item) {
	for i, t := range e.toks {
		word := t.of(e.text)
		switch {
		case t.kind == kindAddress:
			if doi := doiOf(word); doi != "" {
				it.DOI = doi
			} else if it.URL == "" {
				it.URL = word
			}
		case strings.EqualFold(word, "isbn") && it.ISBN == "":
			it.ISBN = isbn(e.text[t.End:])
		case strings.EqualFold(word, "doi") && it.DOI == "" && i+1 < len(e.toks):
			it.DOI = doiOf(strings.TrimLeft(e.text[t.End:min(len(e.text), t.End+120)], ": "))
		}
	}
}

// doiOf returns the DOI in an address; empty when there is none.
func doiOf(s string) string {
	i := strings.Index(s, "10.")
	if i < 0 || i > 0 && !hasFold(s, "http") && !hasFold(s, "doi") && !hasFold(s, "www") || i > 0 && !strings.Contains(strings.ToLower(s[:i]), "doi") {
		return ""
	}
	s = s[i:]
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		s = s[:end]
	}
	if !strings.Contains(s, "/") {
		return ""
	}
	return strings.TrimRight(s, ".,;:")
}

// isbn reads the number after the word ISBN.
func isbn(s string) string {
	s = strings.TrimLeft(s, " :-0")
	end, digits := 0, 0
	for end < len(s) && (isAlnum(s[end]) && (s[end] <= '9' || s[end]|0x20 == 'x') || strings.IndexByte("- ", s[end]) >= 0) {
		if s[end] != '-' && s[end] != ' ' {
			digits++
		}
		end++
	}
	if digits < 9 {
		return ""
	}
	return strings.Trim(s[:end], "- ")
}

// trimMarks takes the marks off both ends that separate the parts of an entry.
func trimMarks(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:|([)]-–—•·<>*_", r) })
	if n := strings.Count(s, "(") - strings.Count(s, ")"); n == 1 {
		s += ")"
	}
	return s
}

// trimTitle takes marks off a title and the quotation marks around it.
func trimTitle(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:|-–—•*_", r) })
	for _, tail := range []string{"Available at", "Available from", "Retrieved from", "Online at"} {
		s = strings.TrimRight(strings.TrimSuffix(s, tail), " .,;:")
	}
	s = unquote(s)
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:|", r) })
	return s
}

var quotePairs = [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"«", "»"}, {"'", "'"}, {"„", "“"}, {"``", "''"}}

// unquote takes off the quotation marks around s, or one that has lost its
// partner. Marks around a part of s stay.
func unquote(s string) string {
	for _, pair := range quotePairs {
		open, end := strings.HasPrefix(s, pair[0]), strings.HasSuffix(s, pair[1])
		inner := strings.TrimSuffix(strings.TrimPrefix(s, pair[0]), pair[1])
		switch {
		case open && end && len(s) > len(pair[0]):
			if at := strings.Index(inner, pair[1]+" "); pair[0] != pair[1] && at >= 0 && pair[0] != "‘" && strings.Contains(inner[at:], pair[0]) {
				return s // two quotations, one at each end
			}
			return strings.TrimSpace(inner)
		case open && !strings.Contains(s[len(pair[0]):], pair[1]):
			return strings.TrimSpace(s[len(pair[0]):])
		case end && pair[0] != pair[1] && pair[1] != "’" && !strings.Contains(s, pair[0]):
			return strings.TrimSpace(s[:len(s)-len(pair[1])])
		}
	}
	return s
}

// trimContainer takes off what introduces a container.
func trimContainer(s string) string {
	s = trimMarks(s)
	for _, word := range []string{"in:", "in ", "from:"} {
		if hasFold(s, word) {
			s = trimMarks(s[len(word):])
		}
	}
	return trimMarks(unquote(s))
}

// Pages returns the numbers of pages without what introduces them.
func Pages(s string) string {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' || r == ':' }) {
		part = strings.TrimLeftFunc(trimMarks(part), func(r rune) bool { return r == 'p' || r == '.' || r == 'P' })
		if part = trimMarks(part); strings.ContainsAny(part, "0123456789") || isRoman(part) {
			return part
		}
	}
	return ""
}

func isRoman(s string) bool {
	return s != "" && strings.Trim(strings.ToLower(s), "ivxlc-–") == ""
}

// volume returns the volume and the issue: "14(2)", "vol. 14, no. 2".
func volume(s string) (vol, issue string) {
	var found []string
	for _, t := range tokenize(s) {
		word := t.of(s)
		r, _ := utf8.DecodeRuneInString(word)
		switch {
		case t.kind == kindYear && len(found) == 0 && strings.HasPrefix(s[t.End:], ";"): // "2013;122(2)"
		case unicode.IsDigit(r), isRoman(word) && len(word) < 7:
			if word == "d" || word == "c" || word == "l" {
				continue
			}
			found = append(found, strings.TrimLeft(word, "0"))
		}
	}
	lower := strings.ToLower(s)
	switch {
	case len(found) == 0:
		return "", ""
	case len(found) == 1 && !strings.Contains(lower, "vol") && (strings.Contains(lower, "no.") || strings.Contains(lower, "nr") || strings.Contains(lower, "issue")):
		return "", found[0]
	case len(found) == 1:
		return found[0], ""
	}
	return found[0], found[1]
}

// edition returns s when it names an edition.
func edition(s string) string {
	lower := strings.ToLower(s)
	if strings.Contains(lower, "ed") && (strings.ContainsAny(lower, "0123456789") || strings.Contains(lower, "rev")) || strings.Contains(lower, "aufl") {
		return trimMarks(s)
	}
	return ""
}

// DOI returns the DOI in a web address; empty when there is none.
func DOI(address string) string { return doiOf(address) }
