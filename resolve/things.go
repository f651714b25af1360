package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/names"
)

// thing returns the entity of the name of an organisation, outlet or place;
// n.same leads into all when it is not nil.
func (reg *register) thing(n *name, all []name) *entity {
	key := thingKey(n.words)
	ent := reg.likely(n, key, all)
	if ent == nil || !reg.fits(ent, n) {
		ent = reg.add(&entity{kind: n.kind, named: true})
		if n.kind == "" {
			ent.kind = hearsay.Organization
		}
	}
	reg.index(ent, key, n)
	return ent
}

// likely returns the entity that n is probably a name of, by its key, by the
// short form that the text gives with it, by the noun left out, or by its
// initials; nil for a new one.
func (reg *register) likely(n *name, key string, all []name) *entity {
	ent := reg.things[key]
	if ent == nil && n.same >= 0 && all != nil {
		ent = all[n.same].ent
	}
	if ent == nil {
		ent = reg.things[trunk(key)]
	}
	if ent == nil {
		ent = reg.byInitials(n)
	}
	if ent == nil {
		ent = reg.respelt(n)
	}
	if ent == nil && n.kind == hearsay.Outlet && len(n.words) == 1 {
		ent = reg.outletByPart(n.words[0])
	}
	return ent
}

// respelt returns the organisation whose name n is in another spelling, as
// transliteration has it: one with the same initials that names are compared
// to, and no other number.
func (reg *register) respelt(n *name) *entity {
	if len(n.words) < 2 || n.kind != hearsay.Organization {
		return nil
	}
	for _, acronym := range initials(n.words) {
		ent := reg.acronyms[acronym]
		if ent == nil || ent.kind != hearsay.Organization || len(ent.words) < 2 || ent.fullAt.Len() == 0 {
			continue
		}
		reg.steps++
		a, b := names.Parse(textOf(reg.src, n.span), names.Organization), names.Parse(textOf(reg.src, ent.fullAt), names.Organization)
		if names.Same(&a, &b) && !names.NumbersDiffer(&a, &b) {
			return ent
		}
	}
	return nil
}

// index makes ent known by the name n.
func (reg *register) index(ent *entity, key string, n *name) {
	if fullness(n.words) > fullness(ent.words) {
		ent.words, ent.fullAt = n.words, n.span
	}
	for _, k := range []string{key, trunk(key)} {
		if reg.things[k] == nil {
			reg.things[k] = ent
		}
	}
	if full, ok := lexicon.Outlet(strings.Join(n.words, " ")); ok && reg.things[thingKey(strings.Fields(full))] == nil {
		reg.things[thingKey(strings.Fields(full))] = ent
	}
	if ent.kind == hearsay.Place || len(n.words) < 2 {
		return
	}
	for _, acronym := range initials(n.words) {
		if other := reg.acronyms[acronym]; other == nil {
			reg.acronyms[acronym] = ent
		}
	}
	first, last := n.words[0], n.words[len(n.words)-1]
	for _, part := range []string{strings.TrimSuffix(first, "-e"), last} {
		if !known(reg.parts[part], ent) {
			reg.parts[part] = append(reg.parts[part], ent)
		}
	}
}

// byInitials finds what n is the acronym of, or what was called by the
// acronym of n before.
func (reg *register) byInitials(n *name) *entity {
	if len(n.words) == 1 {
		if len(n.words[0]) < 2 || n.kind == hearsay.Place || n.kind == "" && len(n.words[0]) < 3 {
			return nil
		}
		return reg.acronyms[strings.ReplaceAll(n.words[0], ".", "")]
	}
	if n.kind == hearsay.Place {
		return nil
	}
	for _, acronym := range initials(n.words) {
		if ent := reg.things[acronym]; ent != nil && len(acronym) > 2 && ent.kind != hearsay.Place && len(ent.words) == 1 {
			return ent
		}
	}
	return nil
}

// byPart finds the one organisation that n gives a part of the name of, its
// first word or its last one: "the Mission" for the Orrin Relief Mission.
func (reg *register) byPart(n *name) *entity {
	if ent := reg.things[thingKey(n.words)]; ent != nil {
		return ent
	}
	if len(n.words) == 1 {
		if ent := reg.byInitials(n); ent != nil {
			return ent
		}
		if list := reg.parts[strings.TrimSuffix(n.words[0], "-e")]; len(list) == 1 && !lexicon.Place(n.words[0]) {
			return list[0]
		}
	}
	return nil
}

// outletByPart finds the one outlet of which a word is the first of the name or
// the last: "the Courier" for the Tolm Courier.
func (reg *register) outletByPart(word string) *entity {
	var found *entity
	for _, ent := range lastOf(reg.parts[word], maxNamesakes) {
		if ent.kind != hearsay.Outlet {
			continue
		}
		if found != nil {
			return nil
		}
		found = ent
	}
	return found
}

// thingKey folds what differs between spellings of one name: a hyphenated
// particle, "the", the form of the firm.
func thingKey(words []string) string {
	if full, ok := lexicon.Outlet(strings.Join(words, " ")); ok {
		words = strings.Fields(full)
	}
	out := make([]string, 0, len(words))
	for i, w := range words {
		w = strings.ReplaceAll(w, ".", "")
		w = strings.TrimSuffix(w, "-e")
		switch w {
		case "the", "e":
			continue
		case "inc", "corp", "ltd", "llc", "plc", "co", "gmbh":
			if i > 0 {
				continue
			}
		case "organisation":
			w = "organization"
		case "centre":
			w = "center"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// trunk returns a key without the noun at its end that is often left out; key
// itself when nothing but one short word would be left.
func trunk(key string) string {
	i := strings.LastIndexByte(key, ' ')
	if i < 0 || strings.Count(key, " ") < 2 {
		return key
	}
	switch key[i+1:] {
	case "organization", "company", "corporation", "association", "group", "movement", "party", "foundation":
		return key[:i]
	}
	return key
}

// initials returns the acronyms of a name, with and without the parts of
// hyphenated words and small words.
func initials(words []string) []string {
	var all, main, parts strings.Builder
	for _, w := range words {
		all.WriteString(w[:1])
		if function(w) {
			continue
		}
		main.WriteString(w[:1])
		for part := range strings.SplitSeq(w, "-") {
			if part != "" {
				parts.WriteString(part[:1])
			}
		}
	}
	out := []string{main.String()}
	for _, s := range []string{all.String(), parts.String()} {
		if s != main.String() {
			out = append(out, s)
		}
	}
	return out
}

// headOf returns the noun that a role ends in before its first preposition,
// in the singular; empty when it has none that is known.
func headOf(role string) string {
	head := ""
	words := strings.Fields(strings.ToLower(role))
	for i, w := range words {
		w = strings.Trim(w, ".,'’\"”“")
		if i > 0 && preposition(w) {
			break
		}
		if r, ok := lexicon.RoleNoun(w); ok {
			head = spelledOut(r.Noun)
		}
	}
	return head
}

// spelledOut returns the whole word for the abbreviation of an office.
func spelledOut(noun string) string {
	switch noun {
	case "sen":
		return "senator"
	case "gov":
		return "governor"
	case "rep":
		return "representative"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "lt":
		return "lieutenant"
	case "adm":
		return "admiral"
	case "cmdr":
		return "commander"
	case "chief executive officer", "ceo":
		return "chief executive"
	}
	return noun
}
