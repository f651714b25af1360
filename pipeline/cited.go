package pipeline

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Cited sums up what the statements of a document rest on.
type Cited struct {
	Statements int // outermost ones
	Supported  int // of them those with a citation
	// FirstHand are the supported ones that rest on something which the
	// speaker wrote or published; the others rest on what somebody else wrote
	// about it.
	FirstHand int
	// Years are those in which what supports them was issued, in order, one
	// for each citation that has one.
	Years []int
	// Age is the median number of years from then to the publication of the
	// document; -1 when either is not known.
	Age int
}

// CitedOf sums up the citations of an analysis.
func CitedOf(a *hearsay.Analysis) Cited {
	items := make(map[string]*hearsay.Item, len(a.Citations))
	out := Cited{Age: -1}
	for i := range a.Citations {
		cit := &a.Citations[i]
		items[cit.ID] = cit.Item
		if year := issuedIn(cit.Item); year > 0 && len(cit.Supports) > 0 {
			out.Years = append(out.Years, year)
		}
	}
	slices.Sort(out.Years)
	entities := make(map[string]*hearsay.Entity, len(a.Entities))
	for i := range a.Entities {
		entities[a.Entities[i].ID] = &a.Entities[i]
	}
	for i := range a.Attributions {
		attr := &a.Attributions[i]
		if attr.Parent != "" {
			continue
		}
		out.Statements++
		if len(attr.Citations) == 0 {
			continue
		}
		out.Supported++
		if slices.ContainsFunc(attr.Citations, func(id string) bool { return wroteIt(entities[attr.Speaker], items[id]) }) {
			out.FirstHand++
		}
	}
	if n := len(out.Years); n > 0 && len(a.Document.Published) >= 4 {
		if now, err := strconv.Atoi(a.Document.Published[:4]); err == nil {
			out.Age = max(0, now-out.Years[(n-1)/2])
		}
	}
	return out
}

func issuedIn(it *hearsay.Item) int {
	if it == nil || it.Issued == nil || len(it.Issued.DateParts) == 0 || len(it.Issued.DateParts[0]) == 0 {
		return 0
	}
	return it.Issued.DateParts[0][0]
}

// wroteIt reports whether an entity is an author of an item, by the family
// name or, for an institution, by the name.
func wroteIt(ent *hearsay.Entity, it *hearsay.Item) bool {
	if ent == nil || it == nil {
		return false
	}
	for _, name := range append([]string{ent.Name}, ent.Aliases...) {
		name = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "))
		for _, author := range it.Author {
			literal := strings.ToLower(author.Literal)
			if author.Family != "" && slices.Contains(strings.Fields(name), strings.ToLower(author.Family)) ||
				literal != "" && (literal == name || strings.HasPrefix(literal, name+" ")) {
				return true
			}
		}
	}
	return false
}
