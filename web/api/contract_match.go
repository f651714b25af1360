package api

import "github.com/hearsay-project/hearsay/match"

// The types here are the contracts hearsay-check/1 and hearsay-trace/1 for the
// description of the API, as those in contract.go are hearsay/1.

type checkForm struct {
	Schema     string          `json:"schema" enum:"hearsay-check/1"`
	Policy     string          `json:"policy" doc:"The name and version of the rules behind the verdicts."`
	Draft      draftForm       `json:"draft"`
	Quotations []quotationForm `json:"quotations" doc:"In the order of the draft."`
	Failed     int             `json:"failed" doc:"How many of them must not stay as they are."`
}

type draftForm struct {
	ID  string  `json:"id"`
	URI *string `json:"uri"`
}

type alsoForm struct {
	Document string  `json:"document"`
	URI      *string `json:"uri"`
}

type quotationForm struct {
	Span           spanForm      `json:"span" doc:"Its place in the draft."`
	Speaker        *string       `json:"speaker" doc:"Whom the draft lays it on."`
	Words          match.Words   `json:"words" enum:"verbatim,punctuation,shortened,spliced,altered,not found"`
	SpeakerVerdict match.Speaker `json:"speaker_verdict" enum:"same,other,unknown"`
	SourceSpeaker  *string       `json:"source_speaker" doc:"Whom the source lays it on."`
	Flags          []match.Flag  `json:"flags" enum:"number,negation,name,unit" doc:"What kinds of words were changed."`
	Match          *matchForm    `json:"match" doc:"The place in the documents that the verdicts are about."`
	Changes        []changeForm  `json:"changes"`
	AlsoIn         []alsoForm    `json:"also_in"`
}

type matchForm struct {
	_        struct{}   `nullable:"true"`
	Document string     `json:"document"`
	URI      *string    `json:"uri"`
	Spans    []spanForm `json:"spans"`
}

type changeForm struct {
	Op     match.Op          `json:"op" enum:"delete,insert,replace"`
	Draft  *optionalSpanForm `json:"draft"`
	Source *optionalSpanForm `json:"source"`
}

type traceForm struct {
	Schema string     `json:"schema" enum:"hearsay-trace/1"`
	Query  string     `json:"query"`
	Echoes []echoForm `json:"echoes"`
}

type echoForm struct {
	Statement   string        `json:"statement"`
	Origin      *string       `json:"origin" doc:"The carrier that the others have it from; null when it is not known."`
	Independent int           `json:"independent" doc:"How many carriers have it from nobody in the collection."`
	Carriers    []carrierForm `json:"carriers" doc:"The documents that have the statement, the earliest first."`
}

type carrierForm struct {
	ID          string       `json:"id"`
	Document    string       `json:"document"`
	URI         *string      `json:"uri"`
	Title       *string      `json:"title"`
	Publisher   *string      `json:"publisher"`
	Published   *string      `json:"published"`
	Attribution string       `json:"attribution"`
	Speaker     *string      `json:"speaker"`
	Chain       []string     `json:"chain"`
	Via         *string      `json:"via" doc:"The carrier that it has the statement from."`
	Words       match.Words  `json:"words" enum:"verbatim,punctuation,shortened,spliced,altered,not found"`
	Flags       []match.Flag `json:"flags" enum:"number,negation,name,unit"`
	Changes     []changeForm `json:"changes" doc:"Draft is the place in the carrier, source that in the origin."`
}
