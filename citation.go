package hearsay

// A Citation is something that statements rest on: an entry of a reference
// list, a note, a link, or an outlet named with a day.
type Citation struct {
	ID    string // "c1", "c2", …
	Kind  CitationKind
	Label string // the marker as it is written in the list: "[3]", "3."; may be empty
	// Span is the entry itself, or the words of the link.
	Span Span
	// Marks are the places that refer to the entry.
	Marks []Span
	URL   string // empty when there is none
	// Item is what the entry says, in the terms of CSL-JSON; nil when it was
	// not parsed.
	Item *Item
	// Supports are the ids of the attributions that rest on it.
	Supports []string
	// Ties say why, one for each of Supports in its order. They are not part
	// of the JSON contract, so that an analysis read from JSON has none.
	Ties []Tie
}

// A Tie says why a citation is taken to support an attribution.
type Tie struct {
	Score  float64 // between 0 and 1
	Reason string  // "mark [3]", "author, title words"
}

// CitationKind is the form of a citation.
type CitationKind string

// The forms of citation.
const (
	Reference CitationKind = "reference"
	Note      CitationKind = "note"
	Link      CitationKind = "link"
	Inline    CitationKind = "inline"
)

func (k CitationKind) known() bool {
	return k == Reference || k == Note || k == Link || k == Inline
}

// An Item is one bibliographic item with the variables of CSL-JSON 1.0 that
// hearsay fills. Empty variables are left out of the JSON.
type Item struct {
	Type           string     `json:"type,omitempty"`
	Author         []ItemName `json:"author,omitempty"`
	Editor         []ItemName `json:"editor,omitempty"`
	Title          string     `json:"title,omitempty"`
	ContainerTitle string     `json:"container-title,omitempty"`
	Publisher      string     `json:"publisher,omitempty"`
	PublisherPlace string     `json:"publisher-place,omitempty"`
	Issued         *ItemDate  `json:"issued,omitempty"`
	Accessed       *ItemDate  `json:"accessed,omitempty"`
	Page           string     `json:"page,omitempty"`
	Volume         string     `json:"volume,omitempty"`
	Issue          string     `json:"issue,omitempty"`
	Edition        string     `json:"edition,omitempty"`
	DOI            string     `json:"DOI,omitempty"`
	ISBN           string     `json:"ISBN,omitempty"`
	URL            string     `json:"URL,omitempty"`
	Note           string     `json:"note,omitempty"`
}

// An ItemName is a name in the form of CSL-JSON: family and given, or, for an
// institution, literal.
type ItemName struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Literal string `json:"literal,omitempty"`
}

// An ItemDate is a date in the form of CSL-JSON: one or two lists of year,
// month and day, of which the last ones may be missing.
type ItemDate struct {
	DateParts [][]int `json:"date-parts"`
}
