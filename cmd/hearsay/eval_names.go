package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/internal/names"
	"github.com/hearsay-project/hearsay/internal/score"
	"github.com/hearsay-project/hearsay/internal/wording"
)

const evalNamesHelp = `Compares pairs of names, and what is found with what is said of them.

FILE is CSV with a line of headings. It needs the columns name1, name2 and
is_match (true or false); a column schema may say what the names are of: Person,
Company, Organization, or anything else for a thing whose kind is not known.
Other columns are passed over. - is standard input.

Printed are precision, recall and F1 in percent at the fixed threshold, by
schema as well, and comparisons per second on one core, of names made ready
beforehand and of names as they come. With --format csv there is a line for each
pair instead: score, decision, and why.`

type evalNamesFlags struct {
	format choice
	errors int
}

func (c *cli) evalNamesCommand() *cobra.Command {
	flags := evalNamesFlags{format: choice{value: "text", allowed: []string{"text", "csv"}}}
	cmd := &cobra.Command{
		Use:     "names FILE",
		Short:   "Compare pairs of names with what is said of them",
		Long:    evalNamesHelp,
		Example: "  hearsay eval names pairs.csv\n  hearsay eval names --format csv pairs.csv > scores.csv",
		Args:    exactly(1, "name one file of pairs"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.errors < 0 {
				return usage(cmd, "--errors must not be negative")
			}
			return c.evalNames(args[0], &flags)
		},
	}
	flags.format.addTo(cmd, "format", "figures, or a line for each pair")
	cmd.Flags().IntVar(&flags.errors, "errors", 0, "wrong decisions to print")
	cmd.Flags().SortFlags = false
	return cmd
}

func (c *cli) evalNames(file string, flags *evalNamesFlags) error {
	pairs, err := c.readPairs(file)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(c.stdout)
	if flags.format.value == "csv" {
		writePairs(out, pairs)
	} else {
		printPairs(out, pairs, flags.errors)
	}
	return out.Flush()
}

// writePairs writes a line of CSV for each pair.
func writePairs(w io.Writer, pairs []namePair) {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"score", "decision", "is_match", "name1", "name2", "why"}) // errors stay until the flush of w
	for i := range pairs {
		p := &pairs[i]
		e := names.Explain(&p.names[0], &p.names[1])
		_ = out.Write([]string{
			strconv.FormatFloat(e.Score, 'f', 4, 64), strconv.FormatBool(e.Same), strconv.FormatBool(p.same), p.texts[0], p.texts[1], e.String(),
		})
	}
	out.Flush()
}

// printPairs prints the figures.
func printPairs(w io.Writer, pairs []namePair, wrong int) {
	var all score.Counts
	bySchema := map[string]*score.Counts{}
	var schemas []string
	for i := range pairs {
		p := &pairs[i]
		if bySchema[p.schema] == nil {
			bySchema[p.schema] = &score.Counts{}
			schemas = append(schemas, p.schema)
		}
		said := names.Same(&p.names[0], &p.names[1])
		count(&all, said, p.same)
		count(bySchema[p.schema], said, p.same)
	}
	fmt.Fprintf(w, "%d pairs, threshold %.2f\n\n", len(pairs), names.Threshold)
	fmt.Fprintf(w, "%-20s %9s %9s %9s %9s\n", "", "precision", "recall", "F1", "the same")
	line := func(name string, c *score.Counts) {
		fmt.Fprintf(w, "%-20s %9.1f %9.1f %9.1f %9d\n", name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Gold)
	}
	line("all", &all)
	slices.Sort(schemas)
	for _, schema := range schemas {
		if schema != "" {
			line("  "+wording.Plain(schema), bySchema[schema])
		}
	}
	ready, raw := paces(pairs)
	fmt.Fprintf(w, "\n%.0f comparisons per second on one core, %.0f of names not made ready beforehand\n", ready, raw)
	printWrong(w, pairs, wrong)
}

func count(c *score.Counts, said, same bool) {
	if same {
		c.Gold++
	}
	if said {
		c.Predicted++
	}
	if said && same {
		c.Right++
	}
}

func printWrong(w io.Writer, pairs []namePair, n int) {
	for i := range pairs {
		p := &pairs[i]
		e := names.Explain(&p.names[0], &p.names[1])
		if n == 0 {
			return
		}
		if e.Same == p.same {
			continue
		}
		n--
		said := "taken for two"
		if e.Same {
			said = "taken for one"
		}
		fmt.Fprintf(w, "\n%s (%.2f): %s | %s\n  %s\n", said, e.Score, wording.Plain(p.texts[0]), wording.Plain(p.texts[1]), wording.Plain(e.String()))
	}
}

// paces measures comparisons per second, of names made ready and of others.
func paces(pairs []namePair) (ready, raw float64) {
	ready = pace(len(pairs), func(i int) { names.Compare(&pairs[i].names[0], &pairs[i].names[1]) })
	raw = pace(len(pairs), func(i int) {
		p := namePair{schema: pairs[i].schema, texts: pairs[i].texts}
		p.parse()
		names.Compare(&p.names[0], &p.names[1])
	})
	return ready, raw
}

// pace returns how often in a second do runs, over a fifth of one.
func pace(n int, do func(i int)) float64 {
	const span = 200 * time.Millisecond
	start, done := time.Now(), 0
	for time.Since(start) < span {
		for i := range n {
			do(i)
		}
		done += n
	}
	return float64(done) / time.Since(start).Seconds()
}
