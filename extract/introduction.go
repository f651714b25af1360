package extract

// introduction reads "SOURCE CUE" at the end of words [from, colon): the source
// is words [source, cue), the cue reaches to the colon.
func (c *clause) introduction(from, colon int) (source, cue int, ok bool) {
	v := colon - 1
	for v > from && (!c.verb(v) || !reports(c.word(v))) {
		if c.mark(v) || colon-v > maxSource {
			return 0, 0, false
		}
		v--
	}
	if v <= from || !c.verb(v) {
		return 0, 0, false
	}
	cue = v
	for cue > from && (c.verb(cue-1) || c.parts[cue-1] == "RB") {
		cue--
	}
	source = cue
	switch {
	case source > from && c.parts[source-1] == "CC":
		return 0, 0, false // the subject of the verb stands further ahead
	case source > from && c.parts[source-1] == "PRP":
		source--
	default:
		for source > from && !c.mark(source-1) && !c.verb(source-1) && c.parts[source-1] != "IN" {
			source--
		}
	}
	for source < cue-1 && weekdays[c.lower(source)] {
		source++
	}
	return source, cue, c.nominal(source, cue)
}

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday`)
