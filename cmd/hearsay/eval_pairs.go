package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// A namePair is a line of the file.
type namePair struct {
	schema string
	texts  [2]string
	names  [2]names.Name
	same   bool
}

func (p *namePair) parse() {
	kind := names.Unknown
	switch strings.ToLower(p.schema) {
	case "person":
		kind = names.Person
	case "company", "organization", "organisation":
		kind = names.Organization
	case "vessel":
		kind = names.Other
	}
	for i, text := range p.texts {
		p.names[i] = names.Parse(text, kind)
	}
}

// readPairs reads a file of pairs; its errors name the line.
func (c *cli) readPairs(file string) ([]namePair, error) {
	in, shown := c.stdin, "standard input"
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Input: file, Message: "no such file, or not readable", Err: err}
		}
		defer f.Close() //nolint:errcheck // only read from
		in, shown = f, file
	}
	r := csv.NewReader(skipMark(in))
	r.ReuseRecord = true
	columns, err := pairColumns(r)
	if err != nil {
		return nil, badPairs(shown, 1, err)
	}
	var pairs []namePair
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			line := 0
			if e, ok := errors.AsType[*csv.ParseError](err); ok {
				line, err = e.Line, e.Err
				if errors.Is(err, csv.ErrFieldCount) {
					err = fmt.Errorf("%d fields, where the headings are %d", len(row), r.FieldsPerRecord)
				}
			}
			return nil, badPairs(shown, line, err)
		}
		line, _ := r.FieldPos(0)
		p, err := pairOf(row, columns)
		if err != nil {
			return nil, badPairs(shown, line, err)
		}
		pairs = append(pairs, p)
	}
	if len(pairs) == 0 {
		return nil, &hearsay.Error{Code: hearsay.CodeEmpty, Input: shown, Message: "no pairs of names in it"}
	}
	return pairs, nil
}

// skipMark drops the byte order mark that spreadsheets put first.
func skipMark(in io.Reader) io.Reader {
	r := bufio.NewReader(in)
	if start, err := r.Peek(3); err == nil && string(start) == "\ufeff" {
		_, _ = r.Discard(3)
	}
	return r
}

func badPairs(file string, line int, err error) error {
	if line > 0 {
		file = fmt.Sprintf("%s:%d", file, line)
	}
	return &hearsay.Error{Code: hearsay.CodeFormat, Input: file, Message: err.Error(), Err: err}
}

// The columns of a file of pairs, in this order in what pairColumns returns.
var pairHeadings = [...]string{"name1", "name2", "is_match", "schema"}

func pairColumns(r *csv.Reader) ([]int, error) {
	row, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty; it needs the columns name1, name2 and is_match")
	}
	if err != nil {
		return nil, err
	}
	var columns []int
	for _, heading := range pairHeadings {
		at := slices.Index(row, heading)
		if at < 0 && heading != "schema" {
			return nil, fmt.Errorf("there is no column %s; the columns are %s", heading, strings.Join(row, ", "))
		}
		columns = append(columns, at)
	}
	return columns, nil
}

func pairOf(row []string, columns []int) (namePair, error) {
	p := namePair{texts: [2]string{row[columns[0]], row[columns[1]]}}
	for _, text := range p.texts {
		if strings.TrimSpace(text) == "" {
			return p, errors.New("a name is missing")
		}
	}
	switch label := row[columns[2]]; strings.ToLower(label) {
	case "true":
		p.same = true
	case "false":
	default:
		return p, fmt.Errorf("is_match is %q; write true or false", label)
	}
	if columns[3] >= 0 {
		p.schema = row[columns[3]]
	}
	p.parse()
	return p, nil
}
