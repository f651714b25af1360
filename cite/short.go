package cite

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// A short form is an entry that stands for one above it.
type shortForm int

const (
	noShort shortForm = iota
	ibid
	opCit
)

// shortOf returns the short form in s, and what stands before it.
func shortOf(s string) (shortForm, string) {
	lower := strings.ToLower(s[:min(len(s), 160)])
	for _, word := range []string{"ibid", "ebd.", "ebenda", "idem"} {
		if strings.HasPrefix(lower, word) || strings.HasPrefix(lower, "see "+word) {
			return ibid, ""
		}
	}
	for _, word := range []string{"op. cit", "op.cit", "loc. cit", "supra note", "a. a. o.", "a.a.o."} {
		if i := strings.Index(lower, word); i > 0 && len(lower) == len(s[:min(len(s), 160)]) {
			return opCit, s[:i]
		}
	}
	return noShort, ""
}

// resolveShort gives entries in a short form the item of the one that they
// stand for, with their own pages.
func (l *list) resolveShort(text string) {
	for i, e := range l.entries {
		s := e.body.Of(text)
		form, before := shortOf(s)
		var full *entry
		switch {
		case form == ibid && i > 0:
			full = l.entries[i-1]
		case form == opCit:
			full = l.lastOf(i, before)
		}
		if full == nil || full.item == nil {
			continue
		}
		item := *full.item
		item.Page = ""
		if own := e.item; own != nil {
			item.Page = own.Page
		}
		if item.Page == "" {
			item.Page = pageIn(s)
		}
		e.item = &item
		if form == ibid {
			l.kind = hearsay.Note
		}
	}
}

// lastOf returns the nearest entry before i whose author names mentions, the
// last one named if there are several.
func (l *list) lastOf(i int, names string) *entry {
	if cut := strings.LastIndex(names, " in "); cut >= 0 {
		names = names[cut:]
	}
	words := capitalWords(names)
	for k := i - 1; k >= 0; k-- {
		if l.entries[k].ledBy(words) {
			return l.entries[k]
		}
	}
	return nil
}

// pageIn returns the page that a short form names.
func pageIn(s string) string {
	for _, word := range []string{"pp. ", "p. ", "pp.", "p."} {
		if _, rest, ok := strings.Cut(s, word); ok {
			return parse.Pages(rest)
		}
	}
	if _, rest, ok := strings.Cut(s, ","); ok {
		return parse.Pages(rest)
	}
	return ""
}
