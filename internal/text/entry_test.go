package text

import "testing"

func TestAuthorYear(t *testing.T) {
	for s, want := range map[string]bool{
		"Moor, A. and Roe, C. (2010) 'Boats', Journal of Tides 3.":     true,
		"Moor, Ada, Carl Roe & Ann Poe (2010a). Boats.":                true,
		"Moor, Ada. 2019. Boats. Tern: Quay Press.":                    true,
		"Quay Board (1972), Rules of the quay. Tern.":                  true,
		"O’Brien, K. (2003): “Nets”.":                                  true,
		"Reuters, July 16, 2012":                                       false,
		"Rights Watch, Reuters, July 16, 2012":                         false,
		"Courier, 3 May 2019":                                          false,
		"In the end (2010) nobody came.":                               false,
		"Quay Board (1972) decided to close.":                          false,
		"Tern, where Ada Moor lived until the fire, has a new harbour": false,
		"": false,
	} {
		if got := AuthorYear(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
