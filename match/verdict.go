package match

// Words is what became of the words of a statement.
type Words string

// The verdicts about words, from the best to the worst. Policy says what each
// one means.
const (
	Verbatim    Words = "verbatim"
	Punctuation Words = "punctuation"
	Shortened   Words = "shortened"
	Altered     Words = "altered"
	Spliced     Words = "spliced"
	NotFound    Words = "not found"
)

// Good reports whether the words may stand as a quotation.
func (w Words) Good() bool { return w == Verbatim || w == Punctuation || w == Shortened }

// rank orders verdicts, the best first.
func (w Words) rank() int {
	for i, v := range [...]Words{Verbatim, Punctuation, Shortened, Altered, Spliced} {
		if w == v {
			return i
		}
	}
	return 5
}

// Speaker is whether two texts lay words on one speaker.
type Speaker string

// The verdicts about speakers.
const (
	SameSpeaker    Speaker = "same"
	OtherSpeaker   Speaker = "other"
	UnknownSpeaker Speaker = "unknown"
)

// PolicyName names the policy and its version, which stand in every result.
// A change of any verdict on any text is a new version.
const PolicyName = "hearsay-words/2"

// Policy says in plain words what the verdicts mean.
const Policy = PolicyName + `

What is compared
  Words, in their order. It makes no difference whether marks are curly or
  straight, where lines break, whether a word has a hyphen, how it is spelled
  in Britain or America, whether it has accents, and whether a number is
  written in words or digits ("forty-one", "41", "per cent", "%"). Words that
  the narrator puts between two parts of a statement ("…", she said, "…") do
  not count as words of it.

The words of a quotation are
  verbatim     all the words of one place in the source, in their order, with
               the same marks between them and the same capitals. The mark at
               the end of a quotation and the marks around it are the writer's.
  punctuation  the same words; capitals or marks between them differ.
  shortened    the same words but for some left out or put in where the
               quotation says so, by an ellipsis, by square brackets or by an
               interruption. What is left must stand in order in one statement.
  altered      words were changed, added or left out without a sign of it. At
               least three in five of the words stand in the source, and half
               of those that carry meaning. A number, a negation, a name or a
               unit that differs makes a quotation altered however small the
               difference is, and is flagged, also where brackets show the
               change. So does a negation that stands before the words in
               their clause, when the quotation is set as a sentence of its
               own ("He never said that the pier was safe", "The pier was
               safe").
  spliced      it joins words of different statements, of one source or
               several, or of one statement in another order, or leaves out a
               negation of the sentence that it keeps. Where the source lays
               words on nobody, a paragraph counts as a statement.
  not found    nothing in the sources comes near enough.

The speaker is
  same         both texts lay the words on one person or body, by the name, by
               a spelling of it, or by the office that goes with it. Words
               that a source lays on nobody are those of its author.
  other        they lay them on two.
  unknown      one of the texts does not say who it is.

Where several sources have the words, the one that has them best counts; among
equals, one that names the speaker, then the earliest.

What is checked
  Everything in quotation marks or set off as a quotation, however short,
  except titles of works, nicknames, slogans, words spoken of as words, and
  words in quotation marks that are laid on nobody and mark a distance.

What fails
  altered, spliced, not found; any words laid on another speaker.`
