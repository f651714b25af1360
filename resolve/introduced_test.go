package resolve_test

import "testing"

func TestIntroduced(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"takes up whom the text introduced", `A senior clerk in the harbour office, who was tired, gave another account. {1"“It rained,”} [1:the clerk] [1~said].`, "A senior clerk in the harbour office"},
		{"a predicate introduces nobody", `Piet Halloran was a clerk. Nobody knew. {1"“It rained,”} [1:the clerk] [1~said].`, "the clerk"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastChain(tt.text, ""); got != tt.want {
				t.Errorf("chain %q, want %q", got, tt.want)
			}
		})
	}
}
