package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// A styleTest is a text with all its statements, as show writes them.
type styleTest struct {
	name, in string
	want     []string // nil: the rule under test finds none
}

// checkStyles compares the outermost statements with those wanted, or makes
// sure that the rule found none.
func checkStyles(t *testing.T, rule string, tests []styleTest) {
	t.Helper()
	x := newExtractor(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := document(test.in)
			attrs, _ := x.Extract(doc)
			var got []string
			for i := range attrs {
				if test.want == nil && attrs[i].FoundBy == rule || test.want != nil && attrs[i].Parent == "" {
					got = append(got, show(doc, &attrs[i]))
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
			checkInvariants(t, doc)
		})
	}
}

func TestTurns(t *testing.T) {
	checkStyles(t, "turn", []styleTest{
		{
			"question and answer", "Q: Did you see the bridge fall?\nA: I heard it. My son saw it.",
			[]string{"direct | Q | Did you see the bridge fall?", "direct | A | I heard it. My son saw it."},
		},
		{
			"full stops", "Q. Were you alone?\nA. I was.",
			[]string{"direct | Q | Were you alone?", "direct | A | I was."},
		},
		{
			"full name, then surname", "Vesta Lund: I drew it.\nThe Herald: Did you sell it?\nLund: Nobody asked me.",
			[]string{"direct | Vesta Lund | I drew it.", "direct | The Herald | Did you sell it?", "direct | Lund | Nobody asked me."},
		},
		{
			"roles and asides", "CHAIR: We begin.\nMR ODLING (rising): I object.\n[Mr Odling left.]\nCHAIR: Thank you.",
			[]string{"direct | CHAIR | We begin.", "direct | MR ODLING | I object.", "direct | CHAIR | Thank you."},
		},
		{
			"an answer of two paragraphs", "HARROP: And you?\nMOE: I went.\nI would go again.\nHARROP: Why?",
			[]string{"direct | HARROP | And you?", "direct | MOE | I went. || I would go again.", "direct | HARROP | Why?"},
		},
		{"a label alone on its line", "CHAIR:\nWe begin with you.\nMR ODLING: I am not ready.", []string{
			"direct | CHAIR | We begin with you.", "direct | MR ODLING | I am not ready.",
		}},
		{"one note", "Note: You should bring your boots.\nThe bridge is long.", nil},
		{"notes", "Note: You should bring boots.\nUpdate: We found them.\nCorrection: We were wrong.", nil},
		{"team sheets", "Upper Karth: Lind, Borg, Moe, Strand.\nLower Karth: Dahl, Berg, Lie, Hagen.", nil},
		{"portraits", "Ana Roe: The mayor has held her office since May.\nDaniel Lind: The engineer built the first bridge.", nil},
		{"reported speech with a colon", "Daniel Lind said: we go.\nMaria Borg replied: we stay.", nil},
	})
}

func TestSignatures(t *testing.T) {
	checkStyles(t, "signature", []styleTest{
		{
			"behind a dash", `“Our customers do not eat cardboard.” – Renske Holt, chief executive`,
			[]string{"direct | Renske Holt, chief executive | “Our customers do not eat cardboard.”"},
		},
		{
			"below", "“The planks were mine.”\n— Sixten Borg",
			[]string{"direct | Sixten Borg | “The planks were mine.”"},
		},
		{
			"in brackets", `“We shall miss the smell of it.” (Father Daniel Wahl, parish priest)`,
			[]string{"direct | Father Daniel Wahl, parish priest | “We shall miss the smell of it.”"},
		},
		{
			"inside a block quotation", "> A late clock is of no use. — Rosa Imhof\n> It is paid for.\n> — Dean Klaus Abt",
			[]string{"direct | Rosa Imhof | A late clock is of no use.", "direct | Dean Klaus Abt | It is paid for."},
		},
		{"an aside", `“If you ask me” – and nobody had – “it was the beavers,” said Ana Roe.`, nil},
		{"a clause with its own cue", `“We go” — Ana Roe said it twice.`, nil},
		{"prose in brackets", `“We go on tomorrow.” (The buses do not.)`, nil},
	})
}

func TestColonLabels(t *testing.T) {
	checkStyles(t, "colon", []styleTest{
		{"a name", `The last word came late. Jens Ruud: “They told us by text.”`, []string{"direct | Jens Ruud | “They told us by text.”"}},
		{"possessive", `The company met in the hall. Its answer: “The decision is final.”`, []string{"direct | Its | “The decision is final.”"}},
		{"a title", `The last chapter: “The River”.`, nil},
		{"a subject", `The question of the day: “Who pays?”`, nil},
	})
}

