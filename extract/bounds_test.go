package extract_test

import "testing"

func TestBounds(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a bracket around it", `Jelissar Dov (you will also see Yelisar Dow, and, no, the spelling does not tell you whose side somebody is on) was on two lists.`, []string{
			"indirect | the spelling | you whose side somebody is on",
		}},
		{"a possessive alone", `The bank is old. Its defenders like to say that a settlement is not a conviction.`, []string{
			"indirect | Its defenders | that a settlement is not a conviction",
		}},
		{"the noun of a source in the cue", `Industry contacts described the firm as “opaque”.`, []string{
			"mixed | Industry contacts | the firm as “opaque”",
		}},
		{"people somebody knows", `Two people I know on the quay, neither of whom wants to be named here, say that at least some of the men came in on a barge.`, []string{
			"indirect | Two people I know on the quay | that at least some of the men came in on a barge",
		}},
		{"the subject taken for a content", `Both parties to the conflict had promised safe passage.`, []string{
			"indirect | Both parties to the conflict | safe passage",
		}},
		{"what stands before as", `As Lord Hale put it in Brand v Cole: “A ledger with too many pages has none.”`, []string{
			"direct | Lord Hale | “A ledger with too many pages has none.”",
		}},
		{"a place in brackets", `According to the company's own ledger (bundle C, tab 12), the sum was paid on 9 January to the Quay Trust.`, []string{
			"indirect | the company's own ledger | the sum was paid on 9 January to the Quay Trust",
		}},
		{"a mere that", `Berta Holm is angry. She wrote that on her own page, not in the paper.`, []string{"indirect | She | that"}},
		{"the verb behind a relative clause", `It began when a bank that says it serves the public gave the quay to a man who owned nothing.`, []string{
			"indirect | that | it serves the public",
		}},
		{"an apposition of the subject", `Harbour Watch says a third body, the League of Northern Ports, listed the firm in June 2010 and never removed it.`, []string{
			"indirect | Harbour Watch | a third body, the League of Northern Ports, listed the firm in June 2010 and never removed it",
		}},
		{"the object of a second verb", `A man who picked up the phone but would not give a name said “that's not happening this year”.`, []string{
			"direct | A man who picked up the phone but would not give a name | “that's not happening this year”",
		}},
		{"an aside in what was said", `It was a slip: what he actually said, at the meeting on 4 May, was “we will look at it”.`, []string{
			"direct | he | “we will look at it”",
		}},
		{"who is quoted in quotation marks", `The Ledger has more, quoting “two people familiar with the audit” as saying it found three million in payments.`, []string{
			"mixed | The Ledger | “two people familiar with the audit” as saying it found three million in payments",
			"  indirect | two people familiar with the audit | it found three million in payments",
		}},
		{"who is spoken to, and it", `Her deputy, Tomas Rehn, told the agency it had been fitted in May.`, []string{
			"indirect | Her deputy, Tomas Rehn, | it had been fitted in May",
		}},
		{"who is asked, and which", `Ana Roe asked him by e-mail which thefts he meant.`, []string{"indirect | Ana Roe | which thefts he meant"}},
	})
}

func TestNothingSaid(t *testing.T) {
	checkStatements(t, []styleTest{
		{"how it turned out", `It turned out that the lamps were sold.`, nil},
		{"what was picked up", `A man answered the phone and hung up.`, nil},
		{"questions passed on", `The ministry referred questions to the prosecutor.`, nil},
		{"a comment asked for", `The Gazette asked the Ministry of Lands for comment.`, nil},
		{"who said what", `This is a list of who actually said what.`, nil},
		{"what somebody was asked", `Asked about the minutes, a spokeswoman for Roe said the board did not comment.`, []string{
			"indirect | a spokeswoman for Roe | the board did not comment",
		}},
	})
}

func TestLabelsWithNames(t *testing.T) {
	checkStatements(t, []styleTest{
		{"an office with the name in brackets", "Mr. Oduya (Port Selwyn): Does she accept that?\nThe Minister for Fisheries (Mrs. Helen Strand): I do not.\nMr. Oduya: Why not?\nMrs. Strand: Because you are wrong.", []string{
			"direct | Mr. Oduya | Does she accept that?",
			"direct | Mrs. Helen Strand | I do not.",
			"direct | Mr. Oduya | Why not?",
			"direct | Mrs. Strand | Because you are wrong.",
		}},
	})
}

func TestHeadlineTails(t *testing.T) {
	const body = "\n\nThe governor left the building. It was cold and it rained all day."
	for _, test := range []styleTest{
		{"a dash", "Governor to quit - sources", []string{"indirect | sources | Governor to quit"}},
		{"words in quotation marks", "United 'close to agreement' for Lindqvist - reports", []string{"mixed | reports | United 'close to agreement' for Lindqvist"}},
		{"a mark of haste in front", "URGENT: Central bank governor resigns - state TV", []string{"indirect | state TV | Central bank governor resigns"}},
		{"say police", "Gates are to stay shut, say police", []string{"indirect | police | Gates are to stay shut"}},
		{"victims", "Twelve dead in mine blast: officials", []string{"indirect | officials | Twelve dead in mine blast"}},
		{"a site", "Governor resigns - Interfax", nil},
		{"no claim", "The long road to peace - a study", nil},
		{"a list", "10 ways to cook rice: report", nil},
	} {
		test.in = "# " + test.in + body
		checkStatements(t, []styleTest{test})
	}
}
