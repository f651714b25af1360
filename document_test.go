package hearsay

import "testing"

func TestBlockAt(t *testing.T) {
	doc := &Document{Text: "one two  three", Blocks: []Block{{Title, Span{0, 3}}, {Paragraph, Span{4, 7}}, {List, Span{9, 14}}}}
	want := map[int]BlockKind{-1: "", 0: Title, 2: Title, 3: "", 4: Paragraph, 7: "", 8: "", 9: List, 13: List, 14: ""}
	for offset, kind := range want {
		b, ok := doc.BlockAt(offset)
		if b.Kind != kind || ok != (kind != "") {
			t.Errorf("at %d: %v, %v, want %q", offset, b, ok, kind)
		}
	}
	if _, ok := (&Document{}).BlockAt(0); ok {
		t.Error("a document without blocks has one")
	}
}

func TestBodyBlocks(t *testing.T) {
	outside := map[BlockKind]bool{Byline: true, Dateline: true, References: true, Related: true}
	for _, kind := range BlockKinds() {
		if kind.Body() == outside[kind] {
			t.Errorf("%s: body is %v", kind, kind.Body())
		}
	}
}

// TestSourceMap follows "a & b" back to "<p>a &amp; b</p>", and a word that
// the input does not have.
func TestSourceMap(t *testing.T) {
	m := &SourceMap{Runs: []SourceRun{
		{Span{0, 2}, Span{3, 5}, true},   // "a "
		{Span{2, 3}, Span{5, 10}, false}, // "&" from "&amp;"
		{Span{3, 5}, Span{10, 12}, true}, // " b"
		{Span{9, 12}, Span{40, 43}, true},
	}}
	tests := []struct {
		sp, want Span
		ok       bool
	}{
		{Span{0, 1}, Span{3, 4}, true},
		{Span{1, 2}, Span{4, 5}, true},
		{Span{2, 3}, Span{5, 10}, true},
		{Span{1, 4}, Span{4, 11}, true},
		{Span{0, 5}, Span{3, 12}, true},
		{Span{4, 7}, Span{11, 12}, true},
		{Span{5, 9}, Span{}, false},
		{Span{6, 10}, Span{40, 41}, true},
		{Span{0, 12}, Span{3, 43}, true},
		{Span{12, 20}, Span{}, false},
	}
	for _, tt := range tests {
		if got, ok := m.Input(tt.sp); got != tt.want || ok != tt.ok {
			t.Errorf("%v: got %v, %v, want %v, %v", tt.sp, got, ok, tt.want, tt.ok)
		}
	}
	if got, ok := (*SourceMap)(nil).Input(Span{1, 2}); !ok || got != (Span{1, 2}) {
		t.Errorf("without a map: %v, %v", got, ok)
	}
}

func TestSpan(t *testing.T) {
	sp := Span{2, 5}
	for other, want := range map[Span]struct {
		contains, overlaps bool
		compare            int
	}{
		{2, 5}: {true, true, 0}, {3, 4}: {true, true, -1}, {2, 4}: {true, true, 1}, {0, 2}: {false, false, 1},
		{5, 7}: {false, false, -1}, {4, 6}: {false, true, -1}, {0, 9}: {false, true, 1},
	} {
		if sp.Contains(other) != want.contains || sp.Overlaps(other) != want.overlaps || sp.Compare(other) != want.compare {
			t.Errorf("%v and %v: %v %v %d", sp, other, sp.Contains(other), sp.Overlaps(other), sp.Compare(other))
		}
	}
	if sp.Len() != 3 || sp.String() != "2:5" || sp.Of("abcdefg") != "cde" {
		t.Errorf("%d %s %s", sp.Len(), sp, sp.Of("abcdefg"))
	}
}

func TestExtent(t *testing.T) {
	attr := Attribution{Content: []Span{{10, 20}, {30, 40}}, Cue: []Span{{22, 26}}, Source: []Span{{4, 8}}}
	if got := attr.Extent(); got != (Span{4, 40}) {
		t.Errorf("got %v", got)
	}
}
