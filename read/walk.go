package read

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// textEndings are the endings of the names of the files that a folder
// contributes, besides those of JSONL, which may have ".gz" after theirs.
var textEndings = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"}

// A place is a file that an argument leads to; size is in bytes.
type place struct {
	path string
	mode fs.FileMode
	size int64
}

// places yields the files that a path or pattern leads to, or an error in the
// place of one. Every error is a *hearsay.Error. It ends early with ctx.
func places(ctx context.Context, arg string, format Format) iter.Seq2[place, error] {
	return func(yield func(place, error) bool) {
		w := &walker{ctx: ctx, takes: func(name string) bool { return taken(name, format) }, yield: yield}
		info, err := os.Stat(arg)
		switch {
		case err == nil && info.IsDir():
			w.folder(arg)
			w.orElse(&hearsay.Error{
				Code: hearsay.CodeEmpty, Input: arg,
				Message: "no file in it can be read; a folder's files are read when their names end in " + endingsInWords(format),
			})
		case err == nil:
			yield(place{arg, info.Mode(), info.Size()}, nil)
		case isPattern(arg):
			w.pattern(arg)
		case strings.Contains(arg, "://"):
			yield(place{}, &hearsay.Error{
				Code: hearsay.CodeNotFound, Input: arg, Message: "not an address that can be read; http and https are", Err: err,
			})
		default:
			yield(place{}, about(arg, err))
		}
	}
}

// A walker goes through folders. Its methods return whether more is wanted.
type walker struct {
	ctx   context.Context // of the one call of places that made it
	takes func(name string) bool
	yield func(place, error) bool
	found bool // something was yielded
	ended bool // nothing more may be
}

func (w *walker) give(p place, err error) bool {
	w.found = true
	w.ended = w.ended || !w.yield(p, err)
	return w.goesOn()
}

func (w *walker) goesOn() bool { return !w.ended && w.ctx.Err() == nil }

// orElse yields err if nothing was yielded before.
func (w *walker) orElse(err error) {
	if !w.found && w.goesOn() {
		w.give(place{}, err)
	}
}

// folder yields the files of a folder and of those in it, by name.
func (w *walker) folder(dir string) bool {
	return w.entries(dir, func(entry fs.DirEntry, path string) bool {
		switch {
		case isHidden(entry.Name()):
			return true
		case entry.IsDir():
			return w.folder(path)
		case !w.takes(entry.Name()):
			return true
		default:
			return w.file(path)
		}
	})
}

// entries calls do for everything in dir in the order of the names.
func (w *walker) entries(dir string, do func(entry fs.DirEntry, path string) bool) bool {
	entries, err := os.ReadDir(dir) // gives what it read before the error too
	for _, entry := range entries {
		if !w.goesOn() || !do(entry, filepath.Join(dir, entry.Name())) {
			return false
		}
	}
	return err == nil || w.give(place{}, about(dir, err))
}

// file yields a regular file, or a link to one, and passes over all else: a
// named pipe in a folder would wait for ever.
func (w *walker) file(path string) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return w.give(place{}, about(path, err))
	case !info.Mode().IsRegular():
		return true
	default:
		return w.give(place{path, info.Mode(), info.Size()}, nil)
	}
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") }

// taken reports whether a folder contributes a file of that name when its
// files are read in that format.
func taken(name string, format Format) bool {
	if isLines(name, Auto) {
		return true
	}
	ext := strings.ToLower(filepath.Ext(name))
	for _, known := range textEndings {
		if ext == known {
			return format != JSONL
		}
	}
	return false
}

func endingsInWords(format Format) string {
	known := append([]string{}, lineEndings...)
	if format != JSONL {
		known = append(append([]string{}, textEndings...), lineEndings...)
	}
	last := len(known) - 1
	return strings.Join(known[:last], ", ") + " or " + known[last]
}
