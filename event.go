package hearsay

// A Date is a calendar date or time of day that the text mentions, or the week
// of a listing.
type Date struct {
	ID   string // "d1", "d2", …
	Span Span
	// EDTF is the value in the Extended Date/Time Format (ISO 8601-2),
	// resolved against the document's date: "2016-09-12", "2019-XX-09",
	// "199X", "1990/1994". A time of day follows a "T": "2016-09-12T14:00".
	EDTF string
}

// An Event is a statement that is tied to a date.
type Event struct {
	ID        string // "v1", "v2", …
	Date      string // id of a Date
	Statement []Span
	Type      EventType
	Actor     string // id of the entity that acts; empty when unknown
	Subject   string // id of the entity acted on; empty when unknown
	// Attribution is the id of the statement that dates it; empty when the
	// author does.
	Attribution string
}

// EventType is what happened.
type EventType string

// The types of event.
const (
	Listing    EventType = "listing"   // put on a list, or kept on it
	Delisting  EventType = "delisting" // taken off a list
	OtherEvent EventType = "other"
)

func (t EventType) known() bool { return t == Listing || t == Delisting || t == OtherEvent }
