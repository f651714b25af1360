package date

import (
	"strings"
	"sync"
)

// A kind is what a word can do in an expression of time.
type kind uint8

const (
	plain kind = iota
	month
	weekday
	number  // a cardinal, in digits or in letters; n is its value
	ordinal // n is its value
	unit
	pointer // last, next, this: n is one of the senses below
	deictic // today: n is the distance in days
	daypart
	vague // early, mid, late, end
	offset
	season
	holiday
	decade // n is the first year, or less than 100 without its century
	numeric
	clockTime
	meridiem
	small // prepositions, articles and marks that hold parts together
)

// The units, from the shortest.
const (
	hours = iota + 1
	days
	weeks
	weekends
	months
	quarters
	seasons
	years
	decades
	centuries
)

// The senses of pointers.
const (
	last = iota + 1
	this
	next
	that      // the one spoken of
	following // the one after the one spoken of
	previous  // the one before the one spoken of
)

// The senses of vague words.
const (
	early = iota + 1
	mid
	late
	whole    // end of, middle of: takes "of"
	relative // earlier, later: takes what contains the moment
)

// The senses of offsets.
const (
	ago = iota + 1
	earlier
	later
	fromNow
)

// A lexeme is what the vocabulary knows of a word.
type lexeme struct {
	kind kind
	n    int
	word string
}

// longestWord is the length of the longest word of the vocabulary.
const longestWord = 12

// wordLists gives the words of each kind; a word after "|" has the next value.
var wordLists = [...]struct {
	kind  kind
	first int
	words string
}{
	{month, 1, "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec"},
	{weekday, 0, "monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun"},
	{number, 1, "a an one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"},
	{number, 30, "thirty"}, {number, 40, "forty"}, {number, 50, "fifty"}, {number, 60, "sixty"}, {number, 70, "seventy"},
	{number, 80, "eighty"}, {number, 90, "ninety"}, {number, 1000, "thousand"}, {number, 100, "hundred"},
	{ordinal, 1, "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|" +
		"seventeenth|eighteenth|nineteenth|twentieth"},
	{ordinal, 30, "thirtieth"},
	{unit, hours, "hour hours|day days|week weeks|weekend weekends|month months|quarter quarters|season|year years|decade decades|century centuries"},
	{pointer, last, "last past|this current coming|next upcoming|that same|following ensuing|previous preceding"},
	{deictic, -1, "yesterday|today tonight|tomorrow"},
	{daypart, 1, "morning|noon midday|afternoon|evening|night|midnight|overnight"},
	{vague, early, "early|mid|late|end start beginning middle close turn|earlier later"},
	{offset, ago, "ago|before|after|hence"},
	{season, 21, "spring springtime|summer summertime|autumn fall|winter wintertime"},
	{holiday, 1, "christmas|thanksgiving|halloween|easter|new|valentine's|labor|memorial|independence|boxing|veterans|election|good|epiphany|hogmanay|inauguration"},
	{decade, 20, "twenties"}, {decade, 30, "thirties"}, {decade, 40, "forties"}, {decade, 50, "fifties"}, {decade, 60, "sixties"},
	{decade, 70, "seventies"}, {decade, 80, "eighties"}, {decade, 90, "nineties"},
	{meridiem, 0, "a.m am|p.m pm"},
	{small, 1, "the|of|in|on|at|from|to|between|and|until till|through|by|since|during|around about circa approximately roughly|or|fiscal|st nd rd th|for|as|it"},
}

// The small words that the parser asks for, by their number in the list.
const (
	wThe = iota + 1
	wOf
	wIn
	wOn
	wAt
	wFrom
	wTo
	wBetween
	wAnd
	wUntil
	wThrough
	wBy
	wSince
	wDuring
	wAround
	wOr
	wFiscal
	wSuffix
	wFor
	wAs
	wIt
	wComma
	wDash
	wOpen // an opening bracket
	wClitic
	wQuote // an apostrophe before a number
)

var vocabulary = sync.OnceValue(func() map[string]lexeme {
	out := make(map[string]lexeme, 256)
	for _, list := range wordLists {
		for i, group := range strings.Split(list.words, "|") {
			for _, w := range strings.Fields(group) {
				out[w] = lexeme{list.kind, list.first + i, w}
			}
		}
	}
	return out
})

// lookup finds a word, in any case and with or without a final full stop.
func lookup(vocabulary map[string]lexeme, s string) lexeme {
	var buf [longestWord + 1]byte
	if n := len(s); n > 1 && s[n-1] == '.' {
		s = s[:n-1]
	}
	if len(s) > longestWord {
		return lexeme{}
	}
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return vocabulary[string(buf[:len(s)])]
}
