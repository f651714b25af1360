package extract_test

import (
	"strings"
	"testing"
)

func TestSetOffQuotations(t *testing.T) {
	checkStyles(t, "signature", []styleTest{
		{"a name below", "> We can hear the mill from our beds.\n> Jon Moe", []string{"direct | Jon Moe | We can hear the mill from our beds."}},
		{"a name in the next paragraph", "> The mill has never stopped.\nAna Roe, miller\nThe mill is old.", []string{"direct | Ana Roe, miller | The mill has never stopped."}},
		{"what the signer was", "> My grandmother carried sand for it.\n> She never spoke of it.\n> Marta Quill, retired teacher, Upper Orm", []string{
			"direct | Marta Quill, retired teacher, Upper Orm | My grandmother carried sand for it. || She never spoke of it.",
		}},
		{"a handle and a date", "> It stopped. It really stopped.\n> — Ida Lund (@idalund) March 4, 2024", []string{"direct | Ida Lund (@idalund) | It stopped. It really stopped."}},
		{"a second sentence", "> We can hear the mill.\n> Ana Roe sleeps.", nil},
		{"a paragraph of its own", "> We can hear the mill from our beds.\nAna Roe sleeps badly.", nil},
	})
	checkStyles(t, "pull quote", []styleTest{
		{"repeated", "> A mill that sleeps grinds no flour\n“A mill that sleeps grinds no flour, and bakes no bread,” said Ana Roe.", []string{
			"direct | Ana Roe | A mill that sleeps grinds no flour",
			"direct | Ana Roe | “A mill that sleeps grinds no flour, and bakes no bread,”",
		}},
		{"only alike", "> A mill that sleeps grinds no corn at all\n“A mill that sleeps grinds no flour, and bakes no bread,” said Ana Roe.", nil},
	})
	checkStyles(t, "named behind", []styleTest{
		{"a text", "> The mill is not on our maps.\nThat's from her report to the Duke.", []string{"direct | her report to the Duke | The mill is not on our maps."}},
		{"the words of somebody", "> The mill will outlive the Duke.\nThose were the words of Ana Roe, who built it.\nShe is dead.", []string{
			"direct | Ana Roe, who built it | The mill will outlive the Duke.",
		}},
		{"so wrote", "> A mill is a clock that feeds you.\nSo wrote Jon Moe in 1931.", []string{"direct | Jon Moe | A mill is a clock that feeds you."}},
		{"how somebody put it", "> The Duke eats bread like the rest of us.\nThat is how Jon Moe put it.", []string{"direct | Jon Moe | The Duke eats bread like the rest of us."}},
		{"what follows from it", "> The mill is not on our maps.\nThat is from now on the rule of the town.", nil},
		{"somebody else before", "Ana Roe wrote:\n> The mill is not on our maps.\nThat's from another age.", nil},
	})
	checkStyles(t, "signature", []styleTest{
		{"a pen name", "“Who has moved the sluice? My ducks are in the road.” – “Duckless”, Upper Orm", []string{
			"direct | “Duckless”, Upper Orm | “Who has moved the sluice? My ducks are in the road.”",
		}},
		{"a reply", "“Who has moved the sluice?” – “Nobody has.”", nil},
	})
	checkStyles(t, "parenthetical", []styleTest{
		{"a letter", "In a letter to the council, the Millers' Guild wrote:\n> The mill must not stop.", []string{
			"direct | the Millers' Guild | The mill must not stop.",
		}},
	})
}

// TestManyPullQuotes makes sure that the time grows with the text and not faster.
func TestManyPullQuotes(t *testing.T) {
	x := newExtractor(t)
	for _, in := range []string{
		strings.Repeat("“We go on and on and on,” said Ana Roe.\n> We go on and on\n", 2_000),
		"> " + strings.Repeat("on and on and on and ", 5_000) + "\n“" + strings.Repeat("on and on and on and ", 5_000) + "on,” said Ana Roe.",
	} {
		x.Extract(document(in))
	}
}
