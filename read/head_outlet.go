package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencies are outlets that no word in their names gives away.
var agencies = []string{
	"aa", "aap", "abc", "abc news", "afp", "agence france-presse", "al jazeera", "anadolu", "ani", "ansa", "ap", "associated press",
	"bbc", "bloomberg", "bns", "cbc", "cnn", "cnbc", "cp", "dpa", "efe", "fox news", "guardian", "haaretz", "ians", "ians-aki", "interfax",
	"irna", "itar-tass", "kuna", "kyodo", "le monde", "mena", "msnbc", "nbc", "ndtv", "npr", "pa", "pap", "petra", "prnewswire", "pti", "ria novosti", "reuters",
	"sana", "sapa", "spa", "tasnim", "tass", "the associated press", "thomson reuters", "united press international", "upi", "wam", "xinhua", "yonhap", "zenit",
}

// outletWords are words that names of outlets have, mostly at the end.
var outletWords = []string{
	"agency", "argus", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "examiner", "gazette", "globe",
	"herald", "independent", "journal", "ledger", "magazine", "mail", "media", "mercury", "mirror", "monitor", "news", "newspaper", "newspapers", "newswire",
	"observer", "online", "post", "press", "radio", "record", "register", "reporter", "review", "sentinel", "service", "standard", "telegraph", "television", "times",
	"tribune", "tv", "voice", "weekly", "wire", "blog", "network", "inquirer", "advertiser", "bee", "star", "sun", "today", "week",
}

// outletName returns s when it is the name of an outlet: a known agency, or
// capitalised words with one that outlets are called by, or with an article
// before them. "the" in lower case is left out.
func outletName(s string) (string, bool) {
	s = strings.Trim(strings.TrimSuffix(strings.TrimSpace(s), "."), " ,*_")
	s = strings.TrimPrefix(s, "the ")
	if s == "" || len(s) > 60 || roleLine(s) {
		return "", false
	}
	if slices.Contains(agencies, strings.ToLower(s)) && startsUpper(s) || s == "dpa" {
		return s, true
	}
	if isDomain(s) {
		return s, true
	}
	words := strings.Fields(s)
	if len(words) > 6 {
		return "", false
	}
	known := words[0] == "The" && len(words) > 1
	for i, w := range words {
		lower := strings.ToLower(w)
		if !startsUpper(w) && (i == 0 || !slices.Contains([]string{"of", "and", "&", "on", "de", "the", "for"}, lower)) || strings.ContainsAny(w, ",;:!?\"") {
			return "", false
		}
		if len(words) > 1 && slices.Contains(outletWords, lower) {
			known = true
		}
	}
	return s, known
}

// isDomain reports whether s looks like "example.org".
func isDomain(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 1 || len(s)-i < 3 || len(s)-i > 7 || strings.ContainsAny(s, " @/:") {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z') && r != '.' && r != '-' && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// outletLine reads a line of the head that names the outlet and nothing else:
// "Northern Press Agency", "(Reuters)", "AP", "Source: The Courier".
func outletLine(s string) (string, bool) {
	s = strings.TrimSpace(strings.TrimRight(s, "-–— "))
	if len(s) > 80 || strings.ContainsAny(s, "\n\r") {
		return "", false
	}
	for _, lead := range []string{"source:", "publication:", "published in:", "outlet:", "publisher:", "from:"} {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			name := strings.TrimSpace(s[len(lead):])
			if outlet, ok := outletName(name); ok {
				return outlet, true
			}
			return name, startsUpper(name) && len(strings.Fields(name)) <= 5 && !endsSentence(name)
		}
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		return outletName(s[1 : len(s)-1])
	}
	if words := strings.Fields(s); len(words) > 4 || endsSentence(s) {
		return "", false
	}
	outlet, ok := outletName(s)
	return outlet, ok && outletWordLast(s)
}

// outletWordLast is the stricter test for lines that say nothing but a name:
// titles begin with "The" as well.
func outletWordLast(s string) bool {
	lower := strings.ToLower(s)
	if slices.Contains(agencies, lower) || isDomain(s) {
		return true
	}
	words := strings.Fields(lower)
	last := words[len(words)-1]
	return len(words) > 1 && slices.Contains(outletWords, last) && !slices.Contains([]string{"today", "week", "record", "review", "news", "service", "sun", "star", "voice", "media", "online", "independent", "standard"}, last) ||
		len(words) > 1 && slices.Contains([]string{"daily", "radio"}, words[0]) ||
		strings.HasSuffix(lower, "news agency") || strings.HasSuffix(lower, "news service") || strings.HasSuffix(lower, " news") && len(words) == 2
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
