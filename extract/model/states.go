package model

import "github.com/hearsay-project/hearsay/internal/crf"

// The states of the field. A source stands before or after its cue, a content
// likewise, and after a cue a content still comes or not; each of these six
// has a first word and further words. A word of no role is inside the extent
// of an attribution or outside all of them.
const (
	outside = iota
	within
	sourceBefore // the even ones begin a span, the odd ones go on
	_
	sourceAfter
	_
	cueOpen // content still to come
	_
	cueDone
	_
	contentBefore
	_
	contentAfter
	_
	numStates
)

// lanes is the length of a row of weights: the states, padded.
const lanes = crf.Lanes

func stateRole(s int) role {
	switch {
	case s < sourceBefore:
		return roleNone
	case s < cueOpen:
		return roleSource
	case s < contentBefore:
		return roleCue
	}
	return roleContent
}

// begins lists the states that begin a span.
var begins = [...]int{sourceBefore, sourceAfter, cueOpen, cueDone, contentBefore, contentAfter}
