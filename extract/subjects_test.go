package extract_test

import "testing"

// TestSubjects has sentences whose verb of saying stands far from its subject.
func TestSubjects(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a relative clause in between", `The Orrin Courier, which the member is fond of quoting, reported last week that most residents like the new ferry.`, []string{
			"indirect | The Orrin Courier, which the member is fond of quoting | that most residents like the new ferry",
		}},
		{"a participle in between", `The service stated that the firm had been fined twice; an official of the bank, reached by telephone, added that a third file was open.`, []string{
			"indirect | The service | that the firm had been fined twice",
			"indirect | an official of the bank, reached by telephone | that a third file was open",
		}},
		{"a participle on the noun", `Two workers we reached through their union said the gallery was dry.`, []string{
			"indirect | Two workers we reached through their union | the gallery was dry",
		}},
		{"two dashes and which", `The source is a post by the Quay Alliance – a lobby, you will have guessed – which says that costs could rise.`, []string{
			"indirect | a post by the Quay Alliance | that costs could rise",
		}},
		{"a verb before it", `Roland Brand, the shadow secretary, stood up in a bakery in Oxley and announced that the government means to inspect every kitchen.`, []string{
			"indirect | Roland Brand, the shadow secretary, | that the government means to inspect every kitchen",
		}},
		{"a parenthesis in a relative clause", `The chief whip rang her chief of staff, Nuala Gedd, who, two colleagues say, did not pick up because she was at the dentist.`, []string{
			"indirect | two colleagues | did not pick up because she was at the dentist",
		}},
		{"a parenthesis behind a clause of time", `When inspectors from the mission announced a visit, he added, the staff were ordered to burn the files.`, []string{
			"indirect | he | When inspectors from the mission announced a visit || the staff were ordered to burn the files",
		}},
		{"between a subject and its verb", `The bridge, two officials briefed on it told the Orrin Courier on Monday, was painted twice. The dam, Mr Vane says, was not.`, []string{
			"indirect | two officials briefed on it | The bridge || was painted twice",
			"indirect | Mr Vane | The dam || was not",
		}},
		{"between a subject and its verb, what is no saying", `The bridge, which officials said was old, was painted twice.`, []string{
			"indirect | officials | which || was old",
		}},
		{"a day in front", `On 7 August the host of a morning show on Radio Orrin, Patty Sky, told listeners that, according to the Courier, half the crew had quit.`, []string{
			"indirect | the host of a morning show on Radio Orrin, Patty Sky | that, according to the Courier, half the crew had quit",
			"  indirect | the Courier | half the crew had quit",
		}},
	})
}

// TestSideways has what is laid on somebody without his saying it outright.
func TestSideways(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a noun and a preposition", `There was a story in the Orrin Courier that a fund was circling.`, []string{"indirect | the Orrin Courier | that a fund was circling"}},
		{"a noun and its verb behind", `Warnings from doctors that the ward was unsafe were ignored.`, []string{"indirect | doctors | that the ward was unsafe"}},
		{"assured in writing by", `She said the diocese had been assured in writing by the previous leader that small schools were safe.`, []string{
			"indirect | She | the diocese had been assured in writing by the previous leader that small schools were safe",
			"  indirect | the previous leader | that small schools were safe",
		}},
		{"assured by somebody described", `Tessa Quill told members she had been assured by the developer, Grey Energy, that no waste would come by road.`, []string{
			"indirect | Tessa Quill | she had been assured by the developer, Grey Energy, that no waste would come by road",
			"  indirect | the developer, Grey Energy | that no waste would come by road",
		}},
		{"an amount put", `The case was settled; a person involved in the talks put the sum at a little under EUR 300,000.`, []string{
			"indirect | a person involved in the talks | the sum at a little under EUR 300,000",
		}},
		{"recalled as told", `The clerk recalled Strand telling a board dinner that the boat was his.`, []string{
			"indirect | The clerk | Strand telling a board dinner that the boat was his",
			"  indirect | Strand | that the boat was his",
		}},
		{"to the effect", `The Standard quotes a “senior insider” to the effect that the minister will not stop at landlords.`, []string{
			"mixed | The Standard | a “senior insider” to the effect that the minister will not stop at landlords",
			"  indirect | senior insider | that the minister will not stop at landlords",
		}},
		{"legend has it", `In 1983, legend has it, Taravan was ruled for six weeks by a dead man.`, []string{"indirect |  | In 1983 || Taravan was ruled for six weeks by a dead man"}},
		{"we are told", `There is, we are told, a warehouse full of clipboards in Swin.`, []string{"indirect |  | There is || a warehouse full of clipboards in Swin"}},
		{"side by side", `An official said the agency was looking at a doctor in Lorne, and police in the town confirmed that a surgery had been searched.`, []string{
			"indirect | An official | the agency was looking at a doctor in Lorne",
			"indirect | police in the town | that a surgery had been searched",
		}},
	})
}

