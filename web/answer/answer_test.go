package answer

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// TestEmpty asks a collection without documents: what is absent is an empty
// list, never null.
func TestEmpty(t *testing.T) {
	col, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "empty.db"), store.Options{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer col.Close() //nolint:errcheck // nothing was written
	ctx := t.Context()
	for what, ask := range map[string]func() (any, error){
		"search":    func() (any, error) { return FindStatements(ctx, col, "quay", store.Filter{}, store.Page{}) },
		"all":       func() (any, error) { return FindStatements(ctx, col, "", store.Filter{}, store.Page{}) },
		"texts":     func() (any, error) { return FindTexts(ctx, col, "quay", store.Filter{}, store.Page{}) },
		"who":       func() (any, error) { return AskWho(ctx, col, "Ada Moor", store.Filter{}, store.Page{}) },
		"sources":   func() (any, error) { return AskSources(ctx, col, "", store.Filter{}, store.Page{}) },
		"by outlet": func() (any, error) { return AskSources(ctx, col, "outlet", store.Filter{}, store.Page{Offset: 3}) },
		"events":    func() (any, error) { return AskEvents(ctx, col, EventQuery{}, store.Page{}) },
	} {
		v, err := ask()
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		data, err := json.Marshal(v)
		if err != nil || strings.Contains(string(data), "null") || !strings.Contains(string(data), `"schema":"hearsay-`) {
			t.Errorf("%s: %v %s", what, err, data)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, tt := range []struct {
		filter store.Filter
		page   store.Page
		good   bool
	}{
		{store.Filter{From: "2024", To: "2024-05", Kind: hearsay.Mixed, Hands: 2}, store.Page{Limit: MaxLimit, Offset: 7}, true},
		{store.Filter{From: "24"}, store.Page{}, false},
		{store.Filter{To: "2024-5"}, store.Page{}, false},
		{store.Filter{To: "2024/05/01"}, store.Page{}, false},
		{store.Filter{Kind: "odd"}, store.Page{}, false},
		{store.Filter{Hands: -1}, store.Page{}, false},
		{store.Filter{}, store.Page{Limit: MaxLimit + 1}, false},
		{store.Filter{}, store.Page{Limit: -1}, false},
		{store.Filter{}, store.Page{Offset: -1}, false},
	} {
		if err := check(tt.filter, tt.page); (err == nil) != tt.good || err != nil && hearsay.CodeOf(err) != hearsay.CodeUsage {
			t.Errorf("%+v %+v: %v", tt.filter, tt.page, err)
		}
	}
}

// TestPoints counts places in code points.
func TestPoints(t *testing.T) {
	got := points("é “quay” ü", []hearsay.Span{{Start: 0, End: 2}, {Start: 6, End: 10}})
	if len(got) != 2 || got[0] != (Mark{0, 1}) || got[1] != (Mark{3, 7}) {
		t.Errorf("%v", got)
	}
}
