package extract_test

import "testing"

func TestCourts(t *testing.T) {
	checkStyles(t, "court", []styleTest{
		{"at the end", `A glazier laughed while the roof came down, a tribunal in Skerry heard on Monday.`, []string{
			"indirect |  | A glazier laughed while the roof came down",
		}},
		{"in front", `The inquest has heard how the door was locked from outside.`, []string{
			"indirect |  | how the door was locked from outside",
		}},
		{"no court", `A glazier laughed while the roof came down, a porter in Skerry heard on Monday.`, nil},
	})
}

func TestWhatCalled(t *testing.T) {
	checkStyles(t, "what called", []styleTest{
		{"an aside", `It was, in what the mayor called a disaster foretold, the second flood.`, []string{
			"indirect | the mayor | a disaster foretold",
		}},
		{"nobody calls", `It was what is called a flood.`, nil},
	})
	checkStatements(t, []styleTest{
		{"behind another statement", `At least four people were hurt when a dam burst in Skerry on Monday, the flood board said, in what the mayor called a disaster foretold.`, []string{
			"indirect | the flood board | At least four people were hurt when a dam burst in Skerry on Monday",
			"indirect | the mayor | a disaster foretold",
		}},
	})
}

func TestSeeming(t *testing.T) {
	checkStatements(t, []styleTest{
		{"what somebody is at", `The board spent several years attempting to get itself off the list.`, nil},
		{"how it looks", `It seems that the sequence of the failed plans of the board and its futile efforts to sell the lamps have not ended in Skerry.`, nil},
	})
}

func TestAccordingClause(t *testing.T) {
	checkStyles(t, "according", []styleTest{
		{"a clause without who", `According to a former clerk we spoke to, the books were moved to a brewery in 1986.`, []string{
			"indirect | a former clerk we spoke to | the books were moved to a brewery in 1986",
		}},
		{"behind but", `But according to the glazier's ledger, there was a seventh window in the tower.`, []string{
			"indirect | the glazier's ledger | there was a seventh window in the tower",
		}},
	})
}
