package api

import "github.com/hearsay-project/hearsay"

// The types here are the contract hearsay/1 for the description of the API; a
// test holds them against what an analysis is encoded to. The value itself is
// encoded by the root package.

type spanForm struct {
	Start int    `json:"start" minimum:"0" doc:"The first code point of the text."`
	End   int    `json:"end" minimum:"0" doc:"The code point behind the last one."`
	Text  string `json:"text" doc:"The words there."`
}

type optionalSpanForm struct {
	_     struct{} `nullable:"true"`
	Start int      `json:"start" minimum:"0"`
	End   int      `json:"end" minimum:"0"`
	Text  string   `json:"text"`
}

type analysisForm struct {
	Schema       string               `json:"schema" enum:"hearsay/1"`
	Engine       hearsay.Engine       `json:"engine" doc:"The versions that made the analysis."`
	Document     analysisDocumentForm `json:"document"`
	Attributions []attributionForm    `json:"attributions" doc:"The statements that the text lays on someone, in the order of the text."`
	Entities     []entityForm         `json:"entities" doc:"Who and what the text names."`
	Citations    []citationForm       `json:"citations" doc:"What statements rest on."`
	Dates        []dateForm           `json:"dates"`
	Events       []analysisEventForm  `json:"events" doc:"Statements with a date."`
	Profile      profileForm          `json:"profile" doc:"The sources of the document in numbers."`
	LeftOut      []leftOutForm        `json:"left_out" doc:"What looks like a statement and was not taken as one."`
}

type analysisDocumentForm struct {
	ID        string      `json:"id" doc:"The id that was given, else the SHA-256 of the input."`
	URI       *string     `json:"uri"`
	Title     *string     `json:"title"`
	Authors   []string    `json:"authors"`
	Publisher *string     `json:"publisher"`
	Published *string     `json:"published"`
	Language  *string     `json:"language"`
	Text      string      `json:"text" doc:"All places count code points of this text."`
	Blocks    []blockForm `json:"blocks"`
}

type blockForm struct {
	Kind  hearsay.BlockKind `json:"kind" enum:"title,byline,dateline,heading,paragraph,quotation,list,references,related,caption"`
	Start int               `json:"start" minimum:"0"`
	End   int               `json:"end" minimum:"0"`
}

type attributionForm struct {
	ID         string       `json:"id"`
	Kind       hearsay.Kind `json:"kind" enum:"direct,indirect,mixed" doc:"Direct stands in quotation marks, mixed partly."`
	Content    []spanForm   `json:"content" doc:"What is said."`
	Cue        []spanForm   `json:"cue" doc:"The words that lay it on someone."`
	Source     []spanForm   `json:"source" doc:"Who is named there."`
	Speaker    *string      `json:"speaker" doc:"The entity that is answerable for the words."`
	Chain      []string     `json:"chain" doc:"The hands it passed through, nearest the reader first, the speaker last."`
	Parent     *string      `json:"parent" doc:"The statement in whose content it stands."`
	Citations  []string     `json:"citations"`
	Confidence float64      `json:"confidence" minimum:"0" maximum:"1"`
	FoundBy    string       `json:"found_by"`
}

type entityForm struct {
	ID          string             `json:"id"`
	Name        string             `json:"name"`
	Kind        hearsay.EntityKind `json:"kind" enum:"person,organization,outlet,document,group,place,author,other"`
	Named       bool               `json:"named"`
	UnnamedKind *string            `json:"unnamed_kind"`
	Role        *string            `json:"role"`
	Condition   *optionalSpanForm  `json:"condition" doc:"The words that say on what condition an unnamed source spoke."`
	Aliases     []string           `json:"aliases"`
	Mentions    []spanForm         `json:"mentions"`
}

type citationForm struct {
	ID       string               `json:"id"`
	Kind     hearsay.CitationKind `json:"kind" enum:"reference,note,link,inline"`
	Label    *string              `json:"label"`
	Span     spanForm             `json:"span"`
	Marks    []spanForm           `json:"marks"`
	URL      *string              `json:"url"`
	Item     *itemForm            `json:"item" doc:"The work, as CSL-JSON."`
	Supports []string             `json:"supports" doc:"The statements that rest on it."`
}

// An itemForm is any item of CSL-JSON.
type itemForm struct {
	_ struct{} `nullable:"true" additionalProperties:"true"`
}

type dateForm struct {
	ID   string   `json:"id"`
	Span spanForm `json:"span"`
	EDTF string   `json:"edtf" doc:"The date in the Extended Date/Time Format (ISO 8601-2)."`
}

type analysisEventForm struct {
	ID          string            `json:"id"`
	Date        string            `json:"date" doc:"The id of its date."`
	Statement   []spanForm        `json:"statement"`
	Type        hearsay.EventType `json:"type" enum:"listing,delisting,other"`
	Actor       *string           `json:"actor" doc:"The entity that lists, or takes off."`
	Subject     *string           `json:"subject" doc:"The entity that is listed."`
	Attribution *string           `json:"attribution" doc:"The statement that tells of it; null when it is the author."`
}

type profileForm struct {
	Words           int                   `json:"words"`
	AttributedWords int                   `json:"attributed_words"`
	DirectWords     int                   `json:"direct_words"`
	Named           int                   `json:"named"`
	Unnamed         int                   `json:"unnamed"`
	LongestChain    int                   `json:"longest_chain"`
	Sources         []hearsay.SourceShare `json:"sources"`
}

type leftOutForm struct {
	Span   spanForm       `json:"span"`
	Reason hearsay.Reason `json:"reason"`
}
