package store

import (
	"maps"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestIdentity(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		names, err := c.Names(t.Context(), "lund", 10)
		if err != nil || len(names) != 1 || names[0].Statements != 2 {
			t.Fatalf("%+v, %v", names, err)
		}
		id := names[0].Identity
		who, err := c.Identity(t.Context(), id, Filter{}, Page{})
		if err != nil || who.Statements != 2 || len(who.Laid) != 2 || len(who.By) != 1 || who.By[0].Name != "Tomas Rehn" {
			t.Errorf("%+v, %v", who, err)
		}
		periods, err := c.Periods(t.Context(), id)
		if err != nil || len(periods) != 2 || periods[0].When != "2024-03" || periods[1].Statements != 1 {
			t.Errorf("%+v, %v", periods, err)
		}
		about, total, err := c.About(t.Context(), id, Page{})
		if err != nil || total != 1 || len(about) != 1 || about[0].ID != "1:a2" {
			t.Errorf("%+v of %d, %v", about, total, err)
		}
		if roles, err := c.Roles(t.Context(), id, 5); err != nil || roles == nil {
			t.Errorf("%+v, %v", roles, err)
		}
		entities, err := c.Identities(t.Context(), 1)
		if err != nil || !slices.Contains(slices.Collect(maps.Values(entities)), id) {
			t.Errorf("%v, %v", entities, err)
		}
		numbers, err := c.Numbers(t.Context(), []string{morning.analysis().Document.ID, "nothing"})
		if err != nil || len(numbers) != 1 || numbers[morning.analysis().Document.ID] != 1 {
			t.Errorf("%v, %v", numbers, err)
		}
		if _, err := c.Identity(t.Context(), 99, Filter{}, Page{}); hearsay.CodeOf(err) != hearsay.CodeNotFound {
			t.Errorf("no identity: %v", err)
		}
	})
}

func TestMostQuoted(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		found, more, err := c.MostQuoted(t.Context(), Filter{}, Page{Limit: 2})
		if err != nil || !more || len(found) != 2 || found[0].Name != "Vera Lund" || found[0].Statements != 2 || found[0].Kind != hearsay.Person {
			t.Errorf("%+v, %t, %v", found, more, err)
		}
		found, more, err = c.MostQuoted(t.Context(), Filter{Outlet: "gazette"}, Page{})
		if err != nil || more || len(found) != 2 {
			t.Errorf("of one outlet: %+v, %t, %v", found, more, err)
		}
		long, err := c.Kinds(t.Context(), Filter{From: "2024"})
		if err != nil {
			t.Fatal(err)
		}
		short, err := c.KindsInShort(t.Context(), Filter{From: "2024"})
		if err != nil || len(short) != len(long) {
			t.Fatalf("%+v, %v", short, err)
		}
		for i := range long {
			long[i].Documents = 0
			if !slices.Contains(short, long[i]) {
				t.Errorf("%+v is not in %+v", long[i], short)
			}
		}
		outlets, err := c.Outlets(t.Context(), 1)
		if err != nil || len(outlets) != 1 || outlets[0].Name != "Merrow Gazette" {
			t.Errorf("%+v, %v", outlets, err)
		}
	})
}

func TestFacets(t *testing.T) {
	forEach(t, func(t *testing.T, place string) {
		c := open(t, place, Options{Write: true})
		add(t, c, morning.analysis(), evening.analysis())
		f, err := c.Facets(t.Context(), "crane*", Filter{})
		if err != nil || f.Counted != 3 || !f.All || f.Speakers[0] != (Facet{"Vera Lund", f.Speakers[0].Identity, 2}) || len(f.Outlets) != 2 || f.Outlets[0].Value != "Merrow Gazette" {
			t.Errorf("%+v, %v", f, err)
		}
		f, err = c.Facets(t.Context(), "", Filter{From: "2024"})
		if err != nil || f.Counted != 5 || len(f.Hands) != 2 || f.Hands[0].Value != "1" || f.Years[0] != (Facet{Value: "2024", Statements: 5}) {
			t.Errorf("%+v, %v", f, err)
		}
		f, err = c.Facets(t.Context(), "inspect*", Filter{Hands: 2})
		if err != nil || f.Counted != 1 {
			t.Errorf("%+v, %v", f, err)
		}
		if _, err := c.Facets(t.Context(), "", Filter{}); hearsay.CodeOf(err) != hearsay.CodeUsage {
			t.Errorf("nothing asked: %v", err)
		}
	})
}
