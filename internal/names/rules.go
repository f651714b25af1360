package names

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/hearsay-project/hearsay"
)

// maxRules is the greatest length of a file of rules in bytes.
const maxRules = 1 << 20

// Rules are what a user has laid down about names: which are one, which are
// not, and which are those of outlets. They win over every score. The zero
// value has none.
//
// They are written as TOML, two lists of lists and a table for each outlet:
//
//	same = [
//	    ["Union of Harbour Pilots", "UHP", "the pilots' union"],
//	]
//	different = [
//	    ["Ada Holm", "Ada Holme"],
//	]
//	[[outlet]]
//	name = "Orrin Packet"
//	short = ["the Packet", "OP"]
//
// All names of a list under same are one; no two names of a list under
// different are. The names of an outlet are one. Names are compared as in Key,
// without an article before them.
type Rules struct {
	group   map[string]string // the key that stands for all that are one with a key
	apart   map[string][]int  // the lists under different that a group is in, ascending
	outlets map[string]bool   // the groups of outlets
	longest int               // the words of the longest name of an outlet
}

// An outletRule is the table of one outlet.
type outletRule struct {
	Name  string   `toml:"name"`
	Short []string `toml:"short"`
}

// A rule is one list of the file.
type rule struct {
	names []string
	keys  []string
	line  int
}

// ParseRules reads rules. file names them in errors, which are of type
// *hearsay.Error and give the line. Rules that contradict each other are an
// error.
func ParseRules(file string, data []byte) (*Rules, error) {
	if len(data) > maxRules {
		return nil, &hearsay.Error{Code: hearsay.CodeTooLarge, Input: file, Message: fmt.Sprintf("rules about names have %d bytes at most", maxRules)}
	}
	var lists struct {
		Same      [][]string   `toml:"same"`
		Different [][]string   `toml:"different"`
		Outlet    []outletRule `toml:"outlet"`
	}
	dec := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := dec.Decode(&lists); err != nil {
		return nil, tomlError(file, err)
	}
	lines := linesOfLists(data)
	same, err := readRules(file, lists.Same, lines["same"])
	if err != nil {
		return nil, err
	}
	different, err := readRules(file, lists.Different, lines["different"])
	if err != nil {
		return nil, err
	}
	outlets, err := readOutlets(file, lists.Outlet, lines["outlet"])
	if err != nil {
		return nil, err
	}
	r := &Rules{group: groupsOf(slices.Concat(same, outlets)), apart: map[string][]int{}, outlets: map[string]bool{}}
	r.markOutlets(outlets)
	for i := range different {
		if err := r.keepApart(i, &different[i]); err != nil {
			return nil, ruleError(file, different[i].line, err)
		}
	}
	return r, nil
}

func readRules(file string, lists [][]string, lines []int) ([]rule, error) {
	out := make([]rule, len(lists))
	for i, names := range lists {
		out[i].names = names
		if i < len(lines) {
			out[i].line = lines[i]
		}
		if err := out[i].addKeys(); err != nil {
			return nil, ruleError(file, out[i].line, err)
		}
	}
	return out, nil
}

func ruleError(file string, line int, err error) error {
	return &hearsay.Error{Code: hearsay.CodeFormat, Input: fmt.Sprintf("%s:%d", file, line), Message: err.Error()}
}

// tomlError says what the decoder found wrong, and where.
func tomlError(file string, err error) error {
	if e, ok := errors.AsType[*toml.StrictMissingError](err); ok && len(e.Errors) > 0 {
		row, _ := e.Errors[0].Position()
		return ruleError(file, row, fmt.Errorf("there is nothing called %q here; write same, different or [[outlet]] with name and short", strings.Join(e.Errors[0].Key(), ".")))
	}
	if e, ok := errors.AsType[*toml.DecodeError](err); ok {
		row, _ := e.Position()
		return ruleError(file, row, fmt.Errorf("%s; write lists of lists of names, as in same = [[\"A\", \"B\"]], and outlets as in [[outlet]] name = \"A\"", strings.TrimPrefix(e.Error(), "toml: ")))
	}
	return &hearsay.Error{Code: hearsay.CodeFormat, Input: file, Message: err.Error(), Err: err}
}

