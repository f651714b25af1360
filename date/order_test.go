package date

import (
	"slices"
	"testing"
	"time"
)

func TestRange(t *testing.T) {
	for _, test := range []struct{ edtf, first, last string }{
		{"1997-10-08", "1997-10-08", "1997-10-08"},
		{"1997-10-08T14:00", "1997-10-08", "1997-10-08"},
		{"1997-02", "1997-02-01", "1997-02-28"},
		{"1997", "1997-01-01", "1997-12-31"},
		{"1997~", "1997-01-01", "1997-12-31"},
		{"199X", "1990-01-01", "1999-12-31"},
		{"18XX", "1800-01-01", "1899-12-31"},
		{"2003-22", "2003-06-01", "2003-08-31"},
		{"2003-24", "2003-12-01", "2004-02-29"},
		{"2019-XX-09", "2019-01-01", "2019-12-31"},
		{"1990/1994", "1990-01-01", "1994-12-31"},
		{"2016-09-05/2016-09-11", "2016-09-05", "2016-09-11"},
		{"XXXX-02-09", "", ""},
		{"", "", ""},
		{"/", "", ""},
		{"1997-1", "1997-01-01", "1997-12-31"},
	} {
		first, last, ok := Range(test.edtf)
		if ok != (test.first != "") || ok && (first.Format(time.DateOnly) != test.first || last.Format(time.DateOnly) != test.last) {
			t.Errorf("%s: %v to %v, %t", test.edtf, first, last, ok)
		}
	}
}

func TestCompare(t *testing.T) {
	want := []string{"18XX", "1990", "199X", "1990-05", "1997-10-08", "1997-10-08T14:00", "XXXX-02-09"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
