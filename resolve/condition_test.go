package resolve

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestConditions(t *testing.T) {
	for in, want := range map[string]string{
		"A clerk, who spoke on condition of anonymity because the talks are private, said no.":    "on condition of anonymity because the talks are private",
		"The clerk spoke on the condition that he not be named.":                                  "on the condition that he not be named",
		"A clerk who asked not to be named, citing fear of reprisals, said no.":                   "asked not to be named, citing fear of reprisals",
		"A patient who cannot be named for legal reasons said no.":                                "cannot be named for legal reasons",
		"A clerk who wants not to be named because of fear for her children said no.":             "wants not to be named because of fear for her children",
		"A clerk who declined to be identified said no.":                                          "declined to be identified",
		"A clerk, who was not authorised to speak publicly, said no.":                             "was not authorised to speak publicly",
		"A clerk spoke because he was not authorized to discuss the case.":                        "because he was not authorized to discuss the case",
		"The clerk asked for anonymity because colleagues had been told to keep quiet.":           "asked for anonymity because colleagues had been told to keep quiet",
		"They were granted anonymity to discuss private talks.":                                   "granted anonymity to discuss private talks",
		"A clerk who spoke anonymously to avoid trouble said no.":                                 "spoke anonymously to avoid trouble",
		"He would not give his name.":                                                             "would not give his name",
		"She did not want to give her name because staff have been told not to talk.":             "did not want to give her name because staff have been told not to talk",
		"A clerk who doesn't want his name used, because, as he puts it, walls have ears.":        "doesn't want his name used",
		"Dora, whose name has been changed, said no.":                                             "whose name has been changed",
		"Dora (not her real name) said no.":                                                       "not her real name",
		"Most asked that their names be withheld because they feared the landlord.":               "asked that their names be withheld because they feared the landlord",
		"A woman who asked to be called Dora said no.":                                            "asked to be called Dora",
		"A man who asked to be identified only by his first name said no.":                        "asked to be identified only by his first name",
		"The clerk begged me not to say who he was.":                                              "begged me not to say who he was",
		"A player begged for anonymity (“I have rent”).":                                          "begged for anonymity (“I have rent”)",
		"They would speak only if they were not named.":                                           "would speak only if they were not named",
		"He declined to comment.":                                                                 "",
		"The police asked a man who was named Dora to leave.":                                     "",
		"Nobody asked a worker what he would call it, the clerk said.":                            "",
		"The suspect was not identified.":                                                         "",
		"The ship was named after Dora, and nobody asked why.":                                    "",
		"Visitors are not allowed to climb the tower.":                                            "",
		"The house is in good condition that winter, he said, and the name on the door is Corvel": "",
	} {
		doc := &hearsay.Document{Text: in}
		s := scanBody(doc)
		got := ""
		if len(s.conditions) > 0 {
			got = s.conditions[0].span.Of(in)
		}
		if got != want || len(s.conditions) > 1 {
			t.Errorf("%q has %q (%d), want %q", in, got, len(s.conditions), want)
		}
	}
}

func TestWhoseCondition(t *testing.T) {
	for _, tt := range []struct {
		src     string
		sources []string
		which   int // of the sources
		want    string
		unnamed bool // the one who gave it
	}{
		{"A clerk said no. He asked not to be named.", []string{"A clerk"}, 0, "asked not to be named", true},
		{"Two clerks said no. The two spoke on condition of anonymity.", []string{"Two clerks"}, 0, "on condition of anonymity", true},
		{"Speaking on condition of anonymity, a clerk said no. A judge said yes.", []string{"a clerk", "A judge"}, 0, "on condition of anonymity", true},
		{"Ada Corvel said no. A clerk, who asked not to be named, said yes.", []string{"Ada Corvel", "A clerk"}, 1, "asked not to be named", true},
		{"Dora, whose name has been changed, said no.", []string{"Dora"}, 0, "whose name has been changed", true},
		{"Ada Corvel said no. A judge declined to be identified.", []string{"Ada Corvel"}, 0, "", false},
	} {
		ent := speakersOf(t, tt.src, tt.sources...)[tt.which]
		if ent == nil || ent.Condition.Of(tt.src) != tt.want || ent.Named == tt.unnamed {
			t.Errorf("%q: %+v, want %q", tt.src, ent, tt.want)
		}
	}
}

// TestConditionSpans: words of conditions in any order give good ranges.
func TestConditionSpans(t *testing.T) {
	for _, in := range []string{"on", "condition", "asked condition of", "not authorised to speak", "“ on condition of anonymity (“", "name whose changed"} {
		src := ""
		for range 50 {
			src += in + " "
		}
		doc := &hearsay.Document{Text: src}
		for _, c := range scanBody(doc).conditions {
			if c.span.Start < 0 || c.span.End > len(src) || c.span.Len() <= 0 {
				t.Errorf("%q: %v", in, c.span)
			}
		}
	}
}
