package names

import (
	"math/rand/v2"
	"testing"
)

// someNames makes names of persons and firms that are much alike, which are
// dearer to compare than names with nothing in common.
func someNames(n int) (texts []string, kinds []Kind) {
	given := []string{"Ilse", "Mohammed", "Aleksandr", "Jean-Luc", "Kateryna", "William", "J. R.", "Abdul Rahman", "Сергей", "محمود", "Kim Yong"}
	middle := []string{"", "", "", "Anna", "bin Khalid", "T.", "de la", "Petrovich"}
	family := []string{"Vargas", "al-Haddad", "Holmquist", "Petrenko", "O'Dwyer", "Larsson", "van der Meulen", "Петренко", "Sorensen", "chol"}
	firms := []string{"Harbour", "Northern Light", "Tidewrack", "Pilots' Union", "Corvel & Sons", "Saltmarsh Shipping", "Baltic Freight", "Deep Water"}
	ends := []string{"Ltd", "GmbH", "Group", "Holdings plc", "Company", "Industries, Inc.", "Fund II L.P.", "(Denmark) A/S"}
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	for len(texts) < n {
		if r.IntN(3) > 0 {
			texts = append(texts, pick(given)+" "+pick(middle)+" "+pick(family))
			kinds = append(kinds, Person)
		} else {
			texts = append(texts, pick(firms)+" "+pick(ends))
			kinds = append(kinds, Organization)
		}
	}
	return texts, kinds
}

func parsed(n int) []Name {
	texts, kinds := someNames(n)
	out := make([]Name, n)
	for i := range texts {
		out[i] = Parse(texts[i], kinds[i])
	}
	return out
}

// BenchmarkCompare compares names that were parsed beforehand.
func BenchmarkCompare(b *testing.B) {
	names := parsed(1000)
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		Compare(&names[i%1000], &names[(i*7+13)%1000])
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
}

// BenchmarkParseAndCompare parses both names each time.
func BenchmarkParseAndCompare(b *testing.B) {
	texts, kinds := someNames(1000)
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		j := (i*7 + 13) % 1000
		x, y := Parse(texts[i%1000], kinds[i%1000]), Parse(texts[j], kinds[j])
		Compare(&x, &y)
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
}

// BenchmarkCompareAlike compares each name with one that is a letter off.
func BenchmarkCompareAlike(b *testing.B) {
	texts, kinds := someNames(1000)
	names, others := make([]Name, 1000), make([]Name, 1000)
	for i, text := range texts {
		names[i] = Parse(text, kinds[i])
		others[i] = Parse(text[:len(text)/2]+"e"+text[len(text)/2:]+"r", kinds[i])
	}
	i := 0
	for b.Loop() {
		Compare(&names[i%1000], &others[i%1000])
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "comparisons/s")
}
