package match

// noteParts remembers that a source has single parts of a quotation that as a
// whole it does not have.
func (pl *placer) noteParts(k *checked, src *sourceText, pieces []piece) {
	if len(k.parts) < 2 {
		return
	}
	if k.elsewhere == nil {
		k.elsewhere = make([]*finding, len(k.parts))
	}
	for i := range pieces {
		p := &pieces[i]
		for n := range k.parts {
			part := &k.parts[n]
			if part.offset != p.a0 || len(part.words) != p.a1-p.a0 || k.elsewhere[n] != nil || p.edits > 0 || len(part.words) < minWords || !pl.telling(p) {
				continue
			}
			f := &finding{doc: src.a.Document, from: src.provenance(pl.source, pieces[i:i+1]), spans: spansOf(pl.source, pieces[i:i+1])}
			f.words, f.same = Spliced, p.same
			if f.from.attr >= 0 {
				f.attr = src.a.Attributions[f.from.attr].ID
			}
			k.elsewhere[n] = f
		}
	}
}

// patchwork makes a finding of a quotation whose parts stand in different
// sources: that of the longest part.
func (k *checked) patchwork() {
	var best *finding
	for _, f := range k.elsewhere {
		if f == nil {
			return
		}
		if best == nil || f.same > best.same {
			best = f
		}
	}
	if best != nil {
		f := *best
		f.verdict = sameSpeaker(&k.speaker, &f.from.speaker)
		k.findings = append(k.findings, f)
	}
}
