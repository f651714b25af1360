package gold

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// folder yields the articles of a folder of brat and of the folders in it, in
// the order of their paths: each has its text in NAME.txt and its annotation
// in NAME.ann.
func folder(dir string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		var names []string
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Ext(path) == ".ann" {
				names = append(names, path)
			}
			return err
		})
		if err == nil && len(names) == 0 {
			err = &hearsay.Error{
				Code: hearsay.CodeNotFound, Input: dir,
				Message: "no annotation in this folder; brat keeps it in files called NAME.ann, beside NAME.txt",
			}
		} else if err != nil {
			err = openError(dir, err)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		for _, name := range names {
			if art, err := bratFile(dir, name); !yield(art, err) || err != nil {
				return
			}
		}
	}
}

func bratFile(dir, name string) (*Article, error) {
	textName := strings.TrimSuffix(name, ".ann") + ".txt"
	body, err := os.ReadFile(textName)
	if err != nil {
		return nil, openError(textName, err)
	}
	if !utf8.Valid(body) {
		return nil, lineError(textName, 0, errors.New("the text is not UTF-8"))
	}
	ann, err := os.ReadFile(name)
	if err != nil {
		return nil, openError(name, err)
	}
	id, err := filepath.Rel(dir, strings.TrimSuffix(name, ".ann"))
	if err != nil {
		id = name
	}
	art := &Article{ID: filepath.ToSlash(id), Text: string(body)}
	b := bratReader{converter: converter{text: art.Text}, spans: map[string]*bratSpan{}}
	n := 0
	for line := range strings.Lines(string(ann)) {
		n++
		if err := b.line(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, lineError(name, n, err)
		}
	}
	if art.Attributions, err = b.attributions(); err != nil {
		return nil, lineError(name, 0, err)
	}
	return art, nil
}

// bratSpan is one annotated span ("T") and what it is linked with.
type bratSpan struct {
	role   string // "source", "cue", "content"
	places []hearsay.Span
	linked []string
}

// bratReader reads one annotation. Spans are typed source, cue or content, in
// any case and with anything around ("Cue-span"); relations and events, of any
// type, link them.
type bratReader struct {
	converter
	spans map[string]*bratSpan
	order []string // ids of spans, as they stand in the file
	links [][]string
}

func (b *bratReader) line(line string) error {
	id, rest, ok := strings.Cut(line, "\t")
	if id == "" {
		return nil
	}
	switch id[0] {
	case 'T':
		if !ok {
			return fmt.Errorf("%s has no place", id)
		}
		head, _, _ := strings.Cut(rest, "\t")
		return b.span(id, head)
	case 'R', 'E':
		b.link(rest)
	}
	return nil // attributes, notes and so on
}

// span reads "TYPE START END;START END".
func (b *bratReader) span(id, head string) error {
	kind, places, _ := strings.Cut(head, " ")
	role := bratRole(kind)
	if role == "" {
		return nil
	}
	if b.spans[id] != nil {
		return fmt.Errorf("%s stands there twice", id)
	}
	s := &bratSpan{role: role}
	for part := range strings.SplitSeq(places, ";") {
		from, to, _ := strings.Cut(strings.TrimSpace(part), " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err := errors.Join(err1, err2); err != nil {
			return fmt.Errorf("%s has no place: %q", id, part)
		}
		s.places = append(s.places, b.converter.spans([][2]int{{start, end}})...)
		if b.err != nil {
			return fmt.Errorf("%s: %w", id, b.err)
		}
	}
	b.spans[id] = s
	b.order = append(b.order, id)
	return nil
}

func bratRole(kind string) string {
	for _, role := range [...]string{"source", "cue", "content"} {
		if strings.Contains(strings.ToLower(kind), role) {
			return role
		}
	}
	return ""
}

// link reads the spans of "TYPE Arg1:T1 Arg2:T2" or "Cue:T1 Source:T2".
func (b *bratReader) link(rest string) {
	var ids []string
	for field := range strings.FieldsSeq(rest) {
		if _, id, ok := strings.Cut(field, ":"); ok && strings.HasPrefix(id, "T") {
			ids = append(ids, id)
		}
	}
	b.links = append(b.links, ids)
}

// attributions makes one attribution of each cue and the spans linked with it,
// or with its contents, and of what has no cue.
func (b *bratReader) attributions() ([]Attribution, error) {
	for _, ids := range b.links {
		for _, x := range ids {
			for _, y := range ids {
				if x != y && b.spans[x] != nil && b.spans[y] != nil {
					b.spans[x].linked = append(b.spans[x].linked, y)
				}
			}
		}
	}
	var out []Attribution
	done := map[string]bool{}
	for _, role := range [...]string{"cue", "content", "source"} {
		for _, id := range b.order {
			if b.spans[id].role == role && !done[id] {
				out = append(out, b.attribution(id, done))
			}
		}
	}
	return out, b.err
}

// attribution gathers what belongs to the span called id.
func (b *bratReader) attribution(id string, done map[string]bool) Attribution {
	members := []string{id}
	for k := 0; k < len(members); k++ {
		from := b.spans[members[k]]
		for _, next := range from.linked {
			// A source may have several cues, which are attributions of their own.
			onward := k == 0 || from.role == "content" && b.spans[next].role == "source"
			if onward && b.spans[next].role != "cue" && !slices.Contains(members, next) {
				members = append(members, next)
			}
		}
	}
	var a Attribution
	for _, m := range members {
		done[m] = true
		s := b.spans[m]
		switch s.role {
		case "source":
			a.Source = append(a.Source, s.places...)
		case "cue":
			a.Cue = append(a.Cue, s.places...)
		default:
			a.Content = append(a.Content, s.places...)
		}
	}
	for _, places := range [][]hearsay.Span{a.Source, a.Cue, a.Content} {
		slices.SortFunc(places, func(x, y hearsay.Span) int { return x.Start - y.Start })
	}
	return a
}