// linesOfLists returns the line of each inner list, by the key of the outer
// one, and of each table of an array of tables. data has been decoded before.
func linesOfLists(data []byte) map[string][]int {
	out := map[string][]int{}
	line, at := 1, 0 // of the last list, so that the newlines are counted once
	var p unstable.Parser
	p.Reset(data)
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.ArrayTable {
			key := e.Key()
			if key.Next() {
				start := int(key.Node().Raw.Offset)
				line += bytes.Count(data[at:max(at, start)], []byte("\n"))
				at = max(at, start)
				name := string(key.Node().Data)
				out[name] = append(out[name], line)
			}
			continue
		}
		if e.Kind != unstable.KeyValue || e.Value().Kind != unstable.Array {
			continue
		}
		key := e.Key()
		if !key.Next() {
			continue
		}
		name := string(key.Node().Data)
		for lists := e.Value().Children(); lists.Next(); {
			if start := startOf(lists.Node()); start > at {
				line += bytes.Count(data[at:start], []byte("\n"))
				at = start
			}
			out[name] = append(out[name], line)
		}
	}
	return out
}

// startOf returns where the first name of a list stands; 0 when it has none.
func startOf(list *unstable.Node) int {
	items := list.Children()
	if !items.Next() {
		return int(list.Raw.Offset)
	}
	return int(items.Node().Raw.Offset)
}

// Key returns name as rules compare it: without regard to case, marks,
// punctuation, script and an article in front. Letters with full stops between
// them are one word.
func Key(name string) string {
	p := parser{lists: theLists(), name: Name{kind: Organization}}
	p.split(cutAt(name, maxBytes))
	p.initials()
	words := make([]string, len(p.pieces))
	for i, pc := range p.pieces {
		words[i] = pc.folded
	}
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func (ru *rule) addKeys() error {
	if len(ru.names) < 2 {
		return errors.New("a list needs two names at least")
	}
	for _, name := range ru.names {
		key := Key(name)
		if key == "" {
			return fmt.Errorf("%q is no name", name)
		}
		ru.keys = append(ru.keys, key)
	}
	return nil
}

// groupsOf joins lists that have a name in common. The first name of all
// stands for the others.
func groupsOf(same []rule) map[string]string {
	parent := map[string]string{}
	root := func(key string) string {
		for parent[key] != key {
			parent[key] = parent[parent[key]]
			key = parent[key]
		}
		return key
	}
	for _, ru := range same {
		for _, key := range ru.keys {
			if _, ok := parent[key]; !ok {
				parent[key] = key
			}
		}
		for _, key := range ru.keys[1:] {
			parent[root(key)] = root(ru.keys[0])
		}
	}
	for key := range parent {
		parent[key] = root(key)
	}
	return parent
}

// keepApart records that the names of the rule with this number are not one.
func (r *Rules) keepApart(number int, ru *rule) error {
	seen := map[string]string{}
	for i, key := range ru.keys {
		root := r.root(key)
		if other, ok := seen[root]; ok {
			return fmt.Errorf("%q and %q are said to be different here, but they are one by the lists under same or but for case and marks; leave one of the two", other, ru.names[i])
		}
		seen[root] = ru.names[i]
		r.apart[root] = append(r.apart[root], number)
	}
	return nil
}

func (r *Rules) root(key string) string {
	if root, ok := r.group[key]; ok {
		return root
	}
	return key
}

// Same reports what the rules say about two names: whether they are one, and
// whether the rules decide it at all. What follows from the rules is decided
// as well: A and C are one when A and B are, and B and C. Nil rules decide
// nothing.
func (r *Rules) Same(a, b string) (same, decided bool) {
	if r == nil || len(r.group) == 0 && len(r.apart) == 0 {
		return false, false
	}
	x, y := r.root(Key(a)), r.root(Key(b))
	if x == y {
		_, named := r.group[x]
		return named, named
	}
	return false, r.Apart(x, y)
}

// meet reports whether two ascending lists have a number in common.
func meet(x, y []int) bool {
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			return true
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return false
}
