package answer

import (
	"context"
	"strings"

	"github.com/hearsay-project/hearsay/store"
)

// WhoSchema names the contract of Who.
const WhoSchema = "hearsay-who/1"

// Who is what a collection has on one name.
type Who struct {
	Schema     string             `json:"schema"`
	Query      string             `json:"query"`
	Spellings  []store.Spelling   `json:"spellings"` // empty when the name means nobody, or several
	Others     []store.Named      `json:"others"`    // who else may be meant
	Documents  int                `json:"documents"`
	Statements int                `json:"statements"`
	Words      int                `json:"words"`
	Passed     int                `json:"passed_on"`
	Outlets    []store.Named      `json:"outlets"`
	Through    []store.Named      `json:"through"`
	About      []store.Named      `json:"speaks_of"`
	By         []store.Named      `json:"spoken_of_by"`
	Offset     int                `json:"offset"`
	More       bool               `json:"more"`
	Laid       []*store.Statement `json:"laid"`
}

// AskWho gathers what the collection has on a name.
func AskWho(ctx context.Context, col *store.Collection, name string, f store.Filter, page store.Page) (*Who, error) {
	if err := check(f, page); err != nil {
		return nil, err
	}
	if strings.TrimSpace(name) == "" {
		return nil, usage("say whose name")
	}
	who, err := col.Who(ctx, name, f, page)
	if err != nil {
		return nil, err
	}
	return NewWho(name, page.Offset, who), nil
}

// NewWho returns the answer that has who.
func NewWho(name string, offset int, who *store.Who) *Who {
	return &Who{
		Schema: WhoSchema, Query: name, Spellings: full(who.Spellings), Others: full(who.Others),
		Documents: who.Documents, Statements: who.Statements, Words: who.Words, Passed: who.Passed,
		Outlets: full(who.Outlets), Through: full(who.Through), About: full(who.About), By: full(who.By),
		Offset: offset, More: who.More, Laid: full(who.Laid),
	}
}
