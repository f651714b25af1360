package cite

import (
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// A target is a place in the body that leads to an address.
type target struct {
	hearsay.Span
	url string
}

// targets finds the links of the body and the addresses written out in it.
func targets(doc *hearsay.Document) []target {
	var out []target
	for _, link := range doc.Links {
		b, ok := doc.BlockAt(link.Start)
		if !ok || !b.Kind.Body() || b.Kind == hearsay.Title || b.Kind == hearsay.Heading {
			continue
		}
		if u := resolved(doc.URI, link.URL); u != "" {
			out = append(out, target{link.Span, u})
		}
	}
	linked := len(out)
	bodies(doc, func(b hearsay.Block) {
		for at := b.Start; at < b.End; {
			sp, ok := nextAddress(doc.Text, at, b.End)
			if !ok {
				return
			}
			at = sp.End
			if !covered(out[:linked], sp) {
				out = append(out, target{sp, sp.Of(doc.Text)})
			}
		}
	})
	slices.SortStableFunc(out, func(a, b target) int { return a.Span.Compare(b.Span) })
	return out
}

// covered reports whether a link of the mark-up, of which there are few beside
// addresses, holds sp.
func covered(links []target, sp hearsay.Span) bool {
	lo, hi := 0, len(links)
	for lo < hi {
		if mid := (lo + hi) / 2; links[mid].End <= sp.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(links) && links[lo].Overlaps(sp)
}

// nextAddress finds the first web address in text[at:end].
func nextAddress(text string, at, end int) (hearsay.Span, bool) {
	for at < end {
		i := strings.Index(text[at:end], "://")
		w := strings.Index(text[at:end], "www.")
		switch {
		case i < 0 && w < 0:
			return hearsay.Span{}, false
		case i >= 4 && (w < 0 || i-5 < w):
			start := at + i - 4
			if start > at && text[start-1] == 'h' {
				start--
			}
			if strings.HasPrefix(text[start:], "http") {
				return hearsay.Span{Start: start, End: min(end, parse.AddressEnd(text, start))}, true
			}
			at += i + 3
		case w >= 0:
			return hearsay.Span{Start: at + w, End: min(end, parse.AddressEnd(text, at+w))}, true
		default:
			at += i + 3
		}
	}
	return hearsay.Span{}, false
}

// resolved returns the address that a link leads to; empty for one that leads
// to no text: a place in the same document, a mail address, a script.
func resolved(base, ref string) string {
	u, err := url.Parse(ref)
	if err != nil || ref == "" || ref[0] == '#' || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && (b.Scheme == "http" || b.Scheme == "https") {
		to := b.ResolveReference(u)
		if to.Fragment != "" && to.Host == b.Host && to.Path == b.Path {
			return ""
		}
		return to.String()
	}
	return ref
}

// sameAddress writes an address in the form in which addresses are compared.
func sameAddress(s string) string {
	s = strings.ToLower(s)
	for _, prefix := range []string{"https://", "http://", "www."} {
		s = strings.TrimPrefix(s, prefix)
	}
	s, _, _ = strings.Cut(s, "#")
	return strings.TrimRight(s, "/")
}
