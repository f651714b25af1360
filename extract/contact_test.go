package extract_test

import "testing"

func TestContacts(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a clause without who", `A plumber I know told us the panes were cracked.`, []string{"indirect | A plumber I know | the panes were cracked"}},
		{"with a perfect", `A stoker I have known since school told me it was true.`, []string{"indirect | A stoker I have known since school | it was true"}},
		{"of several people", `The clerks we interviewed said that the ledger was wet.`, []string{"indirect | The clerks we interviewed | that the ledger was wet"}},
		{"a name lent", `A porter, whom we are calling Ivo, says there were two keys.`, []string{
			"indirect | A porter, whom we are calling Ivo | there were two keys",
		}},
		{"no subject of its own", `The day we left people said the road was shut.`, []string{"indirect | people | the road was shut"}},
		{"an and between", `A man came up to me on the pier and whispered that the boat was late.`, []string{
			"indirect | A man | that the boat was late",
		}},
		{"behind a clause set between", `The binder, Lund added, claimed to have seen three copies.`, []string{
			"indirect | Lund | The binder || claimed to have seen three copies",
			"  indirect | The binder | to have seen three copies",
		}},
	})
}

func TestDenied(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a charge", `Borg, 44, of Quay Street, denies three counts of arson.`, []string{
			"indirect | Borg, 44, of Quay Street | three counts of arson",
		}},
		{"up to the next verb", `Quint denies perjury and left the court by a window.`, []string{"indirect | Quint | perjury"}},
	})
	checkStyles(t, "stated", []styleTest{
		{"what somebody is not given", `The harbour office denied entry to the ship.`, nil},
		{"somebody else", `The judge denied the stoker a chair.`, nil},
	})
}

func TestGiven(t *testing.T) {
	checkStatements(t, []styleTest{
		{"evidence", `A chemist called by the Crown gave evidence that the flask held water.`, []string{
			"indirect | A chemist called by the Crown | that the flask held water",
		}},
		{"found so", `A report commissioned by the tenants' association found them in good repair.`, []string{
			"indirect | A report commissioned by the tenants' association | them in good repair",
		}},
		{"behind a colon", `The younger contradicted him: it had been a barge.`, []string{"indirect | The younger | it had been a barge"}},
		{"an amount of people", `A plaque on the wall claims 300 men drowned there.`, []string{"indirect | A plaque on the wall | 300 men drowned there"}},
		{"told without a name", `“I am told there may have been a second key,” the warden said.`, []string{
			"direct | the warden | “I am told there may have been a second key,”",
			"  indirect |  | there may have been a second key",
		}},
		{"inside another", `Lund said the ferryman had promised a lantern.`, []string{
			"indirect | Lund | the ferryman had promised a lantern",
			"  indirect | the ferryman | a lantern",
		}},
	})
	checkStyles(t, "stated", []styleTest{
		{"where somebody was", `The boy found him in the kitchen.`, nil},
		{"something given", `The baker gave a loaf that was old.`, nil},
	})
}

func TestVoiceLabels(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a voice on a tape, a name in marks", "VERA LUND: Good evening. Do you hear us?\n\nTAPE - WOMAN: They took our pump.\n\n\"OTTO\" (voice altered): We had two keys.\n\nVERA LUND: Thank you. I heard that.", []string{
			"direct | VERA LUND | Good evening. Do you hear us?",
			"direct | WOMAN | They took our pump.",
			"direct | OTTO | We had two keys.",
			"direct | VERA LUND | Thank you. I heard that.",
		}},
	})
}

func TestQuestionNumbers(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a hearing", "Q11 The Chair: Mr Lund, when did you learn of it?\n\nMr Lund: I read it in May. You know that.\n\nQ12 The Chair: Is that right?\n\nMr Lund: Yes.", []string{
			"direct | The Chair | Mr Lund, when did you learn of it?",
			"direct | Mr Lund | I read it in May. You know that.",
			"direct | The Chair | Is that right?",
			"direct | Mr Lund | Yes.",
		}},
		{"told to do something", `The waitress said staff had been told to keep quiet.`, []string{
			"indirect | The waitress | staff had been told to keep quiet",
			"  indirect |  | to keep quiet",
		}},
		{"heard from somebody", `We heard from a glazier that the contract was lost.`, []string{"indirect | We | that the contract was lost"}},
		{"put to somebody", `Ms Lund put it to him that he had once lied.`, []string{"indirect | Ms Lund | that he had once lied"}},
	})
}
