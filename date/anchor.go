package date

// anchored resolves "three weeks after the vote": by the date that follows,
// or by the one at which the text has told of a vote. Without either it is a
// length of time and no date.
func (f *finder) anchored(exprs []expr, i int) {
	e := &exprs[i]
	n := e.n
	if e.dir == earlier {
		n = -n
	}
	f.ids = append(f.ids, -1)
	if i+1 < len(exprs) && exprs[i+1].form != anchored && exprs[i+1].lo-e.hi <= 1 {
		return // the date that follows stands for itself
	}
	p, ok := f.anchors[f.anchorNoun(e.hi)]
	if !ok {
		return
	}
	if v := moved(p, e.unit, n); v.from.known() {
		f.ids[len(f.ids)-1] = f.add(e, e.lo, v)
		f.res.ref, f.res.refAt = v.from, f.res.at
	}
}

// anchorNoun returns the noun of an event at i, behind its article; empty when
// there is none.
func (f *finder) anchorNoun(i int) string {
	for k := i; k < len(f.cut.out) && k < i+4; k++ {
		w := f.cut.out[k].Of(f.doc.Text)
		if occasion(w) {
			return w
		}
	}
	return ""
}

// anchor remembers the events of a sentence with one date.
func (f *finder) anchor() {
	if len(f.st.dates) != 1 {
		return
	}
	p := f.res.ref
	if f.res.refAt != f.res.at || p.month == 0 {
		return
	}
	for i := range f.st.ts {
		if w := f.st.ts[i].lower; occasion(w) {
			f.anchors[w] = p
		}
	}
}

// occasion reports whether w is a noun for something that happens on a day.
func occasion(w string) bool {
	switch w {
	case "vote", "election", "elections", "referendum", "ceasefire", "cease-fire", "truce", "attack", "attacks", "bombing", "bombings", "crash", "coup", "ruling",
		"verdict", "trial", "meeting", "summit", "agreement", "accord", "treaty", "invasion", "earthquake", "quake", "flood", "strike", "fire", "raid", "launch",
		"merger", "death", "funeral", "murder", "killing", "shooting", "explosion", "blast", "arrest", "resignation", "announcement", "inauguration", "wedding",
		"storm", "hurricane", "poll", "match", "final", "protest", "riot", "riots", "massacre", "battle", "accident", "collision", "sinking", "derailment",
		"outbreak", "decision", "hearing", "debate", "speech", "visit", "deal", "signing", "ban", "designation", "opening", "release", "assassination", "slaying":
		return true
	}
	return false
}
