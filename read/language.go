package read

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
	"github.com/hearsay-project/hearsay"
)

const (
	languageSample = 2048 // bytes
	languageLeast  = 60   // letters and spaces below which nobody can be sure
)

// language returns the BCP 47 tag of the language of the body, judged by its
// first paragraphs; empty when it is short or the answer is not clear.
func language(text string, blocks []hearsay.Block) string {
	var sample strings.Builder
	for _, b := range blocks {
		if b.Kind != hearsay.Paragraph && b.Kind != hearsay.Quotation && b.Kind != hearsay.List {
			continue
		}
		s, room := b.Of(text), languageSample-sample.Len()
		if len(s) >= room {
			for room > 0 && room < len(s) && !utf8.RuneStart(s[room]) {
				room--
			}
			sample.WriteString(s[:room])
			break
		}
		sample.WriteString(s)
		sample.WriteByte(' ')
	}
	if utf8.RuneCountInString(sample.String()) < languageLeast {
		return ""
	}
	if isEnglish(sample.String()) {
		return "en"
	}
	info := whatlanggo.Detect(sample.String())
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// isEnglish reports whether the commonest English words make up enough of s;
// no other language shares more than a few of them. It spares most texts the comparison
// with all languages, which takes a hundred times as long.
func isEnglish(s string) bool {
	words, hits := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		switch w {
		case "the", "The", "of", "and", "that", "with", "for", "was", "is", "are", "were", "this", "have", "has", "had",
			"not", "from", "they", "They", "their", "would", "which", "who", "she", "She", "his", "been", "about", "said", "it":
			hits++
		}
	}
	return words >= 20 && hits*100 >= words*16
}
