package store

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/names"
)

// filedNames is what a joiner remembers of the names of the collection, and of
// what they are filed under. It holds while nobody else adds names.
type filedNames struct {
	lists map[string][]int64 // names by sound, of the sounds that were asked for
	size  int                // of all lists
	names map[int64]*filedName
}

type filedName struct {
	names.Name
	text     string
	identity int64
}

// The bounds of what is remembered.
const (
	maxFiled      = 300_000 // entries of lists
	maxFiledNames = 12_000
)

func newFiledNames() filedNames {
	return filedNames{lists: map[string][]int64{}, names: map[int64]*filedName{}}
}

// under returns the names filed under a sound.
func (f *filedNames) under(ctx context.Context, s *session, sound string) ([]int64, error) {
	if list, ok := f.lists[sound]; ok {
		return list, nil
	}
	stmt, err := s.prepared(ctx, "SELECT name FROM name_keys WHERE sound = ? ORDER BY name")
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(ctx, sound)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // only read
	list := []int64{}
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		list = append(list, id)
	}
	if f.size += len(list) + 1; f.size > maxFiled {
		clear(f.lists)
		f.size = len(list) + 1
	}
	f.lists[sound] = list
	return list, rows.Err()
}

// add files a new name.
func (f *filedNames) add(sound string, id int64) {
	if list, ok := f.lists[sound]; ok {
		f.lists[sound] = append(list, id)
		f.size++
	}
}

// read reads the names that are not remembered.
func (f *filedNames) read(ctx context.Context, s *session, ids []int64) error {
	if len(f.names)+len(ids) > maxFiledNames {
		clear(f.names)
	}
	for _, id := range ids {
		if f.names[id] != nil {
			continue
		}
		var other spelling
		name := &filedName{}
		dest := []any{&other.text, &other.kind, &name.identity}
		if _, err := s.row(ctx, dest, "SELECT spelling, kind, identity FROM names WHERE id = ?", id); err != nil {
			return err
		}
		name.Name, name.text = names.Parse(other.text, other.kind), other.text
		f.names[id] = name
	}
	return nil
}
