package match

import "strings"

// looseForm returns what stands for a folded word when statements are brought
// together: one pronoun for all persons, one form of an auxiliary for all
// tenses, a stem. "We will rebuild" and "they would rebuild" are then one.
func looseForm(key string) string {
	if form, ok := looseForms[key]; ok {
		return form
	}
	if last := key[len(key)-1]; len(key) < 5 || key[0] == '#' || last == '*' || last == '>' {
		return key
	}
	for _, ending := range [...]string{"ing", "ed", "es", "s"} {
		if stem, ok := strings.CutSuffix(key, ending); ok && len(stem) > 3 && stem[len(stem)-1] != 's' {
			return strings.TrimSuffix(stem, "e") + "*"
		}
	}
	return strings.TrimSuffix(key, "e") + "*"
}

// emptyForm reports whether what stands for a word carries next to no meaning of
// its own.
func emptyForm(form string) bool {
	if form[0] == '<' {
		return emptyWord(form[1 : len(form)-1])
	}
	stem, cut := strings.CutSuffix(form, "*")
	return emptyWord(stem) || cut && (emptyWord(stem+"e") || emptyWord(stem+"s"))
}

var looseForms = func() map[string]string {
	out := map[string]string{}
	for form, words := range map[string]string{
		"<i>":     "i we you he she it they me us him her them one myself ourselves himself herself themselves",
		"<my>":    "my our your his its their mine ours yours hers theirs",
		"<be>":    "be am is are was were been being m re",
		"<have>":  "have has had having ve",
		"<do>":    "do does did done doing",
		"<will>":  "will would shall ll",
		"<can>":   "can could",
		"<may>":   "may might",
		"<not>":   "not nt",
		"<this>":  "this that these those",
		"<here>":  "here there",
		"<say>":   "say says said saying",
		"<go>":    "go goes went gone going",
		"<know>":  "know knows knew known",
		"<get>":   "get gets got gotten",
		"<take>":  "take takes took taken",
		"<make>":  "make makes made",
		"<see>":   "see sees saw seen",
		"<give>":  "give gives gave given",
		"<tell>":  "tell tells told",
		"<find>":  "find finds found",
		"<come>":  "come comes came",
		"<keep>":  "keep keeps kept",
		"<lose>":  "lose loses lost",
		"<pay>":   "pay pays paid",
		"<buy>":   "buy buys bought",
		"<hold>":  "hold holds held",
		"<fall>":  "fall falls fell fallen",
		"<think>": "think thinks thought",
		"<leave>": "leave leaves left",
	} {
		for _, w := range strings.Fields(words) {
			out[w] = form
		}
	}
	return out
}()
