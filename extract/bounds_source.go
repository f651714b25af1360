package extract

// verbInSource cuts off a source the verb of saying that follows it: "the Sport Vecer |
// reports today, | quoting a maid".
func (c *clause) verbInSource(f *finding) {
	if len(f.Source) != 1 {
		return
	}
	from, to := c.at(f.Source[0].Start), c.at(f.Source[0].End)
	for i := from + 1; i < to; i++ {
		if relativeWords[c.lower(i)] || c.lower(i) == "that" {
			return
		}
		if c.finite(i) && c.parts[i] != "MD" && reports(c.word(i)) && !subjectPronouns[c.lower(i-1)] && c.closes(i+1, c.firstMark(i+1, to)) && c.nominal(from, i) {
			f.Source[0] = c.span(from, i)
			return
		}
	}
}
