package timeline

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
)

// Schema names the JSON contract of a timeline.
const Schema = "hearsay-timeline/1"

// WriteJSON writes one indented object.
func WriteJSON(w io.Writer, events []Event) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if events == nil {
		events = []Event{}
	}
	return enc.Encode(struct {
		Schema string  `json:"schema"`
		Events []Event `json:"events"`
	}{Schema, events})
}

// columns are the names in the first line of the CSV.
var columns = []string{"date", "type", "actor", "subject", "statement", "said_by", "document", "title", "publisher", "published", "start", "end", "line", "column"}

// WriteCSV writes a table with a line of names. A cell that a spreadsheet
// could take for a formula starts with an apostrophe.
func WriteCSV(w io.Writer, events []Event) error {
	out := csv.NewWriter(w)
	rows := [][]string{columns}
	for i := range events {
		ev := &events[i]
		rows = append(rows, []string{
			ev.Date, ev.Type, cell(ev.Actor), cell(ev.Subject), cell(ev.Statement), cell(ev.SaidBy), cell(ev.Document), cell(ev.Title), cell(ev.Publisher),
			cell(ev.Published), strconv.Itoa(ev.Start), strconv.Itoa(ev.End), strconv.Itoa(ev.Line), strconv.Itoa(ev.Column),
		})
	}
	return out.WriteAll(rows)
}

func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// WriteText writes events for people to read, in lines of at most width
// columns.
func WriteText(w io.Writer, events []Event, width int) error {
	out := bufio.NewWriter(w)
	column := 0
	for i := range events {
		column = max(column, len(events[i].Date))
	}
	column = min(column, 16) + 2
	for i := range events {
		ev := &events[i]
		label := fmt.Sprintf("%-*s", column, ev.Date)
		if len(ev.Date)+2 > column {
			fmt.Fprintln(out, ev.Date)
			label = strings.Repeat(" ", column)
		}
		for _, par := range []string{ev.Authority(), ev.Statement, ev.Source() + " · " + ev.Place()} {
			if par == "" {
				continue
			}
			for line := range strings.SplitSeq(lipgloss.Wrap(par, max(24, width-column), ""), "\n") {
				fmt.Fprintln(out, label+strings.TrimRight(line, " "))
				label = strings.Repeat(" ", column)
			}
		}
		if i+1 < len(events) {
			fmt.Fprintln(out)
		}
	}
	if len(events) == 0 {
		fmt.Fprintln(out, "hearsay found no events with a date.")
	}
	return out.Flush()
}
