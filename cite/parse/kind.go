package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// kind is what a token looks like by itself.
type kind uint8

// The kinds. Marks are of kind mark plus their hash.
const (
	kindLower kind = iota
	kindCapital
	kindCapitals // all of it
	kindInitial
	kindYear
	kindDay // 1 to 31
	kindNumber
	kindLong // more than four digits
	kindAddress
	kindGiven
	kindPlace
	kindOutlet     // part of the name of a known outlet
	kindOutletNoun // "Gazette"
	kindBodyNoun   // "Ministry"
	kindListed     // and so on, in the order of wordClasses
)

// wordClasses lists the words that say what stands beside them.
var wordClasses = [...]string{
	"january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember " +
		"enero febrero marzo abril mayo junio julio agosto septiembre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
	"spring summer autumn fall winter printemps été automne hiver frühling sommer herbst",
	"ed eds edited editor editors edn hrsg hg herausgegeben éd éds dir coord org orgs curatore cura",
	"trans translated translator translation tr übers übersetzt traduction trad",
	"p pp page pages pg s pág págs",
	"vol vols volume volumes no nos nr issue bd band t tome number num heft n º ° fasc supplement suppl",
	"in en dans em im",
	"and et und y e &",
	"al others",
	"retrieved accessed available from visited archived viewed abgerufen consulté online url at",
	"press verlag publishing publishers publisher books sons éditions editions editora editorial publications wiley springer elsevier routledge penguin oxford",
	"journal review proceedings transactions annals bulletin letters proc rev trans ann lett zeitschrift revue revista j journ int acta archives quarterly",
	"conference workshop symposium congress meeting conf symp international annual",
	"thesis dissertation phd diss report technical tech rep paper manuscript unpublished master's working release print web pdf memo memorandum briefing",
	"edition revised 1st 2nd 3rd rev rd nd st th",
	"the a an of for on to with by de la der die das von le les du des del",
	"doi isbn issn arxiv pmid pmcid",
	"director dir directed prod perf producer",
	"ibid op cit idem supra",
	"press-release statement letter interview editorial hearing",
}

var classOf = sync.OnceValue(func() map[string]kind {
	out := map[string]kind{}
	for i, words := range wordClasses {
		for w := range strings.FieldsSeq(words) {
			if _, known := out[w]; !known {
				out[w] = kindListed + kind(i)
			}
		}
	}
	return out
})

const (
	kindMonth = kindListed
	kindMark  = kind(200)
)

// classify gives each token its kind.
func classify(s string, toks []token) {
	for i := range toks {
		toks[i].kind = kindOf(toks[i].of(s))
	}
	for i := range toks {
		if n := outletAt(s, toks[i:]); n > 0 {
			for k := i; k < i+n; k++ {
				toks[k].kind = kindOutlet
			}
		}
	}
}

func kindOf(word string) kind {
	first, n := utf8.DecodeRuneInString(word)
	switch {
	case addressAt(word, 0):
		return kindAddress
	case unicode.IsDigit(first):
		return numberKind(word)
	case !unicode.IsLetter(first):
		return kindMark
	}
	lower := strings.ToLower(word)
	if k, ok := classOf()[lower]; ok && (n < len(word) || !unicode.IsUpper(first)) {
		return k
	}
	switch {
	case !unicode.IsUpper(first):
		return kindLower
	case n == len(word):
		return kindInitial
	case lexicon.NameNoun(lower) == hearsay.Outlet:
		return kindOutletNoun
	case lexicon.NameNoun(lower) == hearsay.Organization:
		return kindBodyNoun
	case lexicon.Place(lower):
		return kindPlace
	}
	if _, given := lexicon.GivenName(lower); given {
		return kindGiven
	}
	if strings.ToUpper(word) == word {
		return kindCapitals
	}
	return kindCapital
}

func numberKind(word string) kind {
	switch {
	case len(word) == 4 && word >= "1500" && word <= "2100":
		return kindYear
	case len(word) > 4:
		return kindLong
	case len(word) <= 2 && (len(word) == 1 || word <= "31"):
		return kindDay
	}
	return kindNumber
}

// maxOutlet is the most tokens that the name of a known outlet has.
const maxOutlet = 4

// outletAt returns how many tokens the name of a known outlet at the start of
// toks has; 0 when there is none.
func outletAt(s string, toks []token) int {
	if toks[0].kind == kindMark || !startsUpper(toks[0].of(s)) {
		return 0
	}
	for n := min(maxOutlet, len(toks)); n > 0; n-- {
		name := strings.ToLower(s[toks[0].Start:toks[n-1].End])
		if _, ok := lexicon.Outlet(name); ok && (n > 1 || len(name) > 2 && !lexicon.Ordinary(name)) {
			return n
		}
	}
	return 0
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
