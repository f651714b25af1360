package resolve

import (
	"cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/names"
)

// Rules are what a user has laid down about names.
type Rules = names.Rules

// ParseRules reads the rules of a file; see docs/names.md for their form. file
// names it in errors, which give the line.
func ParseRules(file string, data []byte) (*Rules, error) { return names.ParseRules(file, data) }

// By is Resolve with rules about names, which win over all that the
// text suggests: names that they call one are one entity, names that they
// keep apart are several. Nil rules say nothing.
func By(rules *Rules, doc *hearsay.Document, attrs []hearsay.Attribution) []hearsay.Entity {
	r := newResolver(rules, doc, attrs)
	r.identify()
	r.settler().settle()
	entities := export(append(r.register.all, r.others...))
	r.chain()
	return entities
}

// outlet reports whether a phrase in the lexicon's form is the name of an
// outlet, by the lexicon or by the rules.
func (nr *namer) outlet(phrase string) bool {
	_, ok := lexicon.Outlet(phrase)
	return ok || nr.rules.Outlet(phrase)
}

// group gives each name the group that the rules put it in, and all names of a
// group the kind that one of them tells.
func (reg *register) group(all []name) {
	if reg.rules.Empty() {
		return
	}
	known := map[string]string{} // the group by the name as it is written
	kinds := map[string]hearsay.EntityKind{}
	for i := range all {
		n := &all[i]
		spelling := textOf(reg.src, n.span)
		group, seen := known[spelling]
		if !seen {
			group = reg.rules.Group(spelling)
			known[spelling] = group
		}
		if n.group = group; group == "" {
			continue
		}
		if reg.rules.Outlet(spelling) {
			n.kind = hearsay.Outlet
		}
		kinds[group] = cmp.Or(kinds[group], n.kind)
	}
	for i := range all {
		if n := &all[i]; n.group != "" {
			n.kind = cmp.Or(kinds[n.group], n.kind)
		}
	}
}

// ruled gives names that the rules speak of their entities.
func (reg *register) ruled(all []name) {
	if reg.rules.Empty() {
		return
	}
	for i := range all {
		n := &all[i]
		if n.group == "" {
			continue
		}
		if ent := reg.byGroup[n.group]; ent != nil {
			n.ent = ent
			reg.knowAs(ent, n)
			continue
		}
		switch {
		case n.kind == hearsay.Person && len(core(n.words)) > 1:
			n.ent = reg.person(n)
			reg.given(n)
		case thing(n), n.kind == "" && len(n.words) > 1:
			n.ent = reg.thing(n, nil)
		default:
			n.ent = reg.single(n)
		}
		n.ent.untold = false
		reg.byGroup[n.group] = n.ent
		n.ent.groups = append(n.ent.groups, n.group)
	}
}

// knowAs makes ent known by one more name.
func (reg *register) knowAs(ent *entity, n *name) {
	if ent.kind != hearsay.Person {
		reg.index(ent, thingKey(n.words), n)
		return
	}
	for _, list := range []map[string][]*entity{reg.surnames, reg.givens} {
		word := n.surname()
		if len(core(n.words)) > 1 {
			word = n.words[0]
		}
		if !known(list[word], ent) {
			list[word] = append(list[word], ent)
		}
	}
}

// fits reports whether the rules let the name n be one of ent.
func (reg *register) fits(ent *entity, n *name) bool {
	if n.group == "" || ent == nil {
		return true
	}
	for _, group := range ent.groups {
		if group != n.group && reg.rules.Apart(group, n.group) {
			return false
		}
	}
	return true
}

// byRule returns the entity that the rules make of a description, as "the
// pilots' union"; nil when they do not speak of it.
func (r *resolver) byRule(p *phrase) *entity {
	if r.scan.rules.Empty() {
		return nil
	}
	group := r.scan.rules.Group(p.name)
	if group == "" {
		return nil
	}
	return r.register.byGroup[group]
}
