package extract_test

import "testing"

func TestInnerReports(t *testing.T) {
	checkStatements(t, []styleTest{
		{"told in a report", `The pilot said that the harbour master had told him to wait until noon.`, []string{
			"indirect | The pilot | that the harbour master had told him to wait until noon",
			"  indirect | the harbour master | to wait until noon",
		}},
		{"with a clause", `The union said the owners had assured the crew that nobody would be dismissed.`, []string{
			"indirect | The union | the owners had assured the crew that nobody would be dismissed",
			"  indirect | the owners | that nobody would be dismissed",
		}},
		{"told by", `The pilot said he had been told by the harbour master to wait until noon.`, []string{
			"indirect | The pilot | he had been told by the harbour master to wait until noon",
			"  indirect | the harbour master | to wait until noon",
		}},
	})
	checkStyles(t, "inner-report", []styleTest{
		{"nothing behind who was told", `The pilot said the master told her`, nil},
		{"who was told is all", `The pilot said that he had told the harbour master.`, nil},
		{"what somebody would say", `The pilot said that he would tell the crew to wait.`, nil},
	})
}

func TestTrailing(t *testing.T) {
	checkStatements(t, []styleTest{
		{"told an outlet", `The ferry may be sold before the winter, three people briefed on the plan told the Courier on Monday.`, []string{
			"indirect | three people briefed on the plan | The ferry may be sold before the winter",
		}},
	})
	checkStyles(t, "trailing", []styleTest{
		{"a clause of time", `When the ferry had left the pier, the pilot told the crew.`, nil},
		{"what is said follows", `The ferry left late, the pilot said that it was full.`, nil},
	})
}

func TestImpersonals(t *testing.T) {
	checkStatements(t, []styleTest{
		{"it is", `It is widely understood that the ferry has been sold.`, []string{"indirect |  | that the ferry has been sold"}},
		{"legend", `Legend has it that the ferry sings at night.`, []string{"indirect |  | that the ferry sings at night"}},
		{"an adverb", `Supposedly the ferry sings at night.`, []string{"indirect |  | the ferry sings at night"}},
	})
	checkStyles(t, "impersonal", []styleTest{
		{"somebody has reported", `The pilot has reported that the ferry sings.`, nil},
		{"by somebody", `It was reported by the pilot.`, nil},
		{"a mark behind the adverb", `The tweet was reportedly “liked” by the pilot.`, nil},
		{"reports of work", `The pilot reports to the harbour master.`, nil},
		{"a mark behind the adverb", "The ferry was reportedly ``seen'' over the harbour at noon on Monday.", nil},
	})
}

func TestFigures(t *testing.T) {
	checkStatements(t, []styleTest{
		{"an amount", `Firefighters put the damage at 40,000 crowns.`, []string{"indirect | Firefighters | the damage at 40,000 crowns"}},
	})
	checkStyles(t, "figure", []styleTest{
		{"a place", `Firefighters put the ladder at the window.`, nil},
	})
}

func TestAccordingFirst(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a study", `According to a study by the Tide Institute, every fourth ferry no longer sails.`, []string{
			"indirect | a study by the Tide Institute | every fourth ferry no longer sails",
		}},
	})
}
