package extract_test

import (
	"slices"
	"strings"
	"testing"
)

func TestScripts(t *testing.T) {
	checkStyles(t, "turn", []styleTest{
		{"a report in two voices", "ANCHOR: The mill has burned for a day.\nBERG: The roof went first. The wheel still turns.\nANCHOR: The road is closed.\nBERG: It will open on Monday.", []string{
			"direct | ANCHOR | The mill has burned for a day.", "direct | BERG | The roof went first. The wheel still turns.",
			"direct | ANCHOR | The road is closed.", "direct | BERG | It will open on Monday.",
		}},
		{"how it is said", "MOE (on camera): The ice left in March.\nMOE (v/o): It took the jetty along.\nRUTH (laughing): And the jetty took the boat.", []string{
			"direct | MOE | The ice left in March.", "direct | MOE | It took the jetty along.", "direct | RUTH | And the jetty took the boat.",
		}},
		{"a recorded voice", "ANCHOR: Who owns the wind? Jon Moe asked.\nTAPE – ANA ROE, BAKER: \"It was here before the mill.\"\nANCHOR: The council does not agree.\nMOE (stand-up): The council meets in May.", []string{
			"direct | ANCHOR | Who owns the wind? Jon Moe asked.", `direct | ANA ROE, BAKER | "It was here before the mill."`,
			"direct | ANCHOR | The council does not agree.", "direct | MOE | The council meets in May.",
		}},
		{"names in double brackets", "((NARRATOR))\nThe pit closed in March.\n((Ana Roe, teacher))\nOur school closed with it.\n((NARRATOR))\nThe chapel stands.\n((Ana Roe))\nWe sing there.", []string{
			"direct | NARRATOR | The pit closed in March.", "direct | Ana Roe, teacher | Our school closed with it.",
			"direct | NARRATOR | The chapel stands.", "direct | Ana Roe | We sing there.",
		}},
		{"letters set off by a gap", "Q    Minister, will you resign?\nA    I will not.\nQ\tWhy?\nA\tA minister with a good bridge has no reason.", []string{
			"direct | Q | Minister, will you resign?", "direct | A | I will not.", "direct | Q | Why?", "direct | A | A minister with a good bridge has no reason.",
		}},
		{"letters before one space", "Q Did the lamp burn?\nA It did.\nQ Who lit it?\nA My son.", []string{
			"direct | Q | Did the lamp burn?", "direct | A | It did.", "direct | Q | Who lit it?", "direct | A | My son.",
		}},
		{"asides", "Q. And then?\nA. (After a pause.) I ran. (Laughter.)\nQ: [Turning over.] Where?\nA: (Nods.)", []string{
			"direct | Q | And then?", "direct | A | I ran.", "direct | Q | Where?",
		}},
		{"an answer goes on", "GOV. HALE: The dam holds.\nIt held in 1962.\nMODERATOR: Thank you.\nGOV. HALE: I thank you.", []string{
			"direct | GOV. HALE | The dam holds. || It held in 1962.", "direct | MODERATOR | Thank you.", "direct | GOV. HALE | I thank you.",
		}},
		{"a test of two cars", "STRENGTHS: The seats are deep.\nWEAKNESSES: The boot is small.\nSTRENGTHS: It turns on a plate.\nWEAKNESSES: It drinks.", nil},
		{"articles", "A bridge fell.\nA boat sank.\nA man who saw it went home.", nil},
		{"the facts of a script", "Reporter: Jon Moe\nHost: Ana Roe\nLength: 2 minutes", nil},
	})
}

// TestManyLabels makes sure that the time grows with the text and not faster.
func TestManyLabels(t *testing.T) {
	x := newExtractor(t)
	for _, line := range []string{"ROE: I go.\n", "Q   Why?\n", "((ROE))\n", "ROE (ROE (ROE: \n", "ROE – ROE – ROE: I\n", "Q: ((((((\n"} {
		doc := document(strings.Repeat(line, 10_000))
		attrs, _ := x.Extract(doc)
		for i := range attrs {
			if !slices.IsSorted([]int{attrs[i].Content[0].Start, attrs[i].Content[0].End, len(doc.Text)}) {
				t.Fatalf("%q: %+v", line, attrs[i])
			}
		}
	}
}
