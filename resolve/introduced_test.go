package resolve_test

import "testing"

func TestIntroduced(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"takes up whom the text introduced", `A senior clerk in the harbour office, who was tired, gave another account. {1"“It rained,”} [1:the clerk] [1~said].`, "A senior clerk in the harbour office"},
		{"somebody's own", `[1:A commenter] [1~says] {1=his uncle is the postman}. [2:The uncle] [2~said] {2=it snowed}.`, "his uncle"},
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

func TestOnlyMentioned(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"asked by the author", `I asked a civil servant in her office what that meant. {1"“It means the lamps,”} [1:he] [1~said].`, "a civil servant in her office"},
		{"two of them", `I asked a porter and a clerk what that meant. {1"“It means the lamps,”} [1:he] [1~said].`, ""},
		{"a thing with an article", `[1:The Philharmonia] [1~said] {1=that it was sold}. [2:It] [2~said] {2=the hall was too}.`, "Philharmonia"},
		{"a user of a thing", `It was first told by a user of the forum Brass, [1:who] [1~wrote] {1=that it was sold}.`, "a user of the forum Brass"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastChain(tt.text, ""); got != tt.want {
				t.Errorf("chain %q, want %q", got, tt.want)
			}
		})
	}
}
