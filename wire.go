package hearsay

// The types here are the JSON contract hearsay/1, key by key in its order.

type wireAnalysis struct {
	Schema       string            `json:"schema"`
	Engine       Engine            `json:"engine"`
	Document     wireDocument      `json:"document"`
	Attributions []wireAttribution `json:"attributions"`
	Entities     []wireEntity      `json:"entities"`
	Citations    []wireCitation    `json:"citations"`
	Dates        []wireDate        `json:"dates"`
	Events       []wireEvent       `json:"events"`
	Profile      wireProfile       `json:"profile"`
	LeftOut      []wireLeftOut     `json:"left_out"`
}

type wireSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type wireDocument struct {
	ID        string      `json:"id"`
	URI       *string     `json:"uri"`
	Title     *string     `json:"title"`
	Authors   []string    `json:"authors"`
	Publisher *string     `json:"publisher"`
	Published *string     `json:"published"`
	Language  *string     `json:"language"`
	Text      string      `json:"text"`
	Blocks    []wireBlock `json:"blocks"`
}

type wireBlock struct {
	Kind  BlockKind `json:"kind"`
	Start int       `json:"start"`
	End   int       `json:"end"`
}

type wireAttribution struct {
	ID         string     `json:"id"`
	Kind       Kind       `json:"kind"`
	Content    []wireSpan `json:"content"`
	Cue        []wireSpan `json:"cue"`
	Source     []wireSpan `json:"source"`
	Speaker    *string    `json:"speaker"`
	Chain      []string   `json:"chain"`
	Parent     *string    `json:"parent"`
	Citations  []string   `json:"citations"`
	Confidence float64    `json:"confidence"`
	FoundBy    string     `json:"found_by"`
}

type wireEntity struct {
	ID          string     `json:"id"`
	Name        string     `json:"name"`
	Kind        EntityKind `json:"kind"`
	Named       bool       `json:"named"`
	UnnamedKind *string    `json:"unnamed_kind"`
	Role        *string    `json:"role"`
	Condition   *wireSpan  `json:"condition" since:"2"` // not in the first documents of the schema
	Aliases     []string   `json:"aliases"`
	Mentions    []wireSpan `json:"mentions"`
}

type wireCitation struct {
	ID       string       `json:"id"`
	Kind     CitationKind `json:"kind"`
	Label    *string      `json:"label"`
	Span     wireSpan     `json:"span"`
	Marks    []wireSpan   `json:"marks"`
	URL      *string      `json:"url"`
	Item     *Item        `json:"item"`
	Supports []string     `json:"supports"`
}

type wireDate struct {
	ID   string   `json:"id"`
	Span wireSpan `json:"span"`
	EDTF string   `json:"edtf"`
}

type wireEvent struct {
	ID          string     `json:"id"`
	Date        string     `json:"date"`
	Statement   []wireSpan `json:"statement"`
	Type        EventType  `json:"type"`
	Actor       *string    `json:"actor"`
	Subject     *string    `json:"subject"`
	Attribution *string    `json:"attribution"`
}

type wireProfile struct {
	Words           int           `json:"words"`
	AttributedWords int           `json:"attributed_words"`
	DirectWords     int           `json:"direct_words"`
	Named           int           `json:"named"`
	Unnamed         int           `json:"unnamed"`
	LongestChain    int           `json:"longest_chain"`
	Sources         []SourceShare `json:"sources"`
}

type wireLeftOut struct {
	Span   wireSpan `json:"span"`
	Reason Reason   `json:"reason"`
}

// optional is nil for the empty string: what is absent is null.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// list returns s, or an empty list for nil: what is absent is [], never null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// convert applies f to each element and never returns nil.
func convert[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}
