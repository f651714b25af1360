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
		{"a credit in brackets", `The tax office lost 40,000 files in a flood, an internal memo shows (Skerry Herald).`, []string{
			"indirect | an internal memo | The tax office lost 40,000 files in a flood",
		}},
	})
}