// TestSaidBefore has sentences that lay the one before on somebody.
func TestSaidBefore(t *testing.T) {
	checkStatements(t, []styleTest{
		{"what she told", `The mill never closed. That's what the miller's wife told me, anyway.`, []string{
			"indirect | the miller's wife | The mill never closed",
		}},
		{"at least", `The mill never closed. That, at least, is what the miller says.`, []string{
			"indirect | the miller | The mill never closed",
		}},
		{"or so", `The dam is safe. Or so the ministry claims.`, []string{
			"indirect | the ministry | The dam is safe",
		}},
		{"so says", `The dam is safe. So says the ministry.`, []string{
			"indirect | the ministry | The dam is safe",
		}},
		{"how it is told", `He left the room. That is how the police tell it.`, []string{
			"indirect | the police | He left the room",
		}},
		{"so, what follows", `The river was low. So officials said it would not flood.`, []string{
			"indirect | officials | it would not flood",
		}},
		{"what somebody wants", `The river was low. That is what the miller wants.`, nil},
		{"a question", `Is the dam safe? That is what the ministry says.`, nil},
	})
}

// TestSpilled has quotations of whole sentences behind a clause without marks.
func TestSpilled(t *testing.T) {
	checkStatements(t, []styleTest{
		{"left out", `A glazier told the Vale Courier he had prayed for hail. "And my wife prayed against it every night."`, []string{
			`direct | A glazier | "And my wife prayed against it every night."`,
			"indirect | A glazier | he had prayed for hail",
		}},
		{"taken together", `Tess Okafor told the Vale Courier that the governor had rung her to concede. "He was late, and he was sorry about it."`, []string{
			`direct | Tess Okafor | "He was late, and he was sorry about it."`,
			"indirect | Tess Okafor | that the governor had rung her to concede",
		}},
		{"behind a deed", `Tess Okafor shook her head at the governor. "He was late, and he was sorry about it," she said.`, []string{
			`direct | she | "He was late, and he was sorry about it,"`,
		}},
	})
}

// TestExpected has what somebody has not said yet, and subjects with clauses.
func TestExpected(t *testing.T) {
	checkStatements(t, []styleTest{
		{"is expected to say", `An expert for the defence is expected to say that insulin decays in the sun.`, []string{
			"indirect | An expert for the defence | that insulin decays in the sun",
		}},
		{"is due to tell", `The ministry is due to tell parliament that the dam is safe.`, []string{
			"indirect | The ministry | that the dam is safe",
		}},
		{"is expected to rain", `The ministry is due to close the dam on Monday.`, nil},
		{"a relative clause with an object", `Everyone who mentions it says somebody else has it.`, []string{
			"indirect | Everyone who mentions it | somebody else has it",
		}},
		{"whom a court ordered", `The friend, whom the court ordered not to be named, told police he had never seen them.`, []string{
			"indirect | The friend, whom the court ordered not to be named | he had never seen them",
		}},
		{"reports today", `The leader kept a freezer in his hotel room, the daily Sport Vecer reports today.`, []string{
			"indirect | the daily Sport Vecer | The leader kept a freezer in his hotel room",
		}},
	})
}
