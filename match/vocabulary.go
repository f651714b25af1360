package match

// unknown is the number of words that a closed vocabulary does not have. It
// equals nothing, itself included.
const unknown uint32 = 0

// A vocabulary gives numbers to words, from 1 in the order of their first use.
// Words of one fold have one number.
type vocabulary struct {
	ids    map[string]uint32 // by fold
	raw    map[string]uint32 // by the word as it is written
	loose  []uint32          // the number that stands for all forms of a word, by number
	empty  []bool            // by number: it and all other forms of it are empty words
	closed bool              // takes no more words
	misses int               // words in raw that have no number
}

// maxMisses bounds what a closed vocabulary remembers of words it lacks.
const maxMisses = 1 << 18

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]uint32{}, raw: map[string]uint32{}, loose: []uint32{unknown}, empty: []bool{true}}
}

// word returns the number of a word as it is written, and whether it is a word
// at all.
func (v *vocabulary) word(raw string) (uint32, bool) {
	if id, ok := v.raw[raw]; ok {
		return id &^ noWord, id&noWord == 0
	}
	key, ok := digitsKey(raw)
	if !ok {
		key = fold(raw)
	}
	id := noWord
	if key != "" {
		id = v.key(key)
	}
	if id == unknown {
		if v.misses++; v.misses > maxMisses {
			return id, true
		}
	}
	v.raw[cloned(raw)] = id
	return id &^ noWord, id&noWord == 0
}

// noWord marks what is only punctuation.
const noWord uint32 = 1 << 31

// key returns the number of a fold.
func (v *vocabulary) key(key string) uint32 {
	id, ok := v.ids[key]
	if ok || v.closed {
		return id
	}
	id = uint32(len(v.loose))
	key = cloned(key)
	v.ids[key] = id
	v.loose, v.empty = append(v.loose, id), append(v.empty, emptyWord(key))
	if form := looseForm(key); form != key {
		v.loose[id] = v.key(form)
		v.empty[v.loose[id]] = v.empty[id]
	}
	return id
}

// cloned copies s when it is short, as all true words are, so that no text is
// kept alive by its words.
func cloned(s string) string { return string([]byte(s)) }
