package cite

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// unsupported lists the outermost statements that came through an outlet which
// the text names, in a document that has references, and that none of them
// supports.
func (w *work) unsupported() []hearsay.LeftOut {
	if len(w.lists) == 0 {
		return nil
	}
	outlets := map[string]bool{}
	for i := range w.entities {
		outlets[w.entities[i].ID] = w.entities[i].Kind == hearsay.Outlet && w.entities[i].Named
	}
	var out []hearsay.LeftOut
	for i := range w.attrs {
		attr := &w.attrs[i]
		if attr.Parent == "" && len(attr.Citations) == 0 && slices.ContainsFunc(attr.Chain, func(id string) bool { return outlets[id] }) {
			out = append(out, hearsay.LeftOut{Span: attr.Content[0], Reason: hearsay.NoReference})
		}
	}
	slices.SortFunc(out, func(a, b hearsay.LeftOut) int { return a.Span.Compare(b.Span) })
	return out
}
