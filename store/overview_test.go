package store

import (
	"slices"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// TestInMemory checks that each collection in memory is one of its own.
func TestInMemory(t *testing.T) {
	one, two := open(t, InMemory, Options{}), open(t, InMemory, Options{})
	add(t, one, morning.analysis())
	if n, err := one.Count(t.Context()); n != 1 || err != nil {
		t.Errorf("%d documents, %v", n, err)
	}
	if n, err := two.Count(t.Context()); n != 0 || err != nil {
		t.Errorf("%d documents in another one, %v", n, err)
	}
}

// TestReadInMemoryWhileWriting checks that readers get in between.
func TestReadInMemoryWhileWriting(t *testing.T) {
	c := open(t, InMemory, Options{})
	stop, done := make(chan struct{}), make(chan error)
	go func() {
		var failed error
		for {
			select {
			case <-stop:
				done <- failed
				return
			case <-time.After(time.Millisecond):
			}
			if _, _, err := c.Overviews(t.Context(), Listing{}, Page{}); err != nil {
				failed = err
			}
		}
	}()
	for i := range 50 {
		a := morning
		a.uri += string(rune('a' + i))
		a.title = a.uri
		add(t, c, a.analysis())
	}
	close(stop)
	if err := <-done; err != nil {
		t.Error(err)
	}
	if n, err := c.Count(t.Context()); n != 50 || err != nil {
		t.Errorf("%d documents, %v", n, err)
	}
}

func TestOverviews(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		undated := report{"https://x.example/3", "Čranes_100%", "", "", []line{{speaker: "Vera Lund", quote: "No more"}}}
		add(t, c, morning.analysis(), evening.analysis(), undated.analysis())
		tests := []struct {
			listing Listing
			want    []int64
		}{
			{Listing{}, []int64{1, 2, 3}},
			{Listing{Order: ByNewest}, []int64{2, 1, 3}},
			{Listing{Order: ByOldest}, []int64{1, 2, 3}},
			{Listing{Order: ByTitle}, []int64{3, 2, 1}},
			{Listing{Order: ByUnnamed}, []int64{1, 2, 3}},
			{Listing{Order: ByHands}, []int64{1, 2, 3}},
			{Listing{Words: "CRAN"}, []int64{1, 3}},
			{Listing{Words: "merrow den"}, []int64{2}},
			{Listing{Words: "ane"}, nil},
			{Listing{Words: "%"}, []int64{1, 2, 3}},
			{Listing{Unnamed: true}, []int64{1}},
			{Listing{Filter: Filter{Hands: 2}}, []int64{1}},
			{Listing{Filter: Filter{Outlet: "gazette"}}, []int64{2}},
			{Listing{Filter: Filter{From: "2024-04"}}, []int64{2}},
			{Listing{Filter: Filter{To: "2024-03"}}, []int64{1}},
		}
		for _, tt := range tests {
			found, total, err := c.Overviews(t.Context(), tt.listing, Page{})
			var got []int64
			for i := range found {
				got = append(got, found[i].ID)
			}
			if err != nil || total != len(tt.want) || !slices.Equal(got, tt.want) {
				t.Errorf("%+v: %v of %d, %v", tt.listing, got, total, err)
			}
		}
		if _, _, err := c.Overviews(t.Context(), Listing{Order: "luck"}, Page{}); hearsay.CodeOf(err) != hearsay.CodeUsage {
			t.Errorf("an order that there is not: %v", err)
		}
		if found, total, err := c.Overviews(t.Context(), Listing{}, Page{Limit: 1, Offset: 1}); err != nil || total != 3 || len(found) != 1 || found[0].ID != 2 {
			t.Errorf("a page: %+v of %d, %v", found, total, err)
		}
	})
}

func TestDocument(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis())
		got, err := c.Document(t.Context(), 1)
		if err != nil || got.Title != "The crane that fell" || got.Statements != 3 || got.Unnamed != 1 || got.LongestChain != 2 || !got.Current {
			t.Errorf("%+v, %v", got, err)
		}
		if _, err := c.Document(t.Context(), 2); hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Errorf("no document: %v", err)
		}
	})
}

func TestCountEvents(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		for _, tt := range []struct {
			h    Happening
			want int
		}{
			{Happening{}, 2}, {Happening{Listings: true}, 0}, {Happening{Days: Days{Since: "2000"}}, 1}, {Happening{Name: "Vera Lund"}, 1},
			{Happening{Filter: Filter{Outlet: "gazette"}}, 1},
		} {
			if n, err := c.CountEvents(t.Context(), tt.h); n != tt.want || err != nil {
				t.Errorf("%+v: %d, %v", tt.h, n, err)
			}
		}
	})
}
