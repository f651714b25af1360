package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/internal/score"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/read"
)

const evalHelp = `Finds the attributions of annotated articles from their raw text and compares
them with the annotation. The articles are written as for hearsay train.

Printed are precision, recall and F1 in percent: for each role, where a span
has to agree to the word; for contents by kind of statement; for whole
attributions, linked (half of the content's words and a word of the source in
common) and strict (every word); then F1 by publisher, and the errors worth
reading. Statements inside statements are left out, as the annotation marks
outermost ones only.`

type evalFlags struct {
	model  string
	errors int
}

func (c *cli) evalCommand() *cobra.Command {
	var flags evalFlags
	cmd := &cobra.Command{
		Use:     "eval FILE|FOLDER...",
		Short:   "Compare what is found with annotated articles",
		Long:    evalHelp,
		Example: "  hearsay eval dev.jsonl\n  hearsay eval --model weights.bin --errors 50 dev.jsonl",
		GroupID: groupMeasure,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage(cmd, "name the annotated articles to compare with")
			}
			if flags.errors < 0 {
				return usage(cmd, "--errors must not be negative")
			}
			return c.eval(args, &flags)
		},
	}
	cmd.Flags().StringVar(&flags.model, "model", "", "file of weights to use (default: those in the program)")
	cmd.Flags().IntVar(&flags.errors, "errors", 8, "errors of each sort to print")
	cmd.Flags().SortFlags = false
	cmd.AddCommand(c.evalNamesCommand())
	return cmd
}

func (c *cli) eval(files []string, flags *evalFlags) error {
	x, err := extractorFrom(flags.model)
	if err != nil {
		return err
	}
	ev := evaluation{extractor: x, all: score.NewResult(), byPublisher: map[string]*score.Result{}}
	for art, err := range gold.Files(files) {
		if err != nil {
			return err
		}
		ev.add(art)
	}
	out := bufio.NewWriter(c.stdout)
	ev.print(out)
	ev.printErrors(out, flags.errors)
	return out.Flush()
}

func extractorFrom(name string) (*extract.Extractor, error) {
	if name == "" {
		return extract.New()
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: name, Message: "no such file of weights, or not readable", Err: err}
	}
	defer f.Close() //nolint:errcheck // only read from
	m, err := model.Read(f)
	if err != nil {
		return nil, &hearsay.Error{Code: hearsay.CodeFormat, Input: name, Message: err.Error() + "; make one with hearsay train", Err: err}
	}
	return extract.With(m), nil
}

// evaluation gathers the figures and errors of many articles.
type evaluation struct {
	extractor   *extract.Extractor
	articles    int
	all         *score.Result
	byPublisher map[string]*score.Result
	errors      [numSorts][]string
}

func (ev *evaluation) add(art *gold.Article) {
	doc := read.FromText(art.Text, read.Meta{ID: art.ID})
	want := wanted(doc, art)
	var got []score.Attribution
	attrs, _ := ev.extractor.Extract(doc)
	for _, attr := range attrs {
		if attr.Parent == "" {
			got = append(got, score.Attribution{Source: attr.Source, Cue: attr.Cue, Content: attr.Content, Kind: attr.Kind})
		}
	}
	words := art.Tokens
	if words == nil {
		words = wordsOf(doc)
	}
	res, pairs := score.Compare(words, want, got)
	ev.articles++
	ev.all.Add(res)
	if ev.byPublisher[art.Publisher] == nil {
		ev.byPublisher[art.Publisher] = score.NewResult()
	}
	ev.byPublisher[art.Publisher].Add(res)
	ev.sortErrors(art, want, got, pairs)
}

// wanted returns the annotation with the kinds that the text shows.
func wanted(doc *hearsay.Document, art *gold.Article) []score.Attribution {
	var contents [][]hearsay.Span
	for _, a := range art.Attributions {
		contents = append(contents, a.Content)
	}
	kinds := extract.Kinds(doc, contents)
	var out []score.Attribution
	for i, a := range art.Attributions {
		out = append(out, score.Attribution{Source: a.Source, Cue: a.Cue, Content: a.Content, Kind: kinds[i]})
	}
	return out
}

func wordsOf(doc *hearsay.Document) []hearsay.Span {
	var out []hearsay.Span
	for _, p := range model.Paragraphs(doc) {
		for _, tok := range p.Toks {
			out = append(out, tok.Span)
		}
	}
	return out
}

func (ev *evaluation) print(w io.Writer) {
	fmt.Fprintf(w, "model %s, rules %s, %d articles\n\n", ev.extractor.ModelName(), extract.RulesVersion, ev.articles)
	fmt.Fprintf(w, "%-20s %9s %9s %9s %9s\n", "", "precision", "recall", "F1", "annotated")
	line := func(name string, c score.Counts) {
		fmt.Fprintf(w, "%-20s %9.1f %9.1f %9.1f %9d\n", name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Gold)
	}
	for _, role := range score.Roles {
		line("exact "+string(role), ev.all.Exact[role])
	}
	for _, kind := range []hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed} {
		line("  "+string(kind)+" content", ev.all.ByKind[kind])
	}
	line("linked", ev.all.Linked)
	line("linked strict", ev.all.Strict)
	fmt.Fprintf(w, "\n%-20s %9s %9s %9s %9s\n", "F1 by publisher", "source", "cue", "content", "linked")
	for _, name := range slices.Sorted(maps.Keys(ev.byPublisher)) {
		r := ev.byPublisher[name]
		shown := name
		if shown == "" {
			shown = "(none given)"
		}
		fmt.Fprintf(w, "%-20s", wording.Plain(shown))
		for _, role := range score.Roles {
			fmt.Fprintf(w, " %9.1f", 100*r.Exact[role].F1())
		}
		fmt.Fprintf(w, " %9.1f\n", 100*r.Linked.F1())
	}
}
