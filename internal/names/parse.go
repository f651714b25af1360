package names

// What of a name is compared: longer ones are cut, so that the cost of one
// comparison has a bound.
const (
	maxBytes   = 1024
	maxTokens  = 16
	maxLetters = 40 // of one token
	maxAcronym = 8  // letters
)

// Kind is what a name is known to be the name of.
type Kind uint8

// The kinds of names.
const (
	Unknown Kind = iota
	Person
	Organization
	Other // a ship, a place, a work
)

// class is what a token is in its name.
type class uint8

const (
	word class = iota
	initial
	number
	particle
	title
	generic
	stopword
)

// A token is one word of a name, or a part of one, in the forms that are
// compared.
type token struct {
	text   string // as it is written
	folded string // in ASCII, or a Han character
	sound  string
	bones  string   // its consonants
	given  []uint16 // the groups of given names it belongs to
	mask   uint32   // the sounds in it
	weight float32
	class  class
	script script
	son    bool // after bin and the like
	place  bool
	upper  bool // has two capitals
}

// A Name is a name made ready for comparison; it does not change, so that many
// goroutines can use one. Its zero value is a name without
// words, which matches nothing.
type Name struct {
	text    string
	kind    Kind
	tokens  []token
	forms   form
	joined  string // the sound of all words without titles and legal forms
	weight  float32
	chinese string // see addChinese
	wade    bool
	letters string // the first letters of all words
	words   int    // tokens that are words or initials
	guessed bool   // the kind is
}

// Text returns the name as it was given to Parse.
func (n *Name) Text() string { return n.text }

// Parse makes a name ready for comparison. Of very long ones the first 1,024
// bytes and 16 words count.
func Parse(text string, kind Kind) Name {
	p := parser{lists: theLists(), name: Name{text: text, kind: kind}, pieces: make([]piece, 0, 8)}
	p.split(cutAt(text, maxBytes))
	p.guessOrganization()
	p.givenFirst()
	p.guessPerson()
	p.initials()
	p.expand()
	p.takeForms()
	p.classify()
	return p.finish()
}

// A piece is a word of a name on its way to become a token.
type piece struct {
	text     string
	native   string // the same without apostrophes
	folded   string
	script   script
	dotted   bool // a full stop follows
	comma    bool // a comma follows
	upper    bool // in capitals
	capitals bool // two at least
	form     bool
}

type parser struct {
	lists  *lists
	name   Name
	pieces []piece
	mixed  bool // has lower-case letters somewhere
}
