package text

import "regexp"

// authorYear is how an entry by author and year begins: "Moor, A. and Roe, C.
// (2010)", "Moor, Ada, 2010.", "Quay Board (2010a):". A year in brackets needs
// less in front of it than a bare one.
var authorYear = regexp.MustCompile(`^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.|\p{Lu}\p{L}+\b)[^()\n]{0,160}?(?:\((?:1[89]|20)[0-9]{2}[a-z]?\)|\. (?:1[89]|20)[0-9]{2}[a-z]?\. )` +
	`|^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,5} \((?:1[89]|20)[0-9]{2}[a-z]?\)[.,:]? [\p{Lu}“‘'"«]`)

// AuthorYear reports whether s begins as an entry of a reference list by
// author and year does, so that it needs no number to be one.
func AuthorYear(s string) bool { return authorYear.MatchString(s[:min(len(s), 400)]) }
