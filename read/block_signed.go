package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// signedBlocks is how many blocks below the body may be lines about its maker.
const signedBlocks = 4

// signedBelow finds by-lines, dates and sources that stand after the body:
// "By: A. Name", "— A. Name, Correspondent", "(Reporting by A. Name)".
func (d *draft) signedBelow() {
	end := len(d.blocks)
	for i, b := range d.blocks {
		if b.Kind == hearsay.References || b.Kind == hearsay.Related {
			end = i
			break
		}
	}
	if end > 0 && end < len(d.blocks) && d.blocks[end].Kind == hearsay.References && d.blocks[end-1].Kind == hearsay.Heading {
		end--
	}
	for i := end - 1; i > 0 && i >= end-signedBlocks; i-- {
		b := &d.blocks[i]
		s := d.of(i)
		if b.Kind != hearsay.Paragraph && b.Kind != hearsay.List || len(s) > 300 || strings.HasSuffix(d.of(i-1), ":") {
			return
		}
		if by, ok := signature(s); ok {
			d.take(by)
			b.Kind = hearsay.Byline
		} else if date, ok := dateLine(s); ok {
			d.take(byline{published: date})
			b.Kind = noteLine
		} else if outlet, ok := sourceLine(s); ok {
			d.take(byline{outlet: outlet})
			b.Kind = hearsay.References
		} else {
			return
		}
	}
}

// signature reads a line below a text that names its makers.
func signature(s string) (byline, bool) {
	inner := s
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		inner = s[1 : len(s)-1]
	}
	if lead, _ := cutLead(inner); strings.Contains(lead, "report") || inner != s && lead != "" {
		first, _, _ := strings.Cut(inner, ";")
		by, ok := parseByline(first, true)
		return by, ok || strings.HasPrefix(lead, "reporting")
	}
	if by, ok := parseByline(s, false); ok {
		return by, true
	}
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("—–-―~", r) {
		return byline{}, false
	}
	rest := strings.TrimLeft(s[n:], "- ")
	if lead, _ := cutLead(rest); lead != "" {
		return parseByline(rest, true)
	}
	name, office, more := strings.Cut(rest, ",")
	if len(rest) > 100 || !isPersonName(strings.TrimSpace(name), 2) {
		return byline{}, false
	}
	by := byline{authors: []string{strings.TrimSpace(name)}}
	if more {
		by.outlet, _ = outletName(office)
		if by.outlet == "" && !roleLine(office) && len(strings.Fields(office)) > 6 {
			return byline{}, false
		}
	}
	return by, true
}

// sourceLine reads "Source: ..."; outlet is empty when what it names is none.
func sourceLine(s string) (string, bool) {
	if !slices.ContainsFunc([]string{"source:", "publisher:", "publication:"}, func(lead string) bool {
		return len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead)
	}) {
		return "", false
	}
	_, name, _ := strings.Cut(s, ":")
	outlet, _ := outletName(name)
	return outlet, len(s) <= 120 && !endsSentence(s)
}
