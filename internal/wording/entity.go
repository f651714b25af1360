package wording

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Note says what the name of an entity alone does not: that it is no name, or
// the author's. It is empty for somebody named.
func Note(ent *hearsay.Entity) string {
	switch {
	case ent.Kind == hearsay.Author:
		return "the author"
	case ent.Named:
		return ""
	case ent.UnnamedKind == hearsay.Unspecified || ent.UnnamedKind == "":
		return "unnamed"
	}
	return "unnamed: " + Plain(string(ent.UnnamedKind))
}

// Authors names the authors of an item, the first one for many.
func Authors(it *hearsay.Item) string {
	var authors []string
	for _, n := range it.Author {
		name := Plain(n.Literal)
		if name == "" {
			name = strings.TrimSpace(Plain(n.Given) + " " + Plain(n.Family))
		}
		authors = append(authors, name)
	}
	if len(authors) > 3 {
		authors = append(authors[:1:1], "others")
	}
	return Enumerate(authors)
}

// Issued writes a date of CSL-JSON in words; it is empty where there is none.
func Issued(d *hearsay.ItemDate) string {
	if d == nil || len(d.DateParts) == 0 {
		return ""
	}
	parts := d.DateParts[0]
	switch len(parts) {
	case 1:
		return fmt.Sprint(parts[0])
	case 2:
		return fmt.Sprintf("%04d-%02d", parts[0], parts[1])
	case 3:
		return Date(fmt.Sprintf("%04d-%02d-%02d", parts[0], parts[1], parts[2]))
	}
	return ""
}

// Listing says who listed whom, with the names that name gives to entities;
// it is empty for another event.
func Listing(ev *hearsay.Event, name func(id string) string) string {
	verb := ""
	switch ev.Type {
	case hearsay.Listing:
		verb = "listed"
	case hearsay.Delisting:
		verb = "taken off a list"
	default:
		return ""
	}
	if ev.Subject != "" {
		verb = name(ev.Subject) + " " + verb
	}
	if ev.Actor != "" {
		verb += " by " + name(ev.Actor)
	}
	return verb
}

// Beginning returns the first most characters of s, with "…" where there are
// more.
func Beginning(s string, most int) string {
	n := 0
	for i := range s {
		if n++; n > most {
			return strings.TrimRight(s[:i], " ,;") + "…"
		}
	}
	return s
}
