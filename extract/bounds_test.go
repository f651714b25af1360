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
		{"people somebody knows", `Two people I know on the quay, neither of whom wants to be named here, say that at least some of the men came in on a barge.`, []string{
			"indirect | Two people I know on the quay | that at least some of the men came in on a barge",
		}},
		{"a mere that", `Berta Holm is angry. She wrote that on her own page, not in the paper.`, []string{"indirect | She | that"}},
		{"the verb behind a relative clause", `It began when a bank that says it serves the public gave the quay to a man who owned nothing.`, []string{
			"indirect | that | it serves the public",
		}},
		{"an apposition of the subject", `Harbour Watch says a third body, the League of Northern Ports, listed the firm in June 2010 and never removed it.`, []string{
			"indirect | Harbour Watch | a third body, the League of Northern Ports, listed the firm in June 2010 and never removed it",
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
		{"who said what", `This is a list of who actually said what.`, nil},
		{"what somebody was asked", `Asked about the minutes, a spokeswoman for Roe said the board did not comment.`, []string{
			"indirect | a spokeswoman for Roe | the board did not comment",
		}},
	})
}
