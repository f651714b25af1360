package extract_test

import "testing"

func TestStated(t *testing.T) {
	checkStatements(t, []styleTest{
		{"confided to somebody", `A porter had confided to her that the cellar was full of eels.`, []string{
			"indirect | A porter | that the cellar was full of eels",
		}},
		{"where and when it was said", `Professor Ida Wren affirmed in an interview with Radio Skerry on Friday that the dam is sound.`, []string{
			"indirect | Professor Ida Wren | that the dam is sound",
		}},
		{"a request for anonymity between", `A glazier who asked that his shop not be named said he had prayed for hail.`, []string{
			"indirect | A glazier who asked that his shop not be named | he had prayed for hail",
		}},
		{"a name for the occasion between", `A girl who asked to be called Wilma said her uncle still lives there.`, []string{
			"indirect | A girl who asked to be called Wilma | her uncle still lives there",
		}},
		{"a clause without that", `The porter who drove them to the pier told them the boat was round the corner.`, []string{
			"indirect | The porter who drove them to the pier | the boat was round the corner",
		}},
		{"heard from somebody", `Radio Skerry heard from a glazier that the contract was written on a napkin.`, []string{
			"indirect | Radio Skerry | that the contract was written on a napkin",
		}},
	})
	checkStyles(t, "stated", []styleTest{
		{"a relative clause", `The porter wrote a book that sold two copies.`, nil},
		{"nobody", `No porter had confided to her that the cellar was full.`, nil},
		{"what may be said", `The porter may yet confide to her that the cellar is full.`, nil},
		{"inside a relative clause", `A man who says his brother told.`, nil},
	})
}

func TestTrailingConditions(t *testing.T) {
	checkStatements(t, []styleTest{
		{"on condition", `The talks failed because nobody had a pen, two envoys with knowledge of the meeting said on condition that their countries not be named.`, []string{
			"indirect | two envoys with knowledge of the meeting | The talks failed because nobody had a pen",
		}},
		{"a mark of a citation", `Officials said that 40 people had left the camp [2]. According to the panel, twelve boats sank (Moor & Roe 2010, p. 4)[3].`, []string{
			"indirect | Officials | that 40 people had left the camp",
			"indirect | the panel | twelve boats sank",
		}},
		{"anonymity asked for in a clause of its own", `A former clerk, who asked not to be named because he still lives there, said the books were burnt every Friday.`, []string{
			"indirect | A former clerk, who asked not to be named because he still lives there | the books were burnt every Friday",
		}},
		{"a name that ends like an adverb", `Ms Tully claims that the tide was late.`, []string{"indirect | Ms Tully | that the tide was late"}},
		{"who was asked", `Asked by the Gazette whether she had known about the leak, Ms Oakes replied: “I get four hundred emails a day.”`, []string{
			"indirect | the Gazette | whether she had known about the leak",
			"direct | Ms Oakes | “I get four hundred emails a day.”",
		}},
		{"a name given to something", `Repairs will cost “not less than a crown” — a figure the surveyor later called “optimistic”.`, []string{
			"direct | the surveyor | “optimistic”",
		}},
		{"a participle behind the source", `According to minutes published on Wednesday, the board was warned that the roof leaks.`, []string{
			"indirect | minutes published on Wednesday | the board was warned that the roof leaks",
			"  indirect |  | that the roof leaks",
		}},
		{"a credit in brackets", `The tax office lost 40,000 files in a flood, an internal memo shows (Skerry Herald).`, []string{
			"indirect | an internal memo | The tax office lost 40,000 files in a flood",
		}},
	})
}

func TestStatedObjects(t *testing.T) {
	checkStatements(t, []styleTest{
		{"the opposite", `Marr replied that the same porter had told her the opposite.`, []string{
			"indirect | Marr | that the same porter had told her the opposite",
			"  indirect | the same porter | the opposite",
		}},
		{"asked where", `A glazier tells the Herald that the mayor asked twice where the lake was.`, []string{
			"indirect | A glazier | that the mayor asked twice where the lake was",
			"  indirect | the mayor | where the lake was",
		}},
		{"behind a relative clause", `People who drink three cups of tea a day remember more names than others, a new study suggests.`, []string{
			"indirect | a new study | People who drink three cups of tea a day remember more names than others",
		}},
		{"what is made of it", `The blog Cold Drift, quoting the Herald, moved the date to May.`, []string{
			"indirect | The blog Cold Drift | moved the date to May",
		}},
		{"somebody behind a colon", `“I can see my shed from here, and it is not my garden”: a resident of Pell Street, to our reporter.`, []string{
			"direct | a resident of Pell Street | “I can see my shed from here, and it is not my garden”",
		}},
		{"an amount", `An internal audit, a copy of which was obtained by the Herald, puts the missing sum at 2.1 million crowns.`, []string{
			"indirect | An internal audit, a copy of which was obtained by the Herald | the missing sum at 2.1 million crowns",
		}},
	})
}

func TestPassivesOfQuoting(t *testing.T) {
	checkStatements(t, []styleTest{
		{"by an outlet", `Ana Drost was quoted by Interfar as saying the bridge was safe.`, []string{
			"indirect | Ana Drost | the bridge was safe",
		}},
		{"by nobody", `The same official was quoted as saying in March that there would be no deal.`, []string{
			"indirect | The same official | that there would be no deal",
		}},
		{"behind what is said", `The move is a mistake, the minister was quoted as saying on Tuesday by the state agency.`, []string{
			"indirect | the minister | The move is a mistake",
		}},
		{"behind a quotation", `“We won,” Ana Drost was quoted as saying by Interfar.`, []string{"direct | Ana Drost | “We won,”"}},
	})
}

func TestJudged(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a clause that hangs on a noun", `Istra accused Maravia of shelling a village, a charge Maravia's ministry rejected as “absurd theatre”.`, []string{
			"indirect | Istra | Maravia of shelling a village",
			"mixed | Maravia's ministry | as “absurd theatre”",
		}},
		{"a relative clause", `The plan, which unions denounced as “a cruel joke”, was dropped.`, []string{"mixed | unions | as “a cruel joke”"}},
		{"a participle", `The plan, denounced by unions as “a cruel joke”, was dropped.`, []string{"mixed | unions | as “a cruel joke”"}},
		{"behind the one spoken to", `The mayor told the Selva Gazette, which first reported the attack, that nobody had been hurt.`, []string{
			"indirect | The mayor | that nobody had been hurt",
		}},
		{"a title without its stop", `Ms Oakes replied: “I get four hundred emails a day.”`, []string{"direct | Ms Oakes | “I get four hundred emails a day.”"}},
		{"a participle before", `The accusation that Istra fired first was repeated by the envoy to the League, who wrote in a letter to the council seen by Tidewire that the perpetrators are known.`, []string{
			"indirect | the envoy to the League | that the perpetrators are known",
		}},
		{"in a letter seen by somebody", `The envoy, who wrote in a letter to the council seen by Tidewire that the perpetrators are known, left.`, []string{
			"indirect | The envoy | that the perpetrators are known",
		}},
	})
}
