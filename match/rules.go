package match

// RulesVersion names the rules by which echoes are found. Any change of them
// is a new version.
const RulesVersion = "echoes/2"

// The rules of echoes.
const (
	// minWords is how many words two statements must have in common.
	minWords = 4
	// The words of the shorter statement that must be the same: three in
	// four, in runs that are close together.
	shareOf, shareIn = 3, 4
	// Rare words tell more than frequent ones: of the weight of the shorter
	// statement's words so much must be the same.
	weightOf, weightIn = 13, 20
	// runGap is how many words may lie between two of a run, and minRun how
	// many a run must have to count.
	runGap, minRun = 4, 3
	// A statement is close to another one when three in five words of the
	// longer one are the same too. Only close ones lead on to third ones.
	closeOf, closeIn = 3, 5
	// maxPostings is in how many wordings a run of three words may stand to
	// count as telling. One that stands in more is crowded: it leads to the
	// crowdedPostings earliest wordings that have it, and so brings together
	// those that repeat one of these.
	maxPostings, crowdedPostings = 24, 8
	// maxVerified is how many candidates of one wording are looked at, those
	// with most runs in common first, and enoughClose after how many close
	// ones the search ends.
	maxVerified, enoughClose = 16, 8
	// maxStatement is how many words of one statement are compared.
	maxStatement = 2048
	// Wordings of fewer than commonWords words that commonSpeakers known
	// speakers or more use, none of them in more than half of the places,
	// are phrases that everybody uses and no echoes.
	commonWords, commonSpeakers = 8, 6
	// copyOf of copyIn runs of words of the shorter document that stand in
	// another one make it a copy of that one.
	// Documents with fewer than copyRuns runs are too short to tell.
	copyOf, copyIn, copyRuns = 3, 5, 40
)
