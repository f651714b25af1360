package pipeline

import (
	"reflect"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestCitedOf(t *testing.T) {
	issued := func(y int) *hearsay.ItemDate { return &hearsay.ItemDate{DateParts: [][]int{{y}}} }
	a := &hearsay.Analysis{
		Document: &hearsay.Document{Published: "2020-05-01"},
		Entities: []hearsay.Entity{{ID: "e1", Name: "Ada Moor"}, {ID: "e2", Name: "the Ministry of Waters"}, {ID: "e3", Name: "Carl Roe"}},
		Attributions: []hearsay.Attribution{
			{ID: "a1", Speaker: "e1", Citations: []string{"c1"}},
			{ID: "a2", Speaker: "e2", Citations: []string{"c2"}},
			{ID: "a3", Speaker: "e3", Citations: []string{"c1"}},
			{ID: "a4", Speaker: "e3"},
			{ID: "a5", Speaker: "e3", Parent: "a4"},
		},
		Citations: []hearsay.Citation{
			{ID: "c1", Item: &hearsay.Item{Author: []hearsay.ItemName{{Family: "Moor", Given: "A."}}, Issued: issued(2018)}, Supports: []string{"a1", "a3"}},
			{ID: "c2", Item: &hearsay.Item{Author: []hearsay.ItemName{{Literal: "Ministry of Waters of Tolm"}}, Issued: issued(2012)}, Supports: []string{"a2"}},
			{ID: "c3", Item: &hearsay.Item{Issued: issued(1990)}},
			{ID: "c4"},
		},
	}
	want := Cited{Statements: 4, Supported: 3, FirstHand: 2, Years: []int{2012, 2018}, Age: 8}
	if got := CitedOf(a); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
