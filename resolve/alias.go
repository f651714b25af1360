package resolve

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// aliases ties names that the text itself says are one, with words between
// them: "Ada Corvel, also known as Dolores Vane", "the Dalo Front, then
// calling itself the Dalo League", "Narodni Put (the People's Way)". base is
// the index of found[0].
func (s *scan) aliases(found []name, base int) {
	const farthest = 60 // bytes
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if a.same >= 0 || b.same >= 0 || b.span.Start-a.span.End > farthest {
			continue
		}
		if !s.linked(a, b) {
			continue
		}
		a.same, b.same, a.alias, b.alias = base+i, base+i-1, true, true
		if a.kind == "" {
			a.kind = b.kind
		}
		b.kind = a.kind
	}
}

// linked reports whether the words between a and b make one of them.
func (s *scan) linked(a, b *name) bool {
	if a.kind != "" && b.kind != "" && a.kind != b.kind && !(collectiveKind(a.kind) && collectiveKind(b.kind)) {
		return false
	}
	gap := strings.ToLower(s.src[a.span.End:b.span.Start])
	bracket := strings.HasPrefix(strings.TrimSpace(gap), "(") && b.span.End < len(s.src) && strings.IndexByte(")”’'\"", s.src[b.span.End]) >= 0
	words := strings.FieldsFunc(gap, func(r rune) bool { return strings.ContainsRune(" ,()“”\"'‘’`\n", r) })
	for len(words) > 0 && (words[0] == "which" || words[0] == "who" || words[0] == "is" || words[0] == "was" || words[0] == "and" || words[0] == "has" || words[0] == "had") {
		words = words[1:]
	}
	for len(words) > 0 && (words[len(words)-1] == "the" || words[len(words)-1] == "as") {
		words = words[:len(words)-1]
	}
	phrase := strings.Join(words, " ")
	if phrase == "" {
		return bracket && translated(a, b)
	}
	if (words[0] == "known" || words[0] == "called") && len(words) > 1 && len(words) < 8 && (words[1] == "in" || words[1] == "locally" || words[1] == "to") &&
		strings.HasSuffix(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(gap), "the")), " as") {
		return true // "known in the valley as the"
	}
	return slices.Contains(renamings, phrase) || respelling(words) || bracket && slices.Contains(bracketed, phrase)
}

// respelling reports whether words say that a name is spelt otherwise: "also
// written", "sometimes transliterated".
func respelling(words []string) bool {
	if n := len(words); n > 1 && n < 5 {
		switch words[n-1] {
		case "spelled", "spelt", "written", "rendered", "transliterated", "transcribed", "romanised", "romanized":
		default:
			return false
		}
		return slices.ContainsFunc(words[:n-1], func(w string) bool {
			switch w {
			case "also", "sometimes", "often", "variously", "alternatively", "otherwise", "elsewhere", "formerly", "previously", "occasionally", "usually":
				return true
			}
			return false
		})
	}
	return false
}

func collectiveKind(k hearsay.EntityKind) bool {
	return k == hearsay.Organization || k == hearsay.Outlet
}

// translated reports whether b, in brackets, can be what the foreign name a
// means.
func translated(a, b *name) bool {
	return collectiveKind(a.kind) && (b.kind == "" || collectiveKind(b.kind)) && len(b.words) > 1
}

// renamings are the words by which a text gives someone another name, without
// "the" and "as" at the end.
var renamings = []string{
	"also known", "better known", "best known", "formerly known", "previously known", "then known", "now known", "later known", "known",
	"also called", "then called", "formerly called", "now called", "commonly called", "popularly known", "known then",
	"then calling itself", "calling itself", "now calling itself", "calls itself", "called itself", "styling itself", "styles itself",
	"renamed", "later renamed", "since renamed", "renamed itself", "later renamed itself", "changed its name to", "changed her name to",
	"changed his name to", "rebranded", "rebranded itself", "aka", "a.k.a", "a.k.a.", "alias", "née", "né", "whose real name", "whose real name is",
	"whose real name was", "abbreviated", "short for", "an acronym for", "stands for", "acronym for", "or simply", "or just", "better known simply",
}

// bracketed are those that only do so in brackets.
var bracketed = []string{"formerly", "previously", "now", "then", "later", "born", "real name", "in english", "english", "or", "also", "known locally", "ex"}

// tie gives two names that are one an entity.
func (reg *register) tie(a, b *name) {
	switch {
	case a.ent != nil || b.ent != nil || a.group != "" && b.group != "" && reg.rules.Apart(a.group, b.group):
		if a.ent != nil && b.ent == nil && b.group == "" {
			b.ent = a.ent
			reg.knowAs(a.ent, b)
		}
	case a.kind == hearsay.Person:
		a.ent = reg.person(a)
		reg.given(a)
		b.ent = a.ent
		reg.full[strings.Join(b.words, " ")] = a.ent
		if word := b.surname(); !known(reg.surnames[word], a.ent) {
			reg.surnames[word] = append(reg.surnames[word], a.ent)
		}
		if len(core(b.words)) > 1 {
			reg.given(b)
		}
	default:
		a.ent = reg.thing(a, nil)
		b.ent = a.ent
		reg.index(a.ent, thingKey(b.words), b)
	}
}
