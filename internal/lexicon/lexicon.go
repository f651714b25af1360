// Package lexicon holds the word lists that names and sources are recognised
// by: given names, titles, nouns for persons, groups, organisations and
// documents, well-known outlets and places.
//
// The lists are the text files of the folder data, one list a file: entries
// separated by commas or line ends, "#" starts a comment, "[name]" a section.
// Each is read once, when it is first asked for. Every function takes words in
// lower case, with a straight apostrophe and without a final full stop.
package lexicon

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// A section is one part of a list.
type section struct {
	name    string     // without brackets; empty before the first one
	entries []string   // in the order of the file
	lines   [][]string // the same, line by line
}

// load reads one embedded list. A list that cannot be read is a fault of the
// build.
func load(name string) []section {
	data, err := files.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	out := []section{{}}
	for line := range strings.Lines(string(data)) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		last := &out[len(out)-1]
		switch {
		case line == "":
		case line[0] == '[':
			out = append(out, section{name: strings.Trim(line, "[]")})
		default:
			entries := split(line)
			last.entries = append(last.entries, entries...)
			last.lines = append(last.lines, entries)
		}
	}
	return out
}

func split(line string) []string {
	out := strings.Split(line, ",")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// table loads a list on first use as a map from entry to the name of its
// section. Of two sections with one entry the later one wins.
func table(name string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for _, sec := range load(name) {
			for _, entry := range sec.entries {
				out[entry] = sec.name
			}
		}
		return out
	})
}
