package wording

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Number writes n with commas between thousands.
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Count writes n with the noun in its number.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + many
}

// Percent writes part of whole in whole percents. Something is never 0% and
// a part is never 100%.
func Percent(part, whole int) string {
	if whole <= 0 || part <= 0 {
		return "0%"
	}
	n := (200*part + whole) / (2 * whole)
	switch {
	case n == 0:
		return "<1%"
	case n >= 100 && part < whole:
		return ">99%"
	}
	return fmt.Sprintf("%d%%", n)
}

// Enumerate joins names as in a sentence.
func Enumerate(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// dateLayouts are the forms of ISO 8601 that are written out, and how.
var dateLayouts = [...]struct{ in, out string }{
	{time.RFC3339, "2 January 2006, 15:04"},
	{"2006-01-02T15:04:05", "2 January 2006, 15:04"},
	{"2006-01-02T15:04Z07:00", "2 January 2006, 15:04"},
	{"2006-01-02T15:04", "2 January 2006, 15:04"},
	{"2006-01-02", "2 January 2006"},
	{"2006-01", "January 2006"},
}

// Date writes an ISO 8601 date in words; anything else stays as it is.
func Date(iso string) string {
	for _, layout := range dateLayouts {
		t, err := time.Parse(layout.in, iso)
		if err != nil {
			continue
		}
		out := t.Format(layout.out)
		if !strings.Contains(layout.in, "Z07:00") {
			return out
		}
		if _, offset := t.Zone(); offset != 0 {
			return out + " " + t.Format("-07:00")
		}
		return out + " UTC"
	}
	return iso
}

// Some returns the strings that are not empty.
func Some(in ...string) []string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Convert applies f to each element and never returns nil.
func Convert[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}