func TestHeadlines(t *testing.T) {
	checkStyles(t, "headline", []styleTest{
		{"in front", "# Mayor: bridge was never safe", []string{"indirect | Mayor | bridge was never safe"}},
		{"behind", "# Pipes were never tested: union", []string{"indirect | union | Pipes were never tested"}},
		{"a surname", "# Goldmark: ‘I was not leant on’", []string{"direct | Goldmark | ‘I was not leant on’"}},
		{"a column", "# Opinion: the mayor is right", nil},
		{"a subject", "# Lake Orm: how the crisis began", nil},
		{"a place where it happened", "# Karth club: 49 killed", nil},
		{"a portrait", "# Daniel Roth: the man who built the bridge", nil},
		{"no headline", "Mayor: bridge was never safe", nil},
	})
}

func TestDialogues(t *testing.T) {
	checkStyles(t, "dash dialogue", []styleTest{
		{"the cue inside", "– We go, said Anna. It is late.", []string{"direct | Anna | We go || It is late."}},
		{"between dashes", "— We go — Anna said — and you stay.", []string{"direct | Anna | We go || and you stay."}},
		{"a question", "– Do I miss it? asks Borg. Every day.", []string{"direct | Borg | Do I miss it? || Every day."}},
		{
			"who the speaker is", "– We tried, says Märta Holm, who speaks for the parish. It has no water.",
			[]string{"direct | Märta Holm, who speaks for the parish | We tried || It has no water."},
		},
		{"an action behind it", "– We go, said Anna. She took her coat.", []string{"direct | Anna | We go"}},
		{
			"lines without a cue", "– We go, said Anna.\n– But it is raining.",
			[]string{"direct | Anna | We go", "direct |  | But it is raining."},
		},
		{"nothing behind the comma", "– We go!said Anna,", []string{"direct | Anna | We go!"}},
		{"a list", "– a cup\n– a chair, if you must\n– something against the rain", nil},
	})
}

// statements returns all statements of a text, nested ones indented.
func statements(t *testing.T, in string) []string {
	t.Helper()
	doc := document(in)
	attrs, _ := newExtractor(t).Extract(doc)
	var out []string
	for i := range attrs {
		line := show(doc, &attrs[i])
		if attrs[i].Parent != "" {
			line = "  " + line
		}
		out = append(out, line)
	}
	checkInvariants(t, doc)
	return out
}

