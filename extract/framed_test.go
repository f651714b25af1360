package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// checkStatements compares all statements of texts, nested ones indented.
func checkStatements(t *testing.T, tests []styleTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := statements(t, test.in); !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
		})
	}
}

func TestFrames(t *testing.T) {
	checkStatements(t, []styleTest{
		{"an action behind", `“Shut the gate,” Vera Lund said, and went in.`, []string{"direct | Vera Lund | “Shut the gate,”"}},
		{"a relative clause behind", `Lund told him, “You have my chair, sir,” which was true.`, []string{
			"direct | Lund | “You have my chair, sir,”",
		}},
		{"a short address", `“Madam,” answers the clerk, “the office is shut.”`, []string{
			"direct | the clerk | “Madam,” || “the office is shut.”",
		}},
		{"in brackets", `“We dug until noon,” (she told our reporter,) “and found a spoon.”`, []string{
			"direct | she | “We dug until noon,” || “and found a spoon.”",
		}},
		{"an aside before", `Borg said, and I have it on tape, “The boat is mine.”`, []string{"direct | Borg | “The boat is mine.”"}},
		{"the one spoken to", `My sister wrote to us, “The roof is off.”`, []string{"direct | My sister | “The roof is off.”"}},
		{"what he said was", `I stood beside him, and what he said was: “Let it burn.”`, []string{"direct | he | “Let it burn.”"}},
		{"any verb behind a sentence", `“The river took the mill and kept the wheel,” the chronicle ends.`, []string{
			"direct | the chronicle | “The river took the mill and kept the wheel,”",
		}},
		{"a colon behind what somebody does", `Borg shrugged: “The net was old.”`, []string{"direct | Borg | “The net was old.”"}},
		{"a noun", `The tenants' demand was plain: “Mend the stairs.”`, []string{"direct | The tenants' | “Mend the stairs.”"}},
		{"goes", `so he goes “not my dog, mate” and shuts the door`, []string{"direct | he | “not my dog, mate”"}},
		{"goes to somebody", `Then my uncle went to the priest, “You have the wrong grave,” and he did.`, []string{
			"direct | my uncle | “You have the wrong grave,”",
		}},
		{"goes inside a quotation", `“My aunt goes to the bailiff, ‘Take the piano as well,’ and he took it,” Vera Lund said.`, []string{
			"direct | Vera Lund | “My aunt goes to the bailiff, ‘Take the piano as well,’ and he took it,”",
			"  direct | My aunt | ‘Take the piano as well,’",
		}},
		{"and I quote", `The surveyor noted in March, and I quote, “The roof is held up by habit.”`, []string{
			"direct | The surveyor | “The roof is held up by habit.”",
		}},
		{"with the words", `Both widows were met at the counter with the words “We do not lend to poets”.`, []string{"direct |  | “We do not lend to poets”"}},
		{"somebody with the words", `The porter met us in the yard with the words, “Mind the dog.”`, []string{"direct | The porter | “Mind the dog.”"}},
		{"each has its own", `“Who took the oar?” he asks. “The river!” the boys chorus.`, []string{
			"direct | he | “Who took the oar?”", "direct | the boys | “The river!”",
		}},
		{"the time before", `When the lamp fell, she cried, “Stand back!” and ran.`, []string{"direct | she | “Stand back!”"}},
		{"what the writer does then", `Neighbours say “dry as bone” and I believe them.`, []string{"direct | Neighbours | “dry as bone”"}},
		{"where it is written", `“It is my horse, and it says ‘Property of Lund’ on the saddle,” Vera Lund said.`, []string{
			"direct | Vera Lund | “It is my horse, and it says ‘Property of Lund’ on the saddle,”",
			"  direct | it | ‘Property of Lund’",
		}},
		{"a bracket before that", `The ferry master assures us (9 May) that “no passenger was lost.”`, []string{
			"direct | The ferry master | that “no passenger was lost.”",
		}},
		{"like", `She was like, “We never asked!”`, []string{"direct | She | “We never asked!”"}},
		{"a relative clause in the source", `“We mend it,” the foreman, who asked for no name, later explained. “We have to.”`, []string{
			"direct | the foreman, who asked for no name | “We mend it,” || “We have to.”",
		}},
		{"what the speaker does then", `Borg said “perhaps” and went home.`, []string{"direct | Borg | “perhaps”"}},
		{"a number", `“Row!” shouted two of the boys.`, []string{"direct | two of the boys | “Row!”"}},
		{"two speakers inside", `Vera Lund said: ‘I asked the man, “Is it deep?” and he said, “Not for a horse.”’`, []string{
			"direct | Vera Lund | ‘I asked the man, “Is it deep?” and he said, “Not for a horse.”’",
			"  direct | I | “Is it deep?”",
			"  direct | he | “Not for a horse.”",
		}},
		{"a nickname in the source", `“It leaks,” said Olof “Tar” Brandt, who built it. “It always did.”`, []string{
			"direct | Olof “Tar” Brandt, who built it | “It leaks,” || “It always did.”",
		}},
	})
}

