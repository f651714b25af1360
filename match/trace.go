package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A Trace is the echoes of the statements that a query means.
type Trace struct {
	Query string
	// Echoes are ordered by how well they fit the query, then by time.
	Echoes []*Echo
}

// Trace finds the statements that have the words of the query, or that are
// named by it with the id of a document or its address, "#" and the id of the
// attribution, and brings each together with its echoes. A statement that no
// other document has is an echo with one carrier. load is that of Echo; it can
// be called more than once for a document.
func (c *Collection) Trace(query string, load func(document int) (*hearsay.Analysis, error)) (*Trace, error) {
	found, err := c.find(query, load)
	if err != nil {
		return nil, err
	}
	members := make([]Member, len(found))
	for i, m := range found {
		members[i] = m.Member
	}
	return c.Follow(query, members, load)
}

// Follow is Trace for statements that are known to be meant by the query.
func (c *Collection) Follow(query string, found []Member, load func(document int) (*hearsay.Analysis, error)) (*Trace, error) {
	out := &Trace{Query: query}
	for _, g := range c.GroupsOf(found) {
		echo, err := c.Echo(g, load)
		if err != nil {
			return nil, err
		}
		out.Echoes = append(out.Echoes, echo)
	}
	return out, nil
}

// GroupsOf returns the groups that some statements are in, each once, in the
// order of the statements. One that is in none is a group of its own, one for
// each document.
func (c *Collection) GroupsOf(statements []Member) []Group {
	groups, _ := c.Groups()
	in := map[Member][]int{}
	for i, g := range groups {
		for _, m := range g {
			in[m] = append(in[m], i)
		}
	}
	var out []Group
	done := map[int]bool{}
	alone := map[int]bool{} // documents
	for _, m := range statements {
		if len(in[m]) == 0 && !alone[m.Document] {
			alone[m.Document] = true
			out = append(out, Group{m})
		}
		for _, i := range in[m] {
			if !done[i] {
				done[i] = true
				out = append(out, groups[i])
			}
		}
	}
	return out
}

// A hitMember is a statement that fits a query, and how well.
type hitMember struct {
	Member
	same, words int
}

// find returns the statements that a query means, the best first.
func (c *Collection) find(query string, load func(int) (*hearsay.Analysis, error)) ([]hitMember, error) {
	if m, ok, err := c.named(query, load); ok || err != nil {
		return []hitMember{{m, 0, 0}}, err
	}
	ws := c.split.split(nil, query, []hearsay.Span{{Start: 0, End: len(query)}})
	x := c.loosened(ws)
	var out []hitMember
	cmpr := comparer{empty: c.vocab.empty}
	for _, i := range c.inTime() {
		u := &c.units[i]
		if same, ok := cmpr.has(c.of(u), x); ok {
			out = append(out, hitMember{Member{int(u.doc), int(u.attr)}, same, int(u.words)})
		}
	}
	slices.SortStableFunc(out, func(a, b hitMember) int { return cmp.Compare(b.same, a.same) })
	return out, nil
}

// has reports whether a statement has the words of a query: nearly all of a
// long one, every one of a short one, next to each other.
func (c *comparer) has(statement, query []uint32) (int, bool) {
	if len(query) < minWords {
		for i := 0; i+len(query) <= len(statement) && len(query) > 0; i++ {
			if slices.Equal(statement[i:i+len(query)], query) {
				return len(query), true
			}
		}
		return 0, false
	}
	x, y := query, statement
	if len(x) > len(y) {
		x, y = y, x
	}
	o := c.compare(x, y)
	return o.same, o.same >= minWords && shareIn*o.same >= shareOf*len(x) && 2*o.full >= o.shorts
}

// named returns the statement that a query names by its id.
func (c *Collection) named(query string, load func(int) (*hearsay.Analysis, error)) (Member, bool, error) {
	at := strings.LastIndexByte(query, '#')
	if at <= 0 {
		return Member{}, false, nil
	}
	for d := range c.docs {
		if c.docs[d].id != query[:at] && c.docs[d].uri != query[:at] {
			continue
		}
		a, err := load(d)
		if err != nil {
			return Member{}, false, err
		}
		for i := range a.Attributions {
			if a.Attributions[i].ID == query[at+1:] {
				return Member{d, i}, true, nil
			}
		}
	}
	return Member{}, false, nil
}
