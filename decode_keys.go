package hearsay

import (
	"fmt"
	"reflect"
	"strings"
)

// contract is the shape of schema hearsay/1, taken from the wire types.
var contract = shapeOf(reflect.TypeFor[wireAnalysis]())

// A shape says which keys the objects of a JSON value have and where null may
// stand.
type shape struct {
	nullable bool
	elem     *shape // of the elements of a list
	keys     map[string]int
	fields   []shapeField
}

type shapeField struct {
	name     string
	required bool
	*shape
}

func shapeOf(t reflect.Type) *shape {
	switch t.Kind() {
	case reflect.Pointer:
		sh := *shapeOf(t.Elem())
		sh.nullable = true
		return &sh
	case reflect.Slice:
		return &shape{elem: shapeOf(t.Elem())}
	case reflect.Struct:
		sh := &shape{keys: map[string]int{}}
		for field := range t.Fields() {
			name, option, _ := strings.Cut(field.Tag.Get("json"), ",")
			sh.keys[name] = len(sh.fields)
			sh.fields = append(sh.fields, shapeField{name, option != "omitempty" && field.Tag.Get("since") == "", shapeOf(field.Type)})
		}
		return sh
	default:
		return &shape{}
	}
}

// checkKeys checks what package json is lenient about: that every key is
// there, once and spelled as in the contract, and that null stands only where
// it may. data was decoded into the contract's types before.
func checkKeys(data []byte) error {
	if err := (&keyScanner{jsonReader{data: data}}).value(contract); err != nil {
		return err // not directly: a nil *keyError is no nil error
	}
	return nil
}

// A keyError is about the value at a path, such as ".attributions[2].kind".
type keyError struct{ path, wrong string }

func (e *keyError) Error() string { return strings.TrimPrefix(e.path, ".") + " " + e.wrong }

func (e *keyError) below(format string, step any) *keyError {
	if e != nil {
		e.path = fmt.Sprintf(format, step) + e.path
	}
	return e
}

// A keyScanner runs once over valid JSON.
type keyScanner struct{ jsonReader }

func (s *keyScanner) value(sh *shape) *keyError {
	switch s.next() {
	case '{':
		return s.object(sh)
	case '[':
		return s.list(sh)
	case '"':
		s.quoted()
	default:
		if !s.null() {
			s.literal()
		} else if !sh.nullable {
			return &keyError{wrong: "is null"}
		}
	}
	return nil
}

func (s *keyScanner) object(sh *shape) *keyError {
	seen := make([]bool, len(sh.fields))
	for s.at++; s.err == nil && s.next() != '}'; {
		key := string(s.bytes())
		i, ok := sh.keys[key]
		switch {
		case !ok:
			return (&keyError{wrong: "is not a key of the schema"}).below(".%s", key)
		case seen[i]:
			return (&keyError{wrong: "is given twice"}).below(".%s", key)
		}
		seen[i] = true
		s.expect(':')
		if err := s.value(sh.fields[i].shape); err != nil {
			return err.below(".%s", key)
		}
		s.accept(',')
	}
	s.at++
	for i, field := range sh.fields {
		if field.required && !seen[i] {
			return (&keyError{wrong: "is missing"}).below(".%s", field.name)
		}
	}
	return nil
}

func (s *keyScanner) list(sh *shape) *keyError {
	s.at++
	for i := 0; s.err == nil && s.next() != ']'; i++ {
		if err := s.value(sh.elem); err != nil {
			return err.below("[%d]", i)
		}
		s.accept(',')
	}
	s.at++
	return nil
}
