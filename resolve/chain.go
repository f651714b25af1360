package resolve

import (
	"slices"
)

// chain writes speakers and chains. A chain has the hands of the attributions
// around one, outermost first, then its own; one hand twice in a row counts
// once, and who has passed the words on already does not do so again.
func (r *resolver) chain() {
	const deepest = 64
	byID := make(map[string]int, len(r.attrs))
	for i := range r.attrs {
		byID[r.attrs[i].ID] = i
	}
	for i := range r.attrs {
		attr := &r.attrs[i]
		attr.Speaker, attr.Chain = "", nil
		if r.speakers[i] == nil || r.speakers[i].id == "" {
			continue
		}
		var around []int
		for at, steps := i, 0; steps < deepest; steps++ {
			around = append(around, at)
			up, ok := byID[r.attrs[at].Parent]
			if !ok || r.attrs[at].Parent == "" || up == i {
				break
			}
			at = up
		}
		var hands []string
		for _, at := range slices.Backward(around) {
			hands = r.appendHands(hands, at)
		}
		attr.Speaker, attr.Chain = hands[len(hands)-1], hands
	}
}

// appendHands appends those whose hands statement i came through, and its
// speaker.
func (r *resolver) appendHands(hands []string, i int) []string {
	for _, ent := range r.passers[i] {
		if ent.id != "" && !slices.Contains(hands, ent.id) && ent != r.speakers[i] {
			hands = append(hands, ent.id)
		}
	}
	if ent := r.speakers[i]; ent != nil && ent.id != "" && (len(hands) == 0 || hands[len(hands)-1] != ent.id) {
		hands = append(hands, ent.id)
	}
	return hands
}
