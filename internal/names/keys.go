package names

import (
	"slices"
	"strings"
)

// Keys returns the keys under which to file a name, so that those which may be
// names of the same one are found without comparing all: names that are the
// same by Compare share a key, but for few whose words sound otherwise. They
// are in order, without doubles; a name without words has none. Names with a
// word in common have a key in common.
func (n *Name) Keys() []string { return n.keys(false) }

// Blocks returns those of the Keys by which to look for names of the same one:
// given names and words that any firm is called by are left out where there
// are others.
func (n *Name) Blocks() []string { return n.keys(true) }

func (n *Name) keys(telling bool) []string {
	var out, common []string
	for i := range n.tokens {
		tok := &n.tokens[i]
		switch tok.class {
		case word, generic, title:
		default:
			continue
		}
		key := n.key(i)
		if telling && (tok.class != word || len(tok.given) > 0) {
			common = append(common, key)
		} else {
			out = append(out, key)
		}
	}
	if len(out) == 0 {
		out = common
	}
	if n.kind != Person {
		out = append(out, n.acronyms()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// key returns the key of a word: what can be said of its consonants in any
// script, or its sound when it has fewer than two. A Han character is taken
// with the next one.
func (n *Name) key(i int) string {
	tok := &n.tokens[i]
	if tok.script == logographic {
		if i+1 < len(n.tokens) {
			return tok.folded + n.tokens[i+1].folded
		}
		return tok.folded
	}
	if len(tok.bones) > 1 {
		return tok.bones
	}
	return "." + tok.sound
}

// acronyms returns a key for a word in capitals, and those for the first
// letters of all words.
func (n *Name) acronyms() []string {
	var out []string
	var letters strings.Builder
	for i := range n.tokens {
		tok := &n.tokens[i]
		if tok.upper && len(tok.folded) >= 3 && len(tok.folded) <= maxAcronym {
			out = append(out, "="+tok.folded)
		}
		letters.WriteByte(tok.folded[0])
	}
	for _, spelt := range []string{letters.String(), n.letters} {
		if len(spelt) >= 3 && len(spelt) <= maxAcronym {
			out = append(out, "="+spelt)
		}
	}
	return out
}
