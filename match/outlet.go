package match

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// manyCarriers is with how many others each carrier of a very common statement
// is compared, the earliest ones.
const manyCarriers = 200

// outlets are the publishers of the first carriers of an echo, manyCarriers at
// most. Names are compared once, however many carriers have them.
type outlets struct {
	publishers []names.Name // each once
	of         []int        // by carrier, the index of its publisher
	titles     []string     // by carrier, lowered
	known      map[spelling][]bool
}

// A spelling is a name and what it is said to be a name of.
type spelling struct {
	name string
	kind names.Kind
}

func newOutlets(cs []*carrier) *outlets {
	o := &outlets{known: map[spelling][]bool{}}
	for _, k := range cs[:min(len(cs), manyCarriers)] {
		at := slices.IndexFunc(o.publishers, func(n names.Name) bool { return n.Text() == k.Document.Publisher })
		if at < 0 {
			at = len(o.publishers)
			o.publishers = append(o.publishers, names.Parse(k.Document.Publisher, names.Organization))
		}
		o.of, o.titles = append(o.of, at), append(o.titles, lowered(k.Document.Title))
	}
	return o
}

// named returns which of the publishers a name is one of.
func (o *outlets) named(s spelling) []bool {
	is, ok := o.known[s]
	if !ok {
		is = make([]bool, len(o.publishers))
		name := names.Parse(s.name, s.kind)
		for i := range o.publishers {
			is[i] = isOutlet(&name, &o.publishers[i])
		}
		o.known[s] = is
	}
	return is
}

// publishes reports whether somebody is the publisher of a carrier. One that is
// none of the first has no publisher.
func (o *outlets) publishes(who *identity, carrier int) bool {
	return carrier < len(o.of) && o.is(who, o.of[carrier])
}

// publishesAny reports whether somebody is the publisher of one of the carriers.
func (o *outlets) publishesAny(who *identity) bool {
	for i := range o.publishers {
		if o.is(who, i) {
			return true
		}
	}
	return false
}

func (o *outlets) is(who *identity, publisher int) bool {
	if who.name == "" {
		return false
	}
	kind := nameKind(who.kind)
	return slices.ContainsFunc(who.names, func(n names.Name) bool { return o.named(spelling{n.Text(), kind})[publisher] })
}

// isOutlet reports whether a name is that of an outlet, or a short form of it.
func isOutlet(name, outlet *names.Name) bool {
	return outlet.Text() != "" && (names.Same(name, outlet) || shortFor(name.Text(), outlet.Text()))
}

// shortFor reports whether a name is the beginning of another one, word by
// word: "Northline" of "Northline News Agency".
func shortFor(short, long string) bool {
	x, y := nameWords(short), nameWords(long)
	if len(x) == 0 || len(x) > len(y) || len(x[0]) < 3 {
		return false
	}
	return slices.Equal(x, y[:len(x)])
}

// cites reports whether a bibliographic item is one for a carrier's document:
// its title, or its outlet and its day.
func (o *outlets) cites(item *hearsay.Item, title string, cs []*carrier, carrier int) bool {
	if len(title) > 10 && title == o.titles[carrier] {
		return true
	}
	outlet := item.ContainerTitle
	if outlet == "" {
		outlet = item.Publisher
	}
	return outlet != "" && item.Issued != nil && len(item.Issued.DateParts) > 0 && onDay(item.Issued.DateParts[0], cs[carrier].Document.Published) &&
		o.named(spelling{outlet, names.Organization})[o.of[carrier]]
}
