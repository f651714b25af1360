package api

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// A Reference is the description of the API for a page that people read.
type Reference struct {
	Parts  []Part
	Shapes []Shape // of answers, by name
}

// A Part is what belongs together.
type Part struct {
	Name, Text string
	Operations []Operation
}

// An Operation is one thing that can be asked.
type Operation struct {
	ID, Method, Path, Summary, Text string
	Params                          []Field
	Bodies                          []string // content types that can be sent
	BodyText                        string
	Record                          Type // of a body in JSON; empty without one
	Answer                          Type
}

// A Shape is the form of an object.
type Shape struct {
	Name   string
	Fields []Field
}

// A Field is a parameter, or a key of an object.
type Field struct {
	Name, Text string
	Type       Type
	Required   bool // as a parameter
}

// A Type says what a value is: Words before and after the name of a shape,
// where it is one.
type Type struct {
	Before, Shape, After string
}

// Reference returns the description, in the order in which it is to be read.
func (a *API) Reference() *Reference {
	out := &Reference{}
	for _, tag := range a.spec.Tags {
		part := Part{Name: tag.Name, Text: tag.Description}
		for _, op := range a.operations() {
			if slices.Contains(op.Tags, tag.Name) {
				part.Operations = append(part.Operations, operation(op))
			}
		}
		out.Parts = append(out.Parts, part)
	}
	schemas := a.spec.Components.Schemas.Map()
	for _, name := range slices.Sorted(maps.Keys(schemas)) {
		out.Shapes = append(out.Shapes, Shape{name, fields(schemas[name])})
	}
	return out
}

// operations returns all operations, those on one path together.
func (a *API) operations() []*huma.Operation {
	var out []*huma.Operation
	for _, path := range slices.Sorted(maps.Keys(a.spec.Paths)) {
		item := a.spec.Paths[path]
		for _, op := range []*huma.Operation{item.Post, item.Get} {
			if op != nil {
				out = append(out, op)
			}
		}
	}
	return out
}

func operation(op *huma.Operation) Operation {
	out := Operation{ID: op.OperationID, Method: op.Method, Path: Prefix + op.Path, Summary: op.Summary, Text: op.Description}
	for _, p := range op.Parameters {
		f := Field{Name: p.Name, Text: p.Description, Type: typeOf(p.Schema), Required: p.Required}
		if p.Schema.Default != nil {
			f.Type.After += fmt.Sprintf("; else %v", p.Schema.Default)
		}
		out.Params = append(out.Params, f)
	}
	if op.RequestBody != nil {
		out.BodyText = op.RequestBody.Description
		out.Bodies = slices.Sorted(maps.Keys(op.RequestBody.Content))
		out.Record = typeOf(op.RequestBody.Content["application/json"].Schema)
	}
	if good := op.Responses[strconv.Itoa(http.StatusOK)]; good != nil {
		out.Answer = typeOf(good.Content["application/json"].Schema)
	}
	return out
}

func fields(s *huma.Schema) []Field {
	var out []Field
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		property := s.Properties[name]
		out = append(out, Field{Name: name, Text: property.Description, Type: typeOf(property)})
	}
	return out
}

// typeOf says in words what a value is.
func typeOf(s *huma.Schema) Type {
	switch {
	case s.Ref != "":
		return Type{Shape: s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]}
	case len(s.Enum) > 0:
		return Type{Before: choices(s.Enum)}
	case s.Type == huma.TypeArray:
		t := typeOf(s.Items)
		t.Before = "list of " + t.Before
		return t
	}
	out := Type{Before: cmp.Or(s.Type, "value")}
	switch {
	case s.Minimum != nil && s.Maximum != nil:
		out.Before += fmt.Sprintf(" from %v to %v", *s.Minimum, *s.Maximum)
	case s.Minimum != nil:
		out.Before += fmt.Sprintf(" from %v", *s.Minimum)
	case s.PatternDescription != "":
		out.Before = s.PatternDescription
	}
	if s.Nullable {
		out.After = " or null"
	}
	return out
}

func choices(enum []any) string {
	words := make([]string, len(enum))
	for i, v := range enum {
		words[i] = fmt.Sprintf("%q", v)
	}
	return strings.Join(words, ", ")
}
