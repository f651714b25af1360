package resolve

// beforeHonours returns the end of a run of name words without the letters
// that stand behind a person's name: "Ilse Varga KC", "Tom Harker OBE FRS".
func beforeHonours(ws []word, lo, hi int) int {
	end := hi
	for end-lo > 1 && honour(ws[end-1]) {
		end--
	}
	if end < hi && (ws[end-1].upper || ws[end-1].lower == ",") {
		return hi // letters alone: an organisation
	}
	return end
}

// honour reports whether w is the letters of an honour, a degree or an office
// that stand behind names.
func honour(w word) bool {
	if !w.capital || len(w.lower) > 5 {
		return false
	}
	switch w.lower {
	case "kc", "qc", "sc", "mp", "mep", "msp", "ms", "mla", "obe", "mbe", "cbe", "kbe", "dbe", "frs", "fba", "fre", "phd", "dphil", "jp", "rn", "dso", "vc", "om", "msc",
		"bsc", "llb", "llm", "mba", "frcp", "frcs", "cmg", "kcmg":
		return w.upper || w.lower == "phd" || w.lower == "dphil" || w.lower == "msc" || w.lower == "bsc"
	}
	return false
}

// courtesy reports whether a title stands before given names: "Sir Tom".
func courtesy(title string) bool {
	switch title {
	case "sir", "dame", "lady", "father", "brother", "sister", "mother", "king", "queen", "prince", "princess", "pope", "saint", "don", "rabbi", "imam":
		return true
	}
	return false
}
