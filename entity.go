package hearsay

// An Entity is whoever or whatever the text names as a source, a speaker or
// the one spoken of.
type Entity struct {
	// ID is unique in its analysis: "e1", "e2", … in the order of the first
	// mention; those that only a listing names come behind the others.
	ID string
	// Name is the fullest name, or for an unnamed source the words used;
	// "somebody" where there are none, as behind "it is said".
	Name  string
	Kind  EntityKind
	Named bool
	// UnnamedKind is empty for a named entity.
	UnnamedKind UnnamedKind
	// Role is an office, an affiliation or a relation that the text gives;
	// empty when it gives none.
	Role string
	// Condition is where the text says on what condition an unnamed source
	// spoke, with the reason if it gives one: "on condition of anonymity
	// because the talks are private". It is the zero Span where it does not.
	Condition Span
	// Aliases are the other spellings, in the order of first use.
	Aliases []string
	// Mentions are in the order of the text.
	Mentions []Span
}

// EntityKind is what an entity is.
type EntityKind string

// The kinds of entity. Author is the author of the document itself.
const (
	Person          EntityKind = "person"
	Organization    EntityKind = "organization"
	Outlet          EntityKind = "outlet"
	DocumentOrStudy EntityKind = "document"
	Group           EntityKind = "group"
	Place           EntityKind = "place"
	Author          EntityKind = "author"
	Other           EntityKind = "other"
)

func (k EntityKind) known() bool {
	switch k {
	case Person, Organization, Outlet, DocumentOrStudy, Group, Place, Author, Other:
		return true
	default:
		return false
	}
}

// UnnamedKind is what is known of a source that is not named.
type UnnamedKind string

// The kinds of unnamed source.
const (
	Official      UnnamedKind = "official"
	Security      UnnamedKind = "military or police"
	Diplomat      UnnamedKind = "diplomat"
	Witness       UnnamedKind = "witness"
	Insider       UnnamedKind = "insider"
	Expert        UnnamedKind = "expert"
	Relative      UnnamedKind = "relative"
	SeveralPeople UnnamedKind = "several people"
	Unspecified   UnnamedKind = "unspecified"
)
