package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// followed returns the statement that a quotation of whole sentences without a source
// follows, and whose speaker goes on in it: "Ann Roe said that it was late. “We left.”"
// It is -1 where something stands in between, or the one before is a quotation itself,
// to which the second would then belong by its form.
func (s *settler) followed(i int) int {
	attr := &s.attrs[i]
	if attr.Kind != hearsay.Direct || attr.Parent != "" || len(attr.Source) > 0 || len(attr.Cue) > 0 || s.speakers[i] != nil || len(attr.Content) != 1 {
		return -1
	}
	own := strings.Trim(attr.Content[0].Of(s.doc.Text), "\"“”„«»'‘’ ")
	first, _ := utf8.DecodeRuneInString(own)
	if last, _ := utf8.DecodeLastRuneInString(own); !unicode.IsUpper(first) || !strings.ContainsRune(".!?…", last) {
		return -1
	}
	const near = 4
	for j := i - 1; j >= max(0, i-near); j-- {
		before := &s.attrs[j]
		if before.Parent != "" {
			continue
		}
		if before.Kind == hearsay.Direct || s.speakers[j] == nil || s.speakers[j].plural && !collective(s.speakers[j]) {
			return -1
		}
		ext := before.Extent()
		if ext.End > attr.Content[0].Start || strings.Trim(s.doc.Text[ext.End:attr.Content[0].Start], ".!:\"“”’ ") != "" {
			return -1
		}
		return j
	}
	return -1
}
