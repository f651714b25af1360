package archive

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	text := strings.Repeat("On Monday the warden Vera Lund said that the quay was dry and would stay so. ", 2) + "\n\n" +
		"Nobody at the harbour had heard of it, according to Marek Osk, who mends the cranes there."
	write := func(seed uint64) string {
		var out bytes.Buffer
		if err := Write(&out, []string{text}, 20, seed); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	first := write(1)
	if write(1) != first || write(2) == first {
		t.Error("an archive does not depend on its seed alone")
	}
	n := 0
	for line := range strings.Lines(first) {
		var a Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		if words := len(strings.Fields(a.Text)); words < minWords || words > 2*maxWords {
			t.Errorf("article %s has %d words", a.ID, words)
		}
		n++
	}
	if n != 20 {
		t.Errorf("%d articles", n)
	}
	if err := Write(&bytes.Buffer{}, nil, 1, 1); err == nil {
		t.Error("an archive of nothing was made")
	}
}
