package extract

import (
	"strings"
)

// dropSeeming removes what lays words on nobody: how something looks to the
// author, "It seems that the lamps were sold", "It turned out that", and what somebody is at, "The
// board spent years trying to sell them", or "He answered the phone".
func dropSeeming(p *page) {
	p.drop(func(f *finding) bool {
		if len(f.Cue) != 1 || len(f.Source) != 1 || len(f.Content) == 0 || f.setOff {
			return false
		}
		cue := strings.Fields(strings.ToLower(f.Cue[0].Of(p.doc.Text)))
		if len(cue) == 0 {
			return false
		}
		last := cue[len(cue)-1]
		switch {
		case seeming[last], len(cue) > 1 && last == "out" && turning[cue[len(cue)-2]]:
			return strings.EqualFold(f.Source[0].Of(p.doc.Text), "it") && strings.HasPrefix(f.Content[0].Of(p.doc.Text), "that ")
		case last == "answered" || last == "answers" || last == "answering":
			words := strings.Fields(f.Content[0].Of(p.doc.Text))
			return len(words) > 1 && (answerable[strings.ToLower(words[0])] || answerable[strings.ToLower(words[1])])
		case last == "asked" || last == "asks" || last == "asking":
			content := strings.ToLower(f.Content[0].Of(p.doc.Text))
			return strings.HasSuffix(content, " for comment") || strings.HasSuffix(content, " for a comment") || strings.HasPrefix(content, "for comment")
		case last == "referred" || last == "directed":
			words := strings.Fields(strings.ToLower(f.Content[0].Of(p.doc.Text)))
			return len(words) > 1 && inquiries[words[0]] && (words[1] == "to" || words[1] == "about" || words[1] == "on")
		case attempting[last]:
			return strings.HasPrefix(strings.ToLower(f.Content[0].Of(p.doc.Text)), "to ")
		}
		return false
	})
}

var (
	inquiries  = wordSet(`questions queries inquiries enquiries calls requests reporters`)
	answerable = wordSet(`phone telephone door doorbell bell intercom call calls`)
	seeming    = wordSet(`seem seems seemed appear appears appeared`)
	turning    = wordSet(`turn turns turned`)
	attempting = wordSet(`attempting trying struggling striving`)
)
