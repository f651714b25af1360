package intake

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestAddress(t *testing.T) {
	here := absolute("news.txt")
	tests := []struct{ name, uri, id, want string }{
		{"news.txt", "news.txt", "0a", here},
		{here, here, "0a", here},
		{"https://packet.example/1", "https://packet.example/1", "0a", "https://packet.example/1"},
		{"list.jsonl:12", "https://packet.example/1", "7", "https://packet.example/1"},
		{"list.jsonl:12", "shelf 4", "7", "shelf 4"},
		{"list.jsonl:12", "", "7", absolute("list.jsonl") + "#7"},
		{"https://packet.example/all.jsonl:3", "", "7", "https://packet.example/all.jsonl#7"},
		{"standard input", "", "0a", "standard input#0a"},
		{"standard input:4", "", "7", "standard input#7"},
	}
	for _, tt := range tests {
		if got := Address(tt.name, &hearsay.Document{URI: tt.uri, ID: tt.id}); got != tt.want {
			t.Errorf("%s, %q: %s, want %s", tt.name, tt.uri, got, tt.want)
		}
	}
}
