package parse

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestNames(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Moor,Ada", "Moor|Ada"},
		{"Vane-Ostrow, Lara and Petrosian, Tim", "Vane-Ostrow|Lara; Petrosian|Tim"},
		{"Parr, R., & Russell, S.", "Parr|R.; Russell|S."},
		{"A. B. Moor, C. Roe, and D. van der Brink,", "Moor|A. B.; Roe|C.; van der Brink|D."},
		{"Moor AB, Roe C, de la Mare JC.", "Moor|AB; Roe|C; de la Mare|JC"},
		{"MOOR Ada", "MOOR|Ada"},
		{"MOOR (A.B.), ROE (C.)", "MOOR|A.B.; ROE|C."},
		{"Moor, Ada, and Carl Roe.", "Moor|Ada; Roe|Carl"},
		{"Ada Moor", "Moor|Ada"},
		{"Moor, A., et al.", "Moor|A."},
		{"In C. Roe (Ed.),", "Roe|C."},
		{"TidePress", "=TidePress"},
		{"Ministry of Waters", "=Ministry of Waters"},
		{"Parliament of Tolm, Committee on Boats.", "=Parliament of Tolm, Committee on Boats"},
		{"The Quay Observer", "=The Quay Observer"},
		{"Moor, King, Roe", "Moor|King; Roe|"},
		{"", ""},
	} {
		var got []string
		for _, n := range Names(tt.in) {
			if n.Literal != "" {
				got = append(got, "="+n.Literal)
			} else {
				got = append(got, n.Family+"|"+n.Given)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, s, tt.want)
		}
	}
}

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want [][]int
	}{
		{"July16, 2012", [][]int{{2012, 7, 16}}},
		{"16 July 2012", [][]int{{2012, 7, 16}}},
		{"Sept. 3,2018", [][]int{{2018, 9, 3}}},
		{"12December 2011", [][]int{{2011, 12, 12}}},
		{"(2019, March 4).", [][]int{{2019, 3, 4}}},
		{"2019-03-04", [][]int{{2019, 3, 4}}},
		{"14.03.2024", [][]int{{2024, 3, 14}}},
		{"09/01/2024", [][]int{{2024}}}, // either may be the month
		{"1985–2000", [][]int{{1985}, {2000}}},
		{"March/April 2019", [][]int{{2019, 3}}},
		{"2014b.", [][]int{{2014}}},
		{"septembre 2014,", [][]int{{2014, 9}}},
		{"n.d.", nil},
		{"page 2", nil},
	} {
		var got [][]int
		if d := Date(tt.in); d != nil {
			got = d.DateParts
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %v, want %v", tt.in, got, tt.want)
		}
	}
}

func TestParse(t *testing.T) {
	p, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		in   string
		want hearsay.Item
	}{
		{
			"Moor,Ada and Roe,Carl, Harbour board hides crane report, Tern Courier, July16, 2012",
			hearsay.Item{
				Type: "article-newspaper", Author: []hearsay.ItemName{{Family: "Moor", Given: "Ada"}, {Family: "Roe", Given: "Carl"}},
				Title: "Harbour board hides crane report", ContainerTitle: "Tern Courier", Issued: &hearsay.ItemDate{DateParts: [][]int{{2012, 7, 16}}},
			},
		},
		{
			"Moor, A. B. (2018). Boats in print. Journal of Harbour Studies, 14(2), 211–230. https://doi.org/10.5555/jhs.2018.14",
			hearsay.Item{
				Type: "article-journal", Author: []hearsay.ItemName{{Family: "Moor", Given: "A. B."}}, Title: "Boats in print",
				ContainerTitle: "Journal of Harbour Studies", Volume: "14", Issue: "2", Page: "211–230", DOI: "10.5555/jhs.2018.14",
				Issued: &hearsay.ItemDate{DateParts: [][]int{{2018}}},
			},
		},
	} {
		if got := p.Parse(tt.in); !reflect.DeepEqual(*got, tt.want) {
			t.Errorf("%q:\ngot  %+v\nwant %+v", tt.in, *got, tt.want)
		}
	}
	if it := p.Parse(" \n"); it != nil {
		t.Errorf("white space is %+v", it)
	}
}

// TestTrain learns twice from entries that are made, and wants the same bytes,
// a parser that comes back from them, and one that knows what it has learnt.
func TestTrain(t *testing.T) {
	entries := newPress(nil, 5).entries(120)
	train := func() []byte {
		p, err := Train(entries, TrainOptions{Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if err := p.Write(&buf); err != nil {
			t.Fatal(err)
		}
		return buf.Bytes()
	}
	data := train()
	if !bytes.Equal(data, train()) {
		t.Error("two trainings differ")
	}
	p, err := Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if right, tokens := p.Accuracy(entries); right*10 < tokens*9 {
		t.Errorf("%d of %d words are right", right, tokens)
	}
	if _, err := Train(entries[:5], TrainOptions{}); err == nil {
		t.Error("learnt from five entries")
	}
	for _, bad := range [][]byte{nil, []byte("hearsay field 1\n"), data[:len(data)/2]} {
		if _, err := Read(bytes.NewReader(bad)); err == nil {
			t.Errorf("%d bytes were read as weights", len(bad))
		}
	}
}

func TestReadXML(t *testing.T) {
	entries, err := ReadXML(strings.NewReader("<dataset><sequence><author>Moor, A.</author>\n<title>Boats &amp;\n nets.</title></sequence><sequence/></dataset>"))
	if err != nil || len(entries) != 1 || entries[0].Text() != "Moor, A. Boats & nets." {
		t.Errorf("%v, %v", entries, err)
	}
	if _, err := ReadXML(strings.NewReader("<a><b>")); err == nil {
		t.Error("half an element was read")
	}
}

// FuzzParse wants no panic, valid UTF-8 and the same answer twice.
func FuzzParse(f *testing.F) {
	p, err := Embedded()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Moor,Ada, Boats, Tern Courier, July16, 2012")
	f.Add("“Boats” | Quay Post http://a.example/x) 10.5555/x ISBN 978-0-306")
	f.Add("^ a b ((([[ 2012;12(2): xii–xiv et al. & ; , ,, (eds.)")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		it := p.Parse(s)
		if !reflect.DeepEqual(it, p.Parse(s)) {
			t.Fatal("two answers differ")
		}
		Days(s)
		if it == nil {
			return
		}
		for _, field := range []string{it.Title, it.ContainerTitle, it.Publisher, it.Page, it.URL, it.Volume} {
			if field != strings.ToValidUTF8(field, "") {
				t.Fatalf("%q is no UTF-8", field)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	p, err := Embedded()
	if err != nil {
		b.Fatal(err)
	}
	const entry = "Moor,Ada and Roe,Carl, Harbour board hides crane report, Tern Courier, July16, 2012"
	b.SetBytes(int64(len(entry)))
	for b.Loop() {
		p.Parse(entry)
	}
}
