package hearsay

// Schema names the JSON contract of an analysis.
const Schema = "hearsay/1"

// An Analysis is all that is known of one document. It is immutable once made.
type Analysis struct {
	Engine       Engine
	Document     *Document
	Attributions []Attribution // in the order of their extents
	Entities     []Entity
	Citations    []Citation
	Dates        []Date
	Events       []Event
	Profile      Profile
	LeftOut      []LeftOut // in the order of the text
}

// Engine names the versions that made an analysis. Two analyses of the same
// input by equal engines are equal.
type Engine struct {
	Version string `json:"version"` // of the program
	Model   string `json:"model"`   // of the trained weights
	Rules   string `json:"rules"`   // of the hand-written rules
}

// A Profile sums up the sources of a document.
type Profile struct {
	// Words counts the words of the body: what is neither by-line nor
	// dateline, references or related.
	Words int
	// AttributedWords are those inside the content of any attribution, and
	// DirectWords those of them that stand in quotation marks. A word is
	// counted once, however many attributions it stands in.
	AttributedWords, DirectWords int
	// Named and Unnamed count the outermost attributions whose speaker is
	// named, and those whose speaker is not named or not known.
	Named, Unnamed int
	// LongestChain is the greatest number of hands; 0 without attributions.
	LongestChain int
	// Sources are ordered by words, most first, then by entity.
	Sources []SourceShare
}

// A SourceShare is the part of one speaker in a document.
type SourceShare struct {
	Entity       string `json:"entity"`       // id
	Attributions int    `json:"attributions"` // outermost ones
	Words        int    `json:"words"`        // of their contents
}
