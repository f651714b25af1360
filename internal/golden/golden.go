// Package golden tests an analysis against texts that were marked by hand.
//
// The corpus is a folder with one txtar file per document, NAME.txtar. The
// file's comment says where the text comes from ("from:") and why it is there
// ("reason:"); both are required. Its sections are
//
//	input.txt     the document; or input.md, input.html: the ending is its format
//	want.txt      the attributions that a careful reader marks and the program finds
//	left_out.txt  what looks like a statement and is none, and is left out
//	miss.txt      the marks of both forms that the program does not find yet
//
// A mark is one line. An attribution has its kind, source, cue and content,
// something left out its reason and its place:
//
//	direct | [0:10] Ana Perrin | [11:15] said | [17:31] “We remained.”
//	title of a work | [40:57] “The Long Water”
//
// Ranges are half-open, in bytes of Document.Text, and stand with their text.
// Several spans of one role are separated by "||"; an empty field is a role
// that the text leaves out. A mark indented by two spaces more lies in the
// content of one above it. Lines that begin with "#" belong to the mark below
// them. In a text, \n is a line break, and \| and \\ are these characters.
//
// Who writes a mark gives the texts only: with the flag -update, [Run] fills
// in the ranges. It looks for the content first, from the mark above onward,
// then for the cue that is nearest to it, then for the source nearest to the
// cue. Where that is not the one meant, the range is written by hand.
//
// The flag also moves marks between want.txt or left_out.txt and miss.txt, by
// what the program finds. It never adds, changes or drops one: what is wanted
// is for people to say. Without it, a wanted mark that is not found fails the
// test, and so does a known miss that is found, until it is promoted.
//
// An attribution is found when the program has one of the same kind, with the
// same content to the byte (spans with only white space between them count as
// one), a source that overlaps the wanted one, or none where none is wanted,
// and a parent if and only if the wanted one is indented. The cue does not
// decide; it has its own row in quality.golden. Something left out is found
// when the same reason is given for the same span, quotation marks and
// punctuation at its ends apart.
//
// # Chains
//
// [RunChains] tests who is meant, against a corpus of the same build with marks
// of another form in want.txt and miss.txt: words of a statement's content, the
// hands that it came through, nearest the reader first and the speaker last,
// what kind of speaker that is, and the condition under which he spoke, if one
// is given.
//
//	[24:50] the bed was never slept in | Tolm Courier > a chambermaid | witness | [70:98] on condition of anonymity
//	[112:131] the lights were out | Ana Perrin | named
//	[150:170] have sold the hotel | ? | unspecified
//
// The kind is "named" or one of the kinds of [hearsay.UnnamedKind]. A hand is
// given as a reader would call it, never by a pronoun; " = " separates several
// ways to call it; "?" is a hand that the text neither names nor describes.
// Only the words of content and condition have ranges. The comment may have a
// line "publisher:" with an outlet that is known from outside the text.
//
// The statement is the attribution whose content has those words, or most of
// them, each attribution for one mark; of several the shortest. A hand is right
// when an entity's name, an alias or a mention is what it is called; an unnamed
// one may be described at more or less length, a named one may have a title in
// front. "?" is right for a speaker who is not known, and for an entity that
// has no words of its own. A mark stands in want.txt when speaker, chain, named
// or not and kind are all right. Conditions have their own row in
// quality.golden: one is right when at least half of it and at least half of
// the one marked are the same words.
//
// # Listings
//
// [RunListings] tests who put whom on a list, or took him off it, and when. A
// mark has the type of the event, the words of the date, its value in EDTF, and
// actor and subject as a reader would call them, with " = " between several
// ways and "?" for an actor whom the text does not tell.
//
//	listing | [73:81] May 2002 | 2002-05 | Harbour Board = the board | Varan Brothers
//
// An event is right when type, date and actor are; the subject has a figure of
// its own. A line "published:" in the comment gives the date of publication.
//
// # Citations
//
// [RunItems] tests how entries of reference lists are read, and
// [RunCitations] which citations are tied to which statements. docs/citations.md
// describes their corpora.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

var update = flag.Bool("update", false, "rewrite golden files from what the program does now")

// qualityFile holds the figures of the whole corpus, beside its documents.
const qualityFile = "quality.golden"

// Run tests analyze on every document of the corpus in dir, each as a subtest,
// and then compares the figures of the whole with quality.golden. The name
// that analyze gets is that of the document with the ending of its format.
func Run(t *testing.T, dir string, analyze func(name string, data []byte) (*hearsay.Analysis, error)) {
	t.Helper()
	docs, err := load(dir)
	if err != nil {
		t.Fatal(err)
	}
	total := &quality{}
	for _, doc := range docs {
		t.Run(doc.name, func(t *testing.T) {
			a, err := analyze(doc.name+doc.format(), doc.input())
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			total.add(doc.name, runOne(t, doc, a))
		})
	}
	if len(total.documents) == len(docs) {
		compareFigures(t, filepath.Join(dir, qualityFile), total.String())
	}
}

// runOne tests one document, or rewrites its file, and returns its score.
func runOne(t *testing.T, doc *document, a *hearsay.Analysis) score {
	t.Helper()
	if *update {
		if err := doc.locate(a.Document.Text); err != nil {
			t.Fatal(err)
		}
	}
	if err := doc.checkPlaces(a.Document.Text); err != nil {
		t.Fatal(err)
	}
	result := match(doc.marks, a)
	if *update {
		if err := doc.save(result.found); err != nil {
			t.Fatal(err)
		}
		return result.score
	}
	complaints := result.complaints()
	for _, complaint := range complaints {
		t.Error(complaint)
	}
	if len(complaints) > 0 || testing.Verbose() {
		t.Log(result.surplus(a))
	}
	return result.score
}

func compareFigures(t *testing.T, path, now string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	then, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update to make it", err)
	}
	if string(then) != now {
		t.Errorf("%s: the figures have changed; run the test with -update and read the diff\n%s",
			path, changedLines(string(then), now))
	}
}

// changedLines lists the lines that only one of the two texts has.
func changedLines(then, now string) string {
	var out strings.Builder
	only := func(sign, of, other string) {
		have := make(map[string]bool)
		for line := range strings.Lines(other) {
			have[line] = true
		}
		for line := range strings.Lines(of) {
			if !have[line] {
				out.WriteString(sign + line)
			}
		}
	}
	only("-", then, now)
	only("+", now, then)
	return out.String()
}
