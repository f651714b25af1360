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
	empty  []bool            // by number: emptyForm of its loose form
	keys   []uint32          // by number: lastingKey of its loose form
	closed bool              // takes no more words
	misses int               // words in raw that have no number
}

// maxMisses bounds what a closed vocabulary remembers of words it lacks.
const maxMisses = 1 << 18

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]uint32{}, raw: map[string]uint32{}, loose: []uint32{unknown}, empty: []bool{true}, keys: []uint32{0}}
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
	form := looseForm(key)
	empty := emptyForm(form)
	v.loose, v.empty, v.keys = append(v.loose, id), append(v.empty, empty), append(v.keys, lastingKey(form, empty))
	if form != key {
		v.loose[id] = v.key(form)
	}
	return id
}

// cloned copies s when it is short, as all true words are, so that no text is
// kept alive by its words.
func cloned(s string) string { return string([]byte(s)) }

// lastingKey returns a number for a loose form that is the same in every
// vocabulary. It is never 0, and odd for an empty word.
func lastingKey(form string, empty bool) uint32 {
	h := uint64(14695981039346656037)
	for i := range len(form) {
		h = (h ^ uint64(form[i])) * 1099511628211
	}
	key := uint32(h>>32^h) &^ 1
	if empty {
		return key | 1
	}
	return max(key, 2)
}
