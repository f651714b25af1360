package read

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// teasers marks single lines inside the text that lead to other texts, and
// the small print after it.
func (d *draft) teasers() {
	for i, b := range d.blocks {
		if b.Kind != hearsay.Paragraph && b.Kind != hearsay.Heading && b.Kind != hearsay.List || b.Len() > 250 {
			continue
		}
		s := d.of(i)
		if teaserLead(s) && teaserLike(s) || i > 0 && i+4 >= len(d.blocks) && smallPrint(s) {
			d.blocks[i].Kind = hearsay.Related
		}
	}
}

// teaserLead reports whether s begins like "Read more: ..." and goes on.
func teaserLead(s string) bool {
	i := 0
	for i < min(len(s), 30) && s[i] != ':' && s[i] != '|' && s[i] != '>' {
		i++
	}
	if i+2 >= len(s) || i == 30 {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(s[:i])) {
	case "read more", "related", "also read", "read also", "see also", "more", "read", "read next", "watch", "listen", "related story", "related article",
		"related stories", "related articles", "more on this", "tags", "filed under", "share this", "recommended", "click here", "don't miss", "don’t miss":
		return true
	}
	return false
}

// smallPrint reports whether s is a copyright line or a call to follow.
func smallPrint(s string) bool {
	lower := strings.ToLower(s)
	return strings.HasPrefix(s, "©") || strings.HasPrefix(lower, "copyright ") || strings.HasPrefix(lower, "(c) ") ||
		strings.HasSuffix(strings.TrimRight(lower, "."), "all rights reserved") ||
		strings.HasPrefix(lower, "follow us ") || strings.HasPrefix(lower, "follow @") || strings.HasPrefix(lower, "sign up ") && strings.Contains(lower, "newsletter")
}
