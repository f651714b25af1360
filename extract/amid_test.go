package extract_test

import "testing"

func TestAmid(t *testing.T) {
	checkStatements(t, []styleTest{
		{"what is told behind", `The carter told her, she said, that the bridge was shut.`, []string{
			"indirect | she | The carter told her || that the bridge was shut",
			"  indirect | The carter | that the bridge was shut",
		}},
		{"the verb behind", `One capital, he said, had asked whether the lake was deep.`, []string{
			"indirect | he | One capital || had asked whether the lake was deep",
			"  indirect | One capital | whether the lake was deep",
		}},
	})
	checkStyles(t, "amid", []styleTest{
		{"an occasion in front", `On Tuesday, he said, the bridge was shut.`, nil},
		{"a whole clause in front", `The bridge was shut, he said, and the carter went home.`, nil},
	})
}

func TestSourceless(t *testing.T) {
	checkStatements(t, []styleTest{
		{"a relative clause with commas", `A glazier, who did not want to give her name because the firm forbids it, said the panes had cracked in October.`, []string{
			"indirect | A glazier, who did not want to give her name because the firm forbids it | the panes had cracked in October",
		}},
	})
}

func TestGerunds(t *testing.T) {
	checkStatements(t, []styleTest{
		{"denied", `The baker, Piet Aldous, 52, denies watering the milk.`, []string{"indirect | The baker, Piet Aldous, 52, | watering the milk"}},
		{"confessed to", `The vicar said a sexton had confessed to selling the bell.`, []string{
			"indirect | The vicar | a sexton had confessed to selling the bell",
			"  indirect | a sexton | selling the bell",
		}},
	})
	checkStyles(t, "gerund", []styleTest{
		{"a noun", `The baker denies the building a door.`, nil},
	})
}