func TestNoFrames(t *testing.T) {
	checkStyles(t, "frame", []styleTest{
		{"a title in front", `On “The Late Tide,” the host Vera Lund said that the boats were gone.`, nil},
		{"the next sentence", `“Did it rain?” The clerk says that it was dry all week.`, nil},
		{"words on a shirt", `A man wearing a shirt emblazoned with the words “I was there” waved.`, nil},
		{"a banner", `The dockers replied with a painted banner, “Let the boats in”, on the crane.`, nil},
		{"a prize", `The prize goes to “Marsh Light”, and the rest go home.`, nil},
		{"a comparison", `The hills there are like “sleeping cows” in the rain.`, nil},
		{"a doubted word", `The “repairs” took a year, the company said.`, nil},
	})
}

func TestQuoting(t *testing.T) {
	checkStatements(t, []styleTest{
		{"as saying", `The Harbour News quoted a diver as saying that the wreck was empty.`, []string{
			"indirect | The Harbour News | a diver as saying that the wreck was empty",
			"  indirect | a diver | that the wreck was empty",
		}},
		{"with a colon", `It quotes a baker, one Piet Maas, as saying: “Flour keeps no secrets.”`, []string{
			"mixed | It | a baker, one Piet Maas, as saying: “Flour keeps no secrets.”",
			"  direct | a baker, one Piet Maas | “Flour keeps no secrets.”",
		}},
	})
}

func TestKinds(t *testing.T) {
	checkStatements(t, []styleTest{
		{"that", `Lund said that “the crane was never tested in all those years”.`, []string{
			"direct | Lund | that “the crane was never tested in all those years”",
		}},
		{"an object", `Lund called the inquiry “a long walk to the wrong door”.`, []string{
			"mixed | Lund | the inquiry “a long walk to the wrong door”",
		}},
		{"a doubted word", `Lund said that the “experts” had left early.`, []string{"indirect | Lund | that the “experts” had left early"}},
	})
}

func TestTrimmed(t *testing.T) {
	checkStatements(t, []styleTest{
		{"the one told", `A porter told the court he had seen no lamp.`, []string{"indirect | A porter | he had seen no lamp"}},
		{"the speaker behind", `The ferry is late again, said its captain.`, []string{"indirect | its captain | The ferry is late again"}},
		{"sentences written small", `my aunt said the ferry is full. we took the bus`, []string{"indirect | my aunt | the ferry is full"}},
	})
}

func TestMentionsInside(t *testing.T) {
	x := newExtractor(t)
	for in, want := range map[string]hearsay.Reason{
		`The crew call the pump “Old Faithful”.`:                                             hearsay.Nickname,
		`Erik “Tar” Strand rowed the boat out.`:                                              hearsay.Nickname,
		`A reader who signs herself “Cold Feet” lives in Orm.`:                               hearsay.Nickname,
		`The bull, known on the farm as “the Bishop”, died in May.`:                          hearsay.Nickname,
		`Outside hung a banner in three colours: “No dam, no deal”.`:                         hearsay.Slogan,
		`The ‘Free The Ferry’ posters will stay up.`:                                         hearsay.Slogan,
		`The column (“Let it pour”, 4 May) was about rain.`:                                  hearsay.TitleOfWork,
		`My grandson asked what “the telex” was.`:                                            hearsay.WordAsWord,
		`The name of the pub rhymes with “banker”.`:                                          hearsay.WordAsWord,
		`Vera Lund said that the “cure” had never worked and that she would not pay for it.`: hearsay.ScareQuotes,
	} {
		_, left := x.Extract(document(in))
		if len(left) != 1 || left[0].Reason != want {
			t.Errorf("%s: left out %v, want %s", in, left, want)
		}
	}
}

// TestManyFrames makes sure that the time grows with the text and not faster.
func TestManyFrames(t *testing.T) {
	x := newExtractor(t)
	for _, part := range []string{
		"he goes to him, “Go up.” ", "noted, and I quote, “Go up.” ", "sent with the words “Go up now” ", ", said a", ", said Ana Roe, ",
		"was told ", "was told that ", "were told by a by a ", "the one that says “Go” ", "a motto “Go up”, ", "“Go up now.” – “Roe” – ",
		"“Go”: ", "Bo: “Go.” ", "“Go up” (May 3 ", "said “go” on the on the ", "he said (said (", "informs us (May) that “go” ",
	} {
		x.Extract(document(strings.Repeat(part, 2_000)))
		x.Extract(document(strings.Repeat("> "+part+"\n", 1_000) + "That's from the " + strings.Repeat(part, 2_000)))
	}
}

func TestStrays(t *testing.T) {
	x := newExtractor(t)
	for in, want := range map[string]string{
		"The inmates kept a list, and later they wrote: [12] “The gate stays shut.”": "“The gate stays shut.”",
		"[3] “The gate stays shut,” the inmates wrote in a letter.":                  "“The gate stays shut,”",
	} {
		attrs, _ := x.Extract(document(in))
		if len(attrs) != 1 || len(attrs[0].Content) != 1 || attrs[0].Content[0].Of(in) != want {
			t.Errorf("%s: %+v", in, attrs)
		}
	}
}
