package answer

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// MaxLimit is the greatest length of a page that is given out.
const MaxLimit = 1000

// check refuses a filter and a page that cannot be meant. The error has
// CodeUsage.
func check(f store.Filter, page store.Page) error {
	if err := day("from", f.From); err != nil {
		return err
	}
	if err := day("to", f.To); err != nil {
		return err
	}
	switch f.Kind {
	case "", hearsay.Direct, hearsay.Indirect, hearsay.Mixed:
	default:
		return usage("kind must be direct, indirect or mixed")
	}
	switch {
	case f.Hands < 0:
		return usage("hands must not be negative")
	case page.Limit < 0 || page.Limit > MaxLimit:
		return usage("limit must be from 1 to 1000")
	case page.Offset < 0:
		return usage("offset must not be negative")
	}
	return nil
}

// day refuses what is neither empty nor a day, a month or a year.
func day(name, value string) error {
	const form = "0000-00-00"
	n := len(value)
	if n == 0 {
		return nil
	}
	good := n == 4 || n == 7 || n == 10
	for i := 0; good && i < n; i++ {
		if digit := value[i] >= '0' && value[i] <= '9'; digit != (form[i] == '0') || !digit && value[i] != '-' {
			good = false
		}
	}
	if !good {
		return usage(name + " is no date; write 2024-03-14, 2024-03 or 2024")
	}
	return nil
}

func usage(message string) error { return &hearsay.Error{Code: hearsay.CodeUsage, Message: message} }

// full returns an empty list for none, which JSON tells apart.
func full[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}
