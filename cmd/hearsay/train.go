package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/read"
)

const trainHelp = `Learns the weights of the tagger from annotated articles and writes them to a
file. The same articles, seed and program give the same file to the byte.

The articles are JSONL, also packed with gzip, one a line: "text"; "tokens", a
list of [start, end]; "pos", their parts of speech (Penn Treebank); and
"attributions", a list of {"source", "cue", "content"}, each a list of
[start, end]. Places are half-open and count code points of the text.

Or they are a folder of the annotation tool brat, NAME.txt beside NAME.ann, with
spans typed source, cue and content and relations or events that link them.
Where articles have no parts of speech, those of the tagger in the program
serve.

The weights in the program are extract/model/weights.bin; CARD.md beside that
file names the articles they were learnt from. To use others without building
the program anew, see hearsay eval --model.`

type trainFlags struct {
	out, name string
	seed      uint64
}

func (c *cli) trainCommand() *cobra.Command {
	var flags trainFlags
	cmd := &cobra.Command{
		Use:   "train FILE|FOLDER...",
		Short: "Train the tagger on annotated articles",
		Long:  trainHelp,
		Example: "  hearsay train --out extract/model/weights.bin --name polnear-3 train.jsonl.gz\n" +
			"  hearsay train --out ours.bin --name ours annotated/",
		GroupID: groupMeasure,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage(cmd, "name the annotated articles to learn from")
			}
			return c.train(args, &flags)
		},
	}
	cmd.Flags().StringVarP(&flags.out, "out", "o", "weights.bin", "file to write the weights to")
	cmd.Flags().StringVar(&flags.name, "name", "custom", "name of the model, shown as engine.model in every result")
	cmd.Flags().Uint64Var(&flags.seed, "seed", 1, "number that everything random follows from")
	cmd.Flags().SortFlags = false
	cmd.AddCommand(c.trainReferencesCommand(), c.trainPersonsCommand(), c.trainPronounsCommand())
	return cmd
}

func (c *cli) train(files []string, flags *trainFlags) error {
	var arts []model.Article
	for art, err := range gold.Files(files) {
		if err != nil {
			return err
		}
		arts = append(arts, modelArticle(art))
	}
	opts := model.TrainOptions{Seed: flags.seed, Name: flags.name, Log: c.stderr}
	if own, err := model.Embedded(); err == nil { // weights of an older format are no reason to stop
		opts.Parts = own
	}
	if c.quiet {
		opts.Log = nil
	}
	m, err := model.Train(arts, opts)
	if err != nil {
		return &hearsay.Error{Code: hearsay.CodeFormat, Input: files[0], Message: err.Error(), Err: err}
	}
	size, err := writeModel(m, flags.out)
	if err != nil {
		return &hearsay.Error{
			Code: hearsay.CodeForbidden, Input: flags.out, Message: "cannot be written; name another file with --out", Err: err,
		}
	}
	if !c.quiet {
		fmt.Fprintf(c.stdout, "%s: %d bytes of weights from %d articles\n", flags.out, size, len(arts))
	}
	return nil
}

// modelArticle reads the text as every other text is read, so that the tagger
// learns from the same paragraphs that it will see.
func modelArticle(art *gold.Article) model.Article {
	out := model.Article{Doc: read.FromText(art.Text, read.Meta{ID: art.ID})}
	for i, tag := range art.Tags {
		out.Tags = append(out.Tags, model.Tagged{Span: art.Tokens[i], Tag: tag})
	}
	for _, a := range art.Attributions {
		out.Gold = append(out.Gold, model.Gold(a))
	}
	return out
}

// writeModel writes a model beside its place first, so that a failure leaves
// what was there.
func writeModel(m interface{ Write(io.Writer) error }, name string) (int64, error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".weights-*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(f.Name()) //nolint:errcheck // gone after the renaming
	if err := m.Write(f); err != nil {
		f.Close() //nolint:errcheck // the first error counts
		return 0, err
	}
	if err := f.Close(); err != nil {
		return 0, err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return 0, err
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return 0, err
	}
	info, err := os.Stat(name)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
