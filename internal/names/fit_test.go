package names

import (
	"encoding/csv"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"testing"
)

// cases is a file of labelled pairs beside the repository. Tests that need it
// are skipped without it.
const cases = "../../../shared/bench/names/cases.csv"

// A labelled pair has what is measured of it and whether it is one name.
type labelled struct {
	a, b     string
	features features
	same     bool
	obstacle obstacle
	group    uint32
}

func readCases(t *testing.T) []labelled {
	t.Helper()
	f, err := os.Open(cases)
	if err != nil {
		t.Skip("skipped: the labelled pairs are not in the repository, and not beside it at ../shared/bench/names")
	}
	defer f.Close() //nolint:errcheck // only read from
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]Kind{"Person": Person, "Company": Organization, "Organization": Organization, "Vessel": Other}
	var out []labelled
	for _, row := range rows[1:] {
		a, b := Parse(row[2], kinds[row[1]]), Parse(row[3], kinds[row[1]])
		l := labelled{a: row[2], b: row[3], same: row[4] == "true"}
		var al alignment
		align(&a, &b, &al)
		l.obstacle = measure(&a, &b, &al, &l.features)
		out = append(out, l)
	}
	groupCases(out)
	return out
}

// groupCases puts pairs that share a name into one group, so that no fold is
// tested on a name that another one was fitted to.
func groupCases(pairs []labelled) {
	parent := map[string]string{}
	var find func(string) string
	find = func(s string) string {
		if p, ok := parent[s]; ok && p != s {
			root := find(p)
			parent[s] = root
			return root
		}
		return s
	}
	key := func(s string) string { n := Parse(s, Unknown); return n.joined }
	for _, p := range pairs {
		parent[find(key(p.a))] = find(key(p.b))
	}
	for i := range pairs {
		h := fnv.New32a()
		h.Write([]byte(find(key(pairs[i].a))))
		pairs[i].group = h.Sum32()
	}
}

// fit finds weights by penalised logistic regression (Newton's method).
func fit(pairs []labelled, penalty float64) features {
	var w features
	for range 25 {
		var grad features
		var hess [numFeatures][numFeatures]float64
		for i := range w {
			hess[i][i] = 1e-6
			if i != fBias {
				grad[i] = penalty * w[i]
				hess[i][i] = penalty
			}
		}
		for _, p := range pairs {
			if p.obstacle != noObstacle {
				continue
			}
			q := 1 / (1 + math.Exp(-dot(&w, &p.features)))
			y := 0.0
			if p.same {
				y = 1
			}
			for i, x := range p.features {
				grad[i] += (q - y) * x
				for j, z := range p.features {
					hess[i][j] += q * (1 - q) * x * z
				}
			}
		}
		step := solve(hess, grad)
		for i := range w {
			w[i] -= step[i]
		}
	}
	return w
}

func dot(w, f *features) float64 {
	s := 0.0
	for i := range w {
		s += w[i] * f[i]
	}
	return s
}

// solve solves a system of linear equations by elimination.
func solve(m [numFeatures][numFeatures]float64, v features) features {
	for i := range m {
		p := i
		for k := i + 1; k < len(m); k++ {
			if math.Abs(m[k][i]) > math.Abs(m[p][i]) {
				p = k
			}
		}
		m[i], m[p], v[i], v[p] = m[p], m[i], v[p], v[i]
		for k := i + 1; k < len(m); k++ {
			r := m[k][i] / m[i][i]
			for j := i; j < len(m); j++ {
				m[k][j] -= r * m[i][j]
			}
			v[k] -= r * v[i]
		}
	}
	for i := len(m) - 1; i >= 0; i-- {
		for j := i + 1; j < len(m); j++ {
			v[i] -= m[i][j] * v[j]
		}
		v[i] /= m[i][i]
	}
	return v
}

// A tally counts decisions.
type tally struct{ right, found, wanted int }

func (c *tally) add(said, same bool) {
	if said {
		c.found++
	}
	if same {
		c.wanted++
	}
	if said && same {
		c.right++
	}
}

func (c *tally) f1() float64 { return 2 * float64(c.right) / float64(max(1, c.found+c.wanted)) }

// bestThreshold returns the logit above which the F1 of pairs is highest.
func bestThreshold(w *features, pairs []labelled) float64 {
	var at []float64
	for _, p := range pairs {
		at = append(at, dot(w, &p.features))
	}
	slices.Sort(at)
	best, score := 0.0, 0.0
	for t := -2.0; t <= 2; t += 0.05 {
		var c tally
		for _, p := range pairs {
			c.add(p.says(w, t), p.same)
		}
		if c.f1() > score {
			best, score = t, c.f1()
		}
	}
	return best
}

// The parameters of the fit that the weights come from.
const (
	folds   = 10
	penalty = 1
)

// TestFigures fits the weights to the labelled pairs and measures how well
// they decide: on all pairs, and on each tenth of them with weights and
// threshold from the other nine. It fails when the weights in the code are not
// those of the fit, or a promised figure is not reached.
func TestFigures(t *testing.T) {
	pairs := readCases(t)
	w := fit(pairs, penalty)
	for i := range w {
		if math.Abs(w[i]-weights[i]) > 0.006 {
			t.Errorf("weights are not those of the fit: %.2f", w)
			break
		}
	}
	var plain, crossed, fixed tally
	for _, p := range pairs {
		plain.add(p.says(&weights, logit(Threshold)), p.same)
	}
	for fold := range uint32(folds) {
		var train, test []labelled
		for _, p := range pairs {
			if p.group%folds == fold {
				test = append(test, p)
			} else {
				train = append(train, p)
			}
		}
		w := fit(train, penalty)
		limit := bestThreshold(&w, train)
		for _, p := range test {
			crossed.add(p.says(&w, limit), p.same)
			fixed.add(p.says(&w, logit(Threshold)), p.same)
		}
	}
	t.Logf("%d pairs: F1 %.3f; in %d folds %.3f with the threshold of the others, %.3f with %.2f",
		len(pairs), plain.f1(), folds, crossed.f1(), fixed.f1(), Threshold)
	if plain.f1() < 0.85 || crossed.f1() < 0.85 || fixed.f1() < 0.85 {
		t.Error("F1 below 0.85")
	}
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }

func (p *labelled) says(w *features, limit float64) bool {
	return p.obstacle == noObstacle && dot(w, &p.features) >= limit
}
