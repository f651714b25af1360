package read

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// anyFolders is the part of a pattern that stands for any number of folders.
const anyFolders = "**"

func isPattern(arg string) bool { return strings.ContainsAny(arg, "*?[") }

// pattern yields what a pattern matches. A shell would give a folder's name to
// the command, so a matched folder is read like one. Where the last part of
// the pattern is * or ** it names no files in particular, and only those are
// taken that a folder would contribute. As for a shell, a wildcard does not
// match the dot of a hidden name, and ** does not follow links.
func (w *walker) pattern(arg string) {
	base, parts := splitPattern(arg)
	for _, part := range parts {
		if _, err := path.Match(part, ""); err != nil {
			w.give(place{}, &hearsay.Error{
				Code: hearsay.CodeNotFound, Input: arg, Message: "no such file, and not a pattern: a [ is not closed", Err: err,
			})
			return
		}
	}
	m := matcher{parts: parts, named: strings.Trim(parts[len(parts)-1], "*") != ""}
	if info, err := os.Stat(base); err == nil && info.IsDir() {
		w.matches(base, m, m.start())
	}
	w.orElse(&hearsay.Error{Code: hearsay.CodeNotFound, Input: arg, Message: "no file matches this pattern"})
}

func (w *walker) matches(dir string, m matcher, at state) bool {
	return w.entries(dir, func(entry fs.DirEntry, path string) bool {
		folder, link := entry.IsDir(), entry.Type()&fs.ModeSymlink != 0
		if link {
			info, err := os.Stat(path)
			folder = err == nil && info.IsDir()
		}
		next := m.step(at, entry.Name(), folder && link)
		switch {
		case folder && next.open():
			return w.matches(path, m, next)
		case folder && next.complete():
			return w.folder(path)
		case !folder && next.complete() && (m.named || w.takes(entry.Name())):
			return w.file(path)
		default:
			return true
		}
	})
}

// splitPattern returns the folder that a pattern starts from and the parts of
// the pattern below it, of which there is at least one.
func splitPattern(arg string) (base string, parts []string) {
	volume := filepath.VolumeName(arg)
	all := strings.Split(filepath.ToSlash(arg[len(volume):]), "/")
	first := 0
	for first < len(all) && !isPattern(all[first]) {
		first++
	}
	base = strings.Join(all[:first], "/")
	if first > 0 && base == "" {
		base = "/"
	}
	if base = volume + filepath.FromSlash(base); base == "" {
		base = "."
	}
	for _, part := range all[first:] {
		if part != "" && part != "." {
			parts = append(parts, part)
		}
	}
	return base, parts
}

// A matcher follows a path through the parts of a pattern, name by name, for
// all the ways at once in which ** can be read.
type matcher struct {
	parts []string
	named bool // the last part is more than a wildcard
}

// A state holds, for each part of the pattern and for its end, whether a path
// may have come so far.
type state []bool

func (s state) complete() bool { return s[len(s)-1] }

// open reports whether a longer path may match.
func (s state) open() bool {
	for _, here := range s[:len(s)-1] {
		if here {
			return true
		}
	}
	return false
}

func (m matcher) start() state {
	s := make(state, len(m.parts)+1)
	s[0] = true
	return m.skipEmpty(s)
}

// step returns the state after one more name. A linked folder is matched by
// name only, never by **, so that links in a circle come to an end.
func (m matcher) step(at state, name string, linked bool) state {
	next := make(state, len(at))
	for i, part := range m.parts {
		switch {
		case !at[i]:
		case isHidden(name) && !isHidden(part):
		case part == anyFolders:
			next[i] = next[i] || !linked
		default:
			if ok, _ := path.Match(part, name); ok {
				next[i+1] = true
			}
		}
	}
	return m.skipEmpty(next)
}

// skipEmpty lets ** stand for no folder at all.
func (m matcher) skipEmpty(s state) state {
	for i, part := range m.parts {
		if s[i] && part == anyFolders {
			s[i+1] = true
		}
	}
	return s
}
