package extract

import "strings"

// reportingVerbs are verbs that lay words on someone, in their base form.
var reportingVerbs = wordSet(`acknowledge add admit advise affirm allege announce answer argue ask assert assure
	attest aver blame boast brag caution charge cite claim clarify comment complain conclude concede confess confide
	confirm contend counter declare demand deny depict describe detail disclose dismiss emphasise emphasize estimate
	exclaim explain explains express find hint imply indicate inform insinuate insist joke lament maintain mention
	narrate note observe outline phrase point portray predict proclaim promise pronounce put quip quote read recall
	recount record reiterate relate relay remark remember repeat reply report respond retort reveal rule say scoff shout show
	shows sigh speculate state stipulate stress suggest summarise summarize swear tell testify text tweet underline
	underscore urge vow warn whisper witness write`)

// namingVerbs lay a name or a description on something: "a farce, as she
// called it".
var namingVerbs = wordSet(`brand call characterise characterize christen define describe dub label name term title`)

// carryingVerbs take the one whose words are passed on as their object: "as
// the Courier quoted a former clerk".
var carryingVerbs = wordSet(`cite quote tell inform assure remind interview`)

var irregular = map[string]string{
	"said": "say", "says": "say", "told": "tell", "wrote": "write", "written": "write", "found": "find", "read": "read",
	"put": "put", "puts": "put", "shown": "show", "showed": "show", "swore": "swear", "sworn": "swear", "quipped": "quip",
	"bragged": "brag", "admitted": "admit", "thought": "think",
}

// baseForm returns the base form of an inflected verb as far as the sets here
// need it: the form that one of them has, else the word itself.
func baseForm(word string) string {
	base, _ := baseIn(word, func(w string) bool { return reportingVerbs[w] || namingVerbs[w] || carryingVerbs[w] })
	return base
}

// inflected reports whether a word is a form of one of the verbs.
func inflected(word string, verbs map[string]bool) bool {
	_, ok := baseIn(word, func(w string) bool { return verbs[w] })
	return ok
}

// baseIn returns what a word may be inflected from that is known, or else the
// word itself in lower case.
func baseIn(word string, known func(string) bool) (string, bool) {
	w := strings.ToLower(word)
	if base, ok := irregular[w]; ok {
		return base, known(base)
	}
	for _, end := range [...]struct{ cut, add string }{
		{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"d", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
		{"led", "l"}, {"bed", ""},
	} {
		if stem, ok := strings.CutSuffix(w, end.cut); ok && known(stem+end.add) {
			return stem + end.add, true
		}
	}
	return w, false
}

// reports reports whether a word is a form of a verb that lays words on
// someone.
func reports(word string) bool {
	base := baseForm(word)
	return reportingVerbs[base] || namingVerbs[base] || carryingVerbs[base]
}
