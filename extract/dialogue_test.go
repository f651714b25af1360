package extract_test

import (
	"strings"
	"testing"
)

func TestDialogueLines(t *testing.T) {
	checkStyles(t, "dash dialogue", []styleTest{
		{"a gesture between dashes", "— The lamp is out, says Ines. — She lifts it. — It was the wick.", []string{
			"direct | Ines | The lamp is out || It was the wick.",
		}},
		{"what the speaker does, then more", "— It never rains here, he says, and he opens the umbrella. — Never.", []string{
			"direct | he | It never rains here || Never.",
		}},
		{"the one spoken to", "— Olof Brandt, the miller, I tell her.\n— He is dead, she answers me with a nod.", []string{
			"direct | I | Olof Brandt, the miller", "direct | she | He is dead",
		}},
		{"no space behind the dash", "—No, Ines answers. You go!", []string{"direct | Ines | No || You go!"}},
		{"an adverb behind the verb", "– The key is lost, she said softly. I looked.", []string{"direct | she | The key is lost || I looked."}},
		{"a speaker in the paragraph before", "– You came late, says Moe.\nIvar Sund, the baker, shakes his head.\n– The bread came late.", []string{
			"direct | Moe | You came late", "direct | Ivar Sund, the baker | The bread came late.",
		}},
		{"a question after a paragraph", "– You came late, says Moe.\nSund shakes his head.\n– And why was that?", []string{
			"direct | Moe | You came late", "direct |  | And why was that?",
		}},
		{"a sentence that goes on", "– The bridge, said Anna, and the road as well. The dam too.", []string{
			"direct | Anna | The bridge || and the road as well. The dam too.",
		}},
		{"a reply without a verb", "– Bread? asks Moe.\n– Yes, please.", []string{"direct | Moe | Bread?", "direct |  | Yes, please."}},
		{"an action without a subject", "– They will send a bus, Moe answers, and laughs. – A bus!", []string{
			"direct | Moe | They will send a bus || A bus!",
		}},
		{"a dash inside what is said", "– The bridge – the old one – is closed, said Anna.", []string{
			"direct | Anna | The bridge – the old one – is closed",
		}},
		{"no dialogue", "– in the hall, which is cold\n– in the kitchen, where they told stories", nil},
	})
}

// TestManyDashes makes sure that the time grows with the text and not faster.
func TestManyDashes(t *testing.T) {
	x := newExtractor(t)
	for _, part := range []string{"— ", "— We go, said Anna. ", "— I. ", ", said Anna", "—, he said —, ", "\n— a, b said c"} {
		x.Extract(document("— We go, said Anna.\n— " + strings.Repeat(part, 5_000)))
	}
}
