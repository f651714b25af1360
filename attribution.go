package hearsay

// An Attribution is a statement that the text lays on someone.
type Attribution struct {
	// ID is unique in its analysis: "a1", "a2", … in the order of the text.
	ID   string
	Kind Kind
	// Content is what is said: one or more spans, in order, apart from each
	// other; several where the statement is interrupted ("…", she said, "…")
	// or runs over several paragraphs. It is never empty.
	Content []Span
	// Cue is the words that lay the content on the source: "said",
	// "according to", "in a statement", a colon. Empty when there are none.
	Cue []Span
	// Source is the words that name the source there. Empty when the text
	// names none: such an attribution is kept.
	Source []Span
	// Speaker is the id of the entity answerable for the words; empty when
	// unknown.
	Speaker string
	// Chain lists the entities whose hands the words passed through, nearest
	// the reader first and the speaker last. Its length is the number of
	// hands; a chain longer than one is hearsay. Empty when Speaker is.
	Chain []string
	// Parent is the id of the attribution in whose content this one stands;
	// empty for an outermost one.
	Parent string
	// Citations are the ids of the citations that the statement rests on.
	Citations []string
	// Confidence is between 0 and 1: how sure the finder is.
	Confidence float64
	// FoundBy names the rule or the model that found the attribution.
	FoundBy string
}

// Kind tells how the words of a statement are rendered.
type Kind string

// The kinds of attribution.
const (
	Direct   Kind = "direct"   // all of the content is in quotation marks, or set off as a quotation
	Indirect Kind = "indirect" // none of it is
	Mixed    Kind = "mixed"    // some of it is
)

func (k Kind) known() bool { return k == Direct || k == Indirect || k == Mixed }

// Extent returns the smallest span that covers content, cue and source.
func (attr *Attribution) Extent() Span {
	out := attr.Content[0]
	for _, spans := range [][]Span{attr.Content, attr.Cue, attr.Source} {
		for _, sp := range spans {
			out.Start, out.End = min(out.Start, sp.Start), max(out.End, sp.End)
		}
	}
	return out
}

// A LeftOut is something that looks like a statement, or a part of one, and
// was not taken as such.
type LeftOut struct {
	Span
	Reason Reason
}

// Reason says why something was left out.
type Reason string

// Why a passage in quotation marks is not a statement of anyone, or why
// something was not read as one.
const (
	TitleOfWork   Reason = "title of a work"
	Nickname      Reason = "nickname"
	ScareQuotes   Reason = "scare quotes"
	WordAsWord    Reason = "word as a word"
	Slogan        Reason = "slogan or motto"
	NoAttribution Reason = "quotation without an attribution"
	UnclosedQuote Reason = "quotation mark never closed"
	LowConfidence Reason = "below the confidence threshold"
	ForeignText   Reason = "language not supported"
	// NoReference is about a statement that was taken: its outlet is named,
	// and none of the document's references supports it.
	NoReference Reason = "outlet named, no reference"
	// RejectedByHand is about a statement that a person has taken back.
	RejectedByHand Reason = "rejected by hand"
)
