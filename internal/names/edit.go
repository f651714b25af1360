package names

// Costs of edits are in tenths of the change of one letter.
const (
	one        = 10
	transposed = 8
	maxSound   = 32 // longer sounds are cut
)

// near lists the costs of taking one sound for another, below the usual one.
var near = []struct {
	sounds string
	cost   uint8
}{
	{"ai", 5}, {"au", 5}, {"iu", 6},
	{"bp", 6}, {"dt", 5}, {"gk", 6}, {"fv", 5}, {"sz", 3}, {"sS", 5}, {"zS", 6}, {"CS", 5}, {"CJ", 6}, {"Jz", 5}, {"JS", 7},
	{"Ck", 6}, {"sk", 7}, {"Cs", 6}, {"Cz", 6}, {"mn", 6}, {"lr", 8}, {"kh", 6}, {"gh", 6}, {"Ji", 4}, {"Jg", 5}, {"uv", 4}, {"bv", 6}, {"Jh", 6},
}

// An alphabet of costs, over the letters of a sound numbered from 1; 0 is
// everything else.
type costTable struct {
	code    [256]uint8
	replace [32][32]uint8
	drop    [32]uint8
}

var costs = newCosts()

func newCosts() *costTable {
	t := &costTable{}
	const sounds = "abdfghikmnlprstuvzSCJ"
	for i := range len(sounds) {
		t.code[sounds[i]] = uint8(i + 1)
	}
	for i := range t.replace {
		t.drop[i] = one
		for j := range t.replace[i] {
			t.replace[i][j] = one
		}
	}
	isVowel := func(c byte) bool { return c == 'a' || c == 'i' || c == 'u' }
	for i := range len(sounds) {
		for j := range len(sounds) {
			if isVowel(sounds[i]) != isVowel(sounds[j]) {
				t.replace[i+1][j+1] = one + 2
			}
		}
		if isVowel(sounds[i]) {
			t.drop[i+1] = 6
		}
	}
	t.drop[t.code['h']] = 5
	for _, n := range near {
		a, b := t.code[n.sounds[0]], t.code[n.sounds[1]]
		t.replace[a][b], t.replace[b][a] = n.cost, n.cost
	}
	return t
}

// distance returns the cost of turning one sound into another, or a number
// above limit once it is known to be above it. A difference of letters outside
// the alphabet costs as much as any.
func distance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if (len(b)-len(a))*5 > limit {
		return limit + 1
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	a, b = a[:min(len(a), maxSound)], b[:min(len(b), maxSound)]
	var rows [3][maxSound + 1]uint16
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) {
		above[j+1] = above[j] + uint16(costs.drop[costs.code[b[j]]])
	}
	for i := range len(a) {
		ca := costs.code[a[i]]
		replace, drop := &costs.replace[ca&31], uint16(costs.drop[ca&31])
		row[0] = above[0] + drop
		least := row[0]
		for j := range len(b) {
			cb := costs.code[b[j]] & 31
			best := above[j]
			if a[i] != b[j] {
				best += uint16(replace[cb])
			}
			best = min(best, above[j+1]+drop, row[j]+uint16(costs.drop[cb]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				best = min(best, before[j-1]+transposed)
			}
			row[j+1] = best
			least = min(least, best)
		}
		if int(least) > limit {
			return limit + 1
		}
		before, above, row = above, row, before
	}
	return int(above[len(b)])
}
