package pipeline

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/profile"
)

// Profile sums up the sources of an analysis whose document, attributions and
// entities are known.
func Profile(a *hearsay.Analysis) hearsay.Profile { return profile.Of(a) }

// A Basis is the part of a document's statements that rests on one kind of
// source.
type Basis = profile.Basis

// Bases splits the outermost statements of an analysis by what is known of
// their speakers: named, not named, and not known at all.
func Bases(a *hearsay.Analysis) (named, unnamed, unknown Basis) { return profile.Bases(a) }
