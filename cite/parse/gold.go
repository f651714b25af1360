package parse

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// A Segment is a part of an entry with what it is, in the labels of AnyStyle:
// "author", "title", "container-title", ….
type Segment struct{ Label, Text string }

// An Entry is an entry cut into all of its segments.
type Entry []Segment

// Text returns the entry as it is printed.
func (e Entry) Text() string {
	parts := make([]string, len(e))
	for i, seg := range e {
		parts[i] = seg.Text
	}
	return strings.Join(parts, " ")
}

// ReadXML reads labelled entries: a root element with an element for each
// entry, which has an element named after its label for each segment.
func ReadXML(r io.Reader) ([]Entry, error) {
	var data struct {
		Sequences []struct {
			Segments []struct {
				XMLName xml.Name
				Text    string `xml:",chardata"`
			} `xml:",any"`
		} `xml:",any"`
	}
	if err := xml.NewDecoder(r).Decode(&data); err != nil {
		return nil, fmt.Errorf("labelled entries: %w", err)
	}
	var out []Entry
	for _, seq := range data.Sequences {
		var e Entry
		for _, seg := range seq.Segments {
			if text := strings.Join(strings.Fields(seg.Text), " "); text != "" {
				e = append(e, Segment{seg.XMLName.Local, text})
			}
		}
		if len(e) > 0 {
			out = append(out, e)
		}
	}
	return out, nil
}

// states cuts an entry into tokens and gives each its true state.
func (e Entry) states(s string, toks []token) []uint8 {
	out := make([]uint8, len(toks))
	k, end := 0, len(e[0].Text)
	first := true
	for i, t := range toks {
		for t.Start >= end && k+1 < len(e) {
			k++
			end += 1 + len(e[k].Text)
			first = true
		}
		out[i] = stateOf[e[k].Label]
		if out[i] == stateTitle && first {
			out[i] = stateTitleStart
		}
		first = false
	}
	return out
}
