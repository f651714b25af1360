package store

import (
	"context"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/search"
)

// A Filter narrows down what is looked for. The zero value lets everything
// through.
type Filter struct {
	Speaker string       // a name, in any spelling
	Outlet  string       // words of the publisher's name
	Kind    hearsay.Kind // of the statement
	Hands   int          // at least so many
	// From and To are the first and the last day of publication: YYYY-MM-DD, or
	// a month or year for its first or last day. A document without a date is
	// let through only without them.
	From, To string
}

// A Page is a part of a long list.
type Page struct {
	Limit  int // 0 means DefaultLimit
	Offset int // how many are passed over
}

// DefaultLimit is the length of a page where none is given.
const DefaultLimit = 20

func (p Page) limit() int {
	if p.Limit > 0 {
		return p.Limit
	}
	return DefaultLimit
}

// A selection is a list of conditions with their parameters.
type selection struct {
	conditions []string
	args       []any
}

func (s *selection) where(condition string, args ...any) {
	s.conditions = append(s.conditions, condition)
	s.args = append(s.args, args...)
}

// in adds the condition that column is one of values. Without values nothing
// is let through.
func (s *selection) in(column string, values []int64) {
	if len(values) == 0 {
		s.where("1 = 0")
		return
	}
	s.where(column+" IN (?"+strings.Repeat(", ?", len(values)-1)+")", anys(values)...)
}

func (s *selection) String() string {
	if len(s.conditions) == 0 {
		return "1 = 1"
	}
	return strings.Join(s.conditions, " AND ")
}

// documents adds the conditions on documents d.
func (s *selection) documents(f Filter) {
	s.days("d.published_day", f)
	if f.Outlet != "" {
		s.where(ofOutlet, inOutlet(f))
	}
}

const ofOutlet = "' ' || d.outlet || ' ' LIKE ?"

func inOutlet(f Filter) string { return "% " + search.Fold(f.Outlet) + " %" }

func (s *selection) days(column string, f Filter) {
	if f.From != "" {
		s.where(column+" >= ?", f.From)
	}
	if f.To != "" {
		// A month is less than its days, and "~" is more than what follows it.
		s.where(column+" <= ? AND "+column+" <> ''", f.To+"~")
	}
}

// statements adds the conditions on statements s.
func (s *selection) statements(ctx context.Context, c *Collection, f Filter) error {
	s.days("s.day", f)
	if f.Outlet != "" {
		s.where("s.document IN (SELECT d.id FROM documents d WHERE d.is_current = 1 AND "+ofOutlet+")", inOutlet(f))
	}
	if f.Kind != "" {
		s.where("s.kind = ?", string(f.Kind))
	}
	if f.Hands > 0 {
		s.where("s.hands >= ?", f.Hands)
	}
	if f.Speaker == "" {
		return nil
	}
	meant, err := c.resolve(ctx, f.Speaker)
	if err != nil {
		return err
	}
	s.in("s.identity", meant.widest())
	return nil
}

// empty reports whether the filter lets everything through.
func (f Filter) empty() bool { return f == Filter{} }