func TestInterrupted(t *testing.T) {
	for _, test := range []styleTest{
		{"an action", `“We sang,” Greta Oyen said, pulling on her gloves, “because we could.”`, []string{
			"direct | Greta Oyen | “We sang,” || “because we could.”",
		}},
		{"a sentence", `“It was in my coat,” Ivar Sund said. He looked down. “It always is.”`, []string{
			"direct | Ivar Sund | “It was in my coat,” || “It always is.”",
		}},
		{"somebody else", `“They came,” Oyen said. “We heard them,” Lena Fisk added.`, []string{
			"direct | Oyen | “They came,”", "direct | Lena Fisk | “We heard them,”",
		}},
		{"an aside", `“If you ask me” – and nobody had – “it was the beavers,” said Greta Oyen.`, []string{
			"direct | Greta Oyen | “If you ask me” || “it was the beavers,”",
		}},
	} {
		if got := statements(t, test.in); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestUnclosed(t *testing.T) {
	for _, test := range []styleTest{
		{"two by mistake", "“We stay here, said Olof Brandt.\n“I kept his boat,” Ana Roe said.", []string{
			"direct | Olof Brandt | “We stay here,", "direct | Ana Roe | “I kept his boat,”",
		}},
		{"rightly taken up", "“The oldest is from a girl,” Lohm said. “She wanted to know.\n“We told nobody.”", []string{
			"direct | Lohm | “The oldest is from a girl,” || “She wanted to know. || “We told nobody.”",
		}},
	} {
		if got := statements(t, test.in); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestSpeakersOnThemselves(t *testing.T) {
	got := statements(t, `“I think that we did the right thing and I told reporters that the tower was closed,” Ines Hollander said.`)
	want := []string{
		"direct | Ines Hollander | “I think that we did the right thing and I told reporters that the tower was closed,”",
		"  indirect | I | that the tower was closed",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInverted(t *testing.T) {
	checkStatements(t, []styleTest{
		{"with a quotation behind", `The tide table is a work of fiction, grumbles Ana Roe, 54. “Or I am.”`, []string{
			"mixed | Ana Roe, 54 | The tide table is a work of fiction || “Or I am.”",
		}},
		{"nobody quoted behind", `The tide table is a work of fiction, sighs the pilot Jon Moe. The “table” is from 1911.`, []string{
			"indirect | the pilot Jon Moe | The tide table is a work of fiction",
		}},
	})
	checkStyles(t, "inverted", []styleTest{
		{"a list of actions", `The pilot rose, paid, left.`, nil},
		{"the speaker before", `The pilot smiled, answered the phone and left.`, nil},
		{"a participle", `She is a pilot, named Ana Roe.`, nil},
	})
}

func TestCarriedOver(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a clause in the second part", `‘He claimed,’ the lawyer said, ‘that his horse had eaten the papers.’`, []string{
			"direct | the lawyer | ‘He claimed,’ || ‘that his horse had eaten the papers.’",
			"  indirect | He | that his horse had eaten the papers",
		}},
		{"a sentence between", `‘He laughed,’ the lawyer said. ‘That horse had eaten the papers.’`, []string{
			"direct | the lawyer | ‘He laughed,’ || ‘That horse had eaten the papers.’",
		}},
	})
}

func TestInnerStatements(t *testing.T) {
	checkStatements(t, []styleTest{
		{"actions and words", `“The harbour board will consider the new plan in May. My brother told me that the plan is dead. Nobody wants it,” Vera Lund said.`, []string{
			"direct | Vera Lund | “The harbour board will consider the new plan in May. My brother told me that the plan is dead. Nobody wants it,”",
			"  indirect | My brother | that the plan is dead",
		}},
	})
}

func TestPassives(t *testing.T) {
	checkStatements(t, []styleTest{
		{"nobody named", `Tenants had been promised a new stove by Easter.`, []string{"indirect |  | a new stove by Easter"}},
		{"with a clause", `The divers were told that the lock was empty.`, []string{"indirect |  | that the lock was empty"}},
		{"somebody named", `The jury was told by a locksmith that the chain was cut.`, []string{"indirect | a locksmith | that the chain was cut"}},
		{"inside a quotation", `“I’m told the mill is burning,” Vera Lund said.`, []string{
			"direct | Vera Lund | “I’m told the mill is burning,”", "  indirect |  | the mill is burning",
		}},
		{"called something", `Orne was described by two neighbours as a quiet man and left town.`, []string{"indirect | two neighbours | Orne || as a quiet man"}},
		{"called something without a subject", `The raid failed, as soon was disclosed by several former clerks as being staged.`, []string{
			"indirect | several former clerks | as being staged",
		}},
		{"active", `The locksmith warned that the chain was cut.`, []string{"indirect | The locksmith | that the chain was cut"}},
	})
	checkStyles(t, "passive", []styleTest{
		{"no clause", `Lund said the divers had been told as much in June and had gone home.`, nil},
		{"no subject", `The divers were told to go home when it rained.`, nil},
	})
}

func TestCoordinated(t *testing.T) {
	for _, test := range []styleTest{
		{"two verbs", `The company said that orders had fallen but insisted that no plant would close.`, []string{
			"indirect | The company | that no plant would close", "indirect | The company | that orders had fallen",
		}},
		{"a verb that reports nothing first", `The baker Piers Aldous paid the fine but called the ruling “square-minded”.`, []string{
			"mixed | The baker Piers Aldous | the ruling “square-minded”",
		}},
		{"the verbs of somebody inside", `The director said that a buyer had visited the works and left again.`, []string{
			"indirect | The director | that a buyer had visited the works and left again",
		}},
	} {
		if got := statements(t, test.in); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestMentions(t *testing.T) {
	x := newExtractor(t)
	for in, want := range map[string]hearsay.Reason{
		`The earliest, “Coal Sack”, dates from 1951.`:                               hearsay.TitleOfWork,
		`A show of his sketches, “Margins”, opens in the town hall in May.`:         hearsay.TitleOfWork,
		`The guild keeps a motto older than its hall, “Salt first”, over the door.`: hearsay.Slogan,
		`She wore the green cap, the one that said “Bail faster”, to the wedding.`:  hearsay.Slogan,
		`“The river has rights” (May 3) made me laugh and then cry.`:                hearsay.TitleOfWork,
		`“Sodden” is an unkind word for the lower town.`:                            hearsay.WordAsWord,
		`Halloway disliked the word “font”.`:                                        hearsay.WordAsWord,
		`The so-called “experts” of the bank came with a suitcase.`:                 hearsay.ScareQuotes,
		`On the wall hung a sign that read “Measure twice, print once”.`:            hearsay.Slogan,
	} {
		doc := document(in)
		attrs, left := x.Extract(doc)
		if len(attrs) > 0 || len(left) != 1 || left[0].Reason != want {
			t.Errorf("%s: statements %v, left out %v, want %s", in, attrs, left, want)
		}
	}
}
