package names

import (
	"errors"
	"fmt"
	"strings"
)

// Empty reports whether there are no rules. Nil rules are empty.
func (r *Rules) Empty() bool { return r == nil || len(r.group) == 0 && len(r.apart) == 0 }

// Group returns what stands for all the names that are one with name; empty
// when no rule has it.
func (r *Rules) Group(name string) string {
	if r.Empty() {
		return ""
	}
	root := r.root(Key(name))
	if _, ok := r.group[root]; ok {
		return root
	}
	if _, ok := r.apart[root]; ok {
		return root
	}
	return ""
}

// Apart reports whether two groups, as Group returns them, are not one.
func (r *Rules) Apart(a, b string) bool { return r != nil && meet(r.apart[a], r.apart[b]) }

// Outlet reports whether name is that of an outlet by the rules.
func (r *Rules) Outlet(name string) bool {
	return r != nil && len(r.outlets) > 0 && r.outlets[r.root(Key(name))]
}

// LongestOutlet returns the number of words of the longest name of an outlet.
func (r *Rules) LongestOutlet() int {
	if r == nil {
		return 0
	}
	return r.longest
}

// readOutlets makes of each table a rule that its names are one.
func readOutlets(file string, tables []outletRule, lines []int) ([]rule, error) {
	out := make([]rule, len(tables))
	for i, table := range tables {
		if i < len(lines) {
			out[i].line = lines[i]
		}
		if table.Name == "" {
			return nil, ruleError(file, out[i].line, errors.New("an outlet needs a name, as in name = \"Orrin Packet\""))
		}
		for _, name := range append([]string{table.Name}, table.Short...) {
			key := Key(name)
			if key == "" {
				return nil, ruleError(file, out[i].line, fmt.Errorf("%q is no name", name))
			}
			out[i].names, out[i].keys = append(out[i].names, name), append(out[i].keys, key)
		}
	}
	return out, nil
}

func (r *Rules) markOutlets(outlets []rule) {
	for i := range outlets {
		r.outlets[r.root(outlets[i].keys[0])] = true
		for _, key := range outlets[i].keys {
			r.longest = max(r.longest, strings.Count(key, " ")+1)
		}
	}
}
