package web

import (
	"net/http"
	"strings"
	"testing"
)

// TestComponents checks that the page for developers is served on demand only.
func TestComponents(t *testing.T) {
	if w := get(handlerOf(t, collectionOf(t), Options{}), "/components"); w.Code != http.StatusNotFound {
		t.Errorf("not asked for: %d", w.Code)
	}
	w := get(handlerOf(t, collectionOf(t), Options{Components: true}), "/components")
	for _, want := range []string{"Rejected", `class="note mixed"`, longWord, turnedWay, "Page 7 of 12,345"} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("%d, lacks %s", w.Code, want)
		}
	}
}
