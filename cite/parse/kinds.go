package parse

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// kind returns the type of an item in the terms of CSL.
func (e *entry) kind(it *hearsay.Item) string {
	genre := strings.ToLower(e.words(stateGenre) + " " + e.words(stateNote))
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(genre, w) {
				return true
			}
		}
		return false
	}
	container := strings.ToLower(it.ContainerTitle)
	day := it.Issued != nil && len(it.Issued.DateParts[0]) == 3
	switch {
	case has("thesis", "diss"):
		return "thesis"
	case has("interview"):
		return "interview"
	case it.ContainerTitle != "" && it.Volume == "" && (day || IsOutlet(it.ContainerTitle)):
		return "article-newspaper"
	case strings.Contains(container, "proceedings") || strings.Contains(container, "conference") || strings.Contains(container, "symposium") || strings.Contains(container, "workshop") || strings.HasPrefix(container, "proc"):
		return "paper-conference"
	case e.has(stateJournal) || it.ContainerTitle != "" && it.Volume != "" && len(it.Editor) == 0:
		return "article-journal"
	case it.ContainerTitle != "":
		return "chapter"
	case has("report", "technical", "paper", "tech.", "memorandum", "briefing"):
		return "report"
	case day && len(it.Author) == 1 && IsOutlet(it.Author[0].Literal):
		return "article-newspaper"
	case len(it.Author) > 0 && it.Author[0].Literal != "":
		return "report"
	case it.Publisher != "" || it.PublisherPlace != "" || it.ISBN != "":
		return "book"
	case it.URL != "":
		return "webpage"
	}
	return "document"
}

// outletNouns end names of outlets beside those that the lexicon knows; as
// words of other names they tell nothing.
var outletNouns = map[string]bool{
	"wire": true, "monitor": true, "argus": true, "today": true, "drum": true, "review": true, "interlink": true, "report": true, "gleaner": true,
	"sentinel": true, "beacon": true, "record": true, "week": true, "eye": true, "watcher": true, "newswire": true, "line": true, "express": true,
}

// IsOutlet reports whether name, which may begin with "The", is that of an
// outlet: a known one, or one by its first or last word.
func IsOutlet(name string) bool {
	name = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "))
	if _, ok := lexicon.Outlet(name); ok {
		return true
	}
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return lexicon.NameNoun(last) == hearsay.Outlet || len(words) > 1 && (outletNouns[last] || words[0] == "radio" || words[0] == "channel")
}
