package names

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// form is a set of sorts of legal forms. The zero value is none.
type form uint8

const (
	formAny form = 1 << iota
	formStock
	formLimited
	formPartnership
	formNonprofit
	formState
)

var formSections = map[string]form{
	"any": formAny, "stock": formStock, "limited": formLimited, "partnership": formPartnership, "nonprofit": formNonprofit, "state": formState,
}

// firstOfLexicon is the number of the first group of given names that comes
// from the lexicon; those of the list here are below it.
const firstOfLexicon = 1 << 12

// A phrase is one or more folded words with a meaning.
type phrase struct {
	words []string
	form  form     // of a legal form
	short bool     // counts only in what is known as an organisation
	full  []string // of an abbreviation: what is said in full
}

// lists are the lists of the folder data, with all words in folded form.
type lists struct {
	forms       map[string][]phrase // by first word, longest first
	common      map[string][]string // abbreviations of any case
	capitals    map[string][]phrase // abbreviations in capitals, by first word
	stop        map[string]bool
	particles   map[string]bool
	sons        map[string]bool
	titles      map[string]bool
	honorifics  map[string]bool
	small       map[string]bool
	frequent    map[string]bool // by sound
	generic     map[string]bool
	given       map[string][]uint16 // groups by folded form
	givenSounds map[string][]uint16 // groups by sound
}

// theLists reads the lists once. A list that cannot be read is a fault of the
// build.
var theLists = sync.OnceValue(func() *lists {
	ls := &lists{
		forms: map[string][]phrase{}, common: map[string][]string{}, capitals: map[string][]phrase{},
		stop: map[string]bool{}, particles: map[string]bool{}, sons: map[string]bool{}, titles: map[string]bool{}, honorifics: map[string]bool{}, small: map[string]bool{},
		frequent: map[string]bool{}, generic: map[string]bool{}, given: map[string][]uint16{}, givenSounds: map[string][]uint16{},
	}
	eachLine("forms.txt", ls.addForms)
	eachLine("abbreviations.txt", ls.addAbbreviations)
	eachLine("words.txt", ls.addWords)
	groups := uint16(0)
	eachLine("given.txt", func(_ string, entries []string) {
		for _, entry := range entries {
			word := latin(entry)
			ls.given[word] = append(ls.given[word], groups)
			key := sound(word)
			ls.givenSounds[key] = append(ls.givenSounds[key], groups)
		}
		groups++
	})
	return ls
})

func (ls *lists) addForms(section string, entries []string) {
	name, short := strings.CutSuffix(section, " short")
	for _, entry := range entries {
		p := phrase{words: foldWords(entry), form: formSections[name], short: short}
		ls.forms[p.words[0]] = insertPhrase(ls.forms[p.words[0]], p)
	}
}

func (ls *lists) addAbbreviations(section string, entries []string) {
	full := foldWords(entries[0])
	for _, entry := range entries[1:] {
		p := phrase{words: foldWords(entry), full: full}
		if section == "capitals" {
			ls.capitals[p.words[0]] = insertPhrase(ls.capitals[p.words[0]], p)
		} else {
			ls.common[strings.Join(p.words, " ")] = full
		}
	}
}

func (ls *lists) addWords(section string, entries []string) {
	for _, entry := range entries {
		word := strings.Join(foldWords(entry), " ")
		switch section {
		case "stop":
			ls.stop[word] = true
		case "particle":
			ls.particles[word] = true
		case "son":
			ls.sons[word] = true
		case "title":
			ls.titles[word] = true
		case "honorific":
			ls.honorifics[word] = true
		case "small":
			ls.small[word] = true
		case "common":
			ls.frequent[sound(word)] = true
		case "generic":
			ls.generic[word] = true
		}
	}
}

// insertPhrase keeps the longest phrase first.
func insertPhrase(list []phrase, p phrase) []phrase {
	at := 0
	for at < len(list) && len(list[at].words) >= len(p.words) {
		at++
	}
	list = append(list, phrase{})
	copy(list[at+1:], list[at:])
	list[at] = p
	return list
}

func foldWords(entry string) []string {
	words := strings.Fields(entry)
	for i := range words {
		words[i] = latin(words[i])
	}
	return words
}

// eachLine calls do with the section and the entries of each line of a list.
func eachLine(name string, do func(section string, entries []string)) {
	data, err := files.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	section := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			entries := strings.Split(line, ",")
			for i := range entries {
				entries[i] = strings.TrimSpace(entries[i])
			}
			do(section, entries)
		}
	}
}
