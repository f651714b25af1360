package names

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Keys returns the keys under which to file a name, so that those which may be
// names of the same one are found without comparing all. They are in order,
// without doubles; a name without words has none. Names with a word in common
// have a key in common.
func (n *Name) Keys() []string {
	var out []string
	for i := range n.tokens {
		if n.tokens[i].filed() {
			out = append(out, n.key(i))
		}
	}
	return sorted(append(out, n.Blocks()...))
}

// Blocks returns those of the Keys by which to look for names of the same one:
// names that are the same by Compare share one, but for few whose words sound
// otherwise, and few others do. Given names and words that any firm is called
// by are left out where there are others; of a person with several words each
// block takes two of them.
func (n *Name) Blocks() []string {
	telling := n.telling()
	if n.kind == Person && len(n.tokens) > 1 {
		if pairs := n.pairs(telling); len(pairs) > 0 {
			return sorted(pairs)
		}
	}
	var out []string
	for _, i := range telling {
		out = append(out, n.key(i))
	}
	if n.kind != Person {
		out = append(out, n.acronyms()...)
	}
	return sorted(out)
}

func sorted(keys []string) []string {
	slices.Sort(keys)
	return slices.Compact(keys)
}

// filed reports whether a token has a key.
func (tok *token) filed() bool {
	return tok.class == word || tok.class == generic || tok.class == title
}

// telling returns the tokens that tell names apart best.
func (n *Name) telling() []int {
	var out, common []int
	for i := range n.tokens {
		switch tok := &n.tokens[i]; {
		case !tok.filed():
		case tok.class != word || len(tok.given) > 0:
			common = append(common, i)
		default:
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return common
	}
	return out
}

// pairs returns keys of a telling word together with how each of the others
// begins, or with the given names that one of them is a form of.
func (n *Name) pairs(telling []int) []string {
	var out []string
	for _, i := range telling {
		for j := range n.tokens {
			tok := &n.tokens[j]
			if j == i || len(tok.sound) == 0 || tok.class != word && tok.class != initial {
				continue
			}
			first := tok.sound[0]
			if first == 'i' || first == 'u' { // vowels come and go with the spelling
				first = 'a'
			}
			key := n.key(i)
			out = append(out, key+"|"+string(first))
			for _, group := range tok.given[:min(len(tok.given), maxGroups)] {
				out = append(out, key+"|"+strconv.Itoa(int(group)))
			}
		}
	}
	return out
}

// maxGroups bounds the given names that one word counts as a form of.
const maxGroups = 3

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
		// Bytes of other scripts are no letters.
		if len(spelt) >= 3 && len(spelt) <= maxAcronym && utf8.ValidString(spelt) {
			out = append(out, "="+spelt)
		}
	}
	return out
}
