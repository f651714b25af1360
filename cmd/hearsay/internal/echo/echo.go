// Package echo writes the echoes of a statement for people to read: as a tree
// of text, and as a drawing.
package echo

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/match"
)

// A node is one carrier and those that took the statement from it. All of its
// strings are safe for a terminal and on one line.
type node struct {
	*match.Carrier
	depth  int
	origin bool
	last   []bool // for each level, whether the carrier is the last one there
}

// tree returns the carriers of an echo in the order of a tree: each one behind
// the one it took the statement from. Those that took it from nobody known
// stand under the origin, when there is one.
func tree(e *match.Echo) []node {
	under := map[string][]int{}
	for i := range e.Carriers {
		k := &e.Carriers[i]
		parent := k.Via
		if parent == "" && e.Origin != "" && k.ID != e.Origin {
			parent = e.Origin
		}
		under[parent] = append(under[parent], i)
	}
	var out []node
	seen := make([]bool, len(e.Carriers))
	var walk func(id string, depth int, last []bool)
	walk = func(id string, depth int, last []bool) {
		for n, i := range under[id] {
			if seen[i] {
				continue
			}
			seen[i] = true
			end := slices.Concat(last, []bool{n == len(under[id])-1})
			out = append(out, node{&e.Carriers[i], depth, e.Carriers[i].ID == e.Origin, end})
			walk(e.Carriers[i].ID, depth+1, end)
		}
	}
	walk("", 0, nil)
	return out
}

// heading says who published a carrier, and when.
func heading(k *match.Carrier) string {
	outlet := report.Plain(k.Document.Publisher)
	if outlet == "" {
		outlet = report.Plain(k.Document.URI)
	}
	if outlet == "" {
		outlet = report.Plain(k.Document.Title)
	}
	published := report.Plain(k.Document.Published)
	if published == "" {
		published = "no date"
	}
	return outlet + ", " + strings.Replace(published, "T", " ", 1)
}

// facts says whom a carrier lays the statement on and where it has it from.
func facts(n node) []string {
	k := n.Carrier
	speaker := "nobody named"
	if k.Speaker != "" {
		speaker = report.Plain(k.Speaker)
	}
	out := []string{"laid on " + speaker}
	if k.Verdict == match.OtherSpeaker {
		out[0] += " (another speaker)"
	}
	if len(k.Chain) > 1 {
		names := make([]string, len(k.Chain))
		for i, name := range k.Chain {
			names[i] = report.Plain(name)
		}
		out = append(out, fmt.Sprintf("%d hands: %s", len(names), strings.Join(names, ", citing ")))
	}
	if k.Evidence != "" {
		out = append(out, "has it from there: "+string(k.Evidence))
	} else if !n.origin {
		out = append(out, "nothing shows from whom it has it")
	}
	return out
}

// words says what became of the words.
func words(n node) string {
	if n.origin {
		return "origin"
	}
	out := string(n.Words)
	for _, f := range n.Flags {
		out += ", " + string(f)
	}
	return out
}

// marked returns the words of a carrier with the changes marked.
func marked(k *match.Carrier, source string) string {
	var b strings.Builder
	for _, seg := range match.Marked(k.Document.Text, k.Attribution.Content, source, k.Changes) {
		text := report.Inline(seg.Text)
		switch seg.Mark {
		case match.Missing:
			text = "[-" + text + "-]"
		case match.Added:
			text = "{+" + text + "+}"
		case match.LeftOut:
			text = "[… " + text + " …]"
		}
		b.WriteString(text)
	}
	return short(b.String())
}

// sourceOf returns the text that the changes of an echo are against.
func sourceOf(e *match.Echo) string {
	for i := range e.Carriers {
		if e.Carriers[i].ID == e.Origin {
			return e.Carriers[i].Document.Text
		}
	}
	return e.Carriers[0].Document.Text
}

// maxShown is how many characters of a statement are shown.
const maxShown = 800

func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxShown {
			return s[:i] + "…"
		}
	}
	return s
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// sum says how many carry the statement and how many voices that makes.
func sum(e *match.Echo) string {
	out := count(len(e.Carriers), "document", "documents") + ", " + count(e.Independent, "independent of the others", "independent of each other")
	switch {
	case e.Origin == "" && len(e.Carriers) > 1:
		out += "; nothing shows which one is the origin"
	case len(e.Carriers) > 1:
		out += "; the origin is likely because " + string(e.Why)
	}
	return out
}
