package names

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

const someRules = `# Names that the harbour pages need.
same = [
    ["Union of Harbour Pilots", "UHP", "Pilots' Union"],
    ["Pilots’ union", "Lotsenverband"],
    ["Ilse Varga", "Ильзе Варга"],
]
different = [
    ["Ada Holm", "Ada Holme", "Adda Holm"],
    ["UHP", "Union of Harbour Painters"],
]
`

func TestRules(t *testing.T) {
	rules, err := ParseRules("names.toml", []byte(someRules))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		a, b          string
		same, decided bool
	}{
		{"UHP", "Union of Harbour Pilots", true, true},
		{"union of HARBOUR pilots", "U.H.P.", true, true},
		{"Lotsenverband", "uhp", true, true},
		{"Ilse Várga", "ilse varga", true, true},
		{"Ada Holm", "Ada Holme", false, true},
		{"Ada Holme", "ADDA HOLM", false, true},
		{"Ada Holm", "Ada Holm", false, false},
		{"Lotsenverband", "Union of Harbour Painters", false, true},
		{"Ada Holm", "UHP", false, false},
		{"Piet Kroon", "Piet Kroon", false, false},
		{"", "", false, false},
	} {
		for range 2 {
			if same, decided := rules.Same(tt.a, tt.b); same != tt.same || decided != tt.decided {
				t.Errorf("Same(%q, %q) = %v, %v, want %v, %v", tt.a, tt.b, same, decided, tt.same, tt.decided)
			}
			tt.a, tt.b = tt.b, tt.a
		}
	}
	if same, decided := (*Rules)(nil).Same("a", "a"); same || decided {
		t.Error("no rules decide something")
	}
}

func TestRulesOutlets(t *testing.T) {
	rules, err := ParseRules("names.toml", []byte("same = [[\"OP\", \"Orrinpost\"]]\n[[outlet]]\nname = \"Orrin Packet\"\nshort = [\"the Packet\", \"OP\"]"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"orrin packet": true, "Packet": true, "the O.P.": true, "Orrinpost": true, "Orrin": false, "": false} {
		if got := rules.Outlet(name); got != want {
			t.Errorf("Outlet(%q) = %v", name, got)
		}
	}
	if rules.Group("Packet") == "" || rules.Group("Packet") != rules.Group("Orrinpost") || rules.Group("Orrin") != "" {
		t.Error("the names of the outlet are not one")
	}
	if rules.LongestOutlet() != 2 || (*Rules)(nil).LongestOutlet() != 0 || (*Rules)(nil).Outlet("x") || !(*Rules)(nil).Empty() {
		t.Error("the longest name of an outlet, or what nil rules say, is wrong")
	}
}

func TestRulesErrors(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"same = [\n  [\"Ada Holm\"],\n]", "names.toml:2: a list needs two names"},
		{"same = [\n  [\"Ada Holm\", \"A.\"],\n  [\"Ada Holm\",\n \"--\"],\n]", `names.toml:3: "--" is no name`},
		{"same = [[\"A\", \"B\"], [\"B\", \"C\"]]\n\ndifferent = [\n  [\"X\", \"Y\"],\n  # no\n  [\"A\", \"C\"],\n]", `names.toml:6: "A" and "C" are said to be different`},
		{"different = [[\"Ada\", \"ADA\"]]", `names.toml:1: "Ada" and "ADA"`},
		{"\nsome = [[\"A\", \"B\"]]", `names.toml:2: there is nothing called "some"`},
		{"same = [\n\"A\", \"B\"]", "names.toml:2: "},
		{"same = [[\"A\", 2]]", "names.toml:1: "},
		{"same = [\n[\"A\", \n", "names.toml:"},
		{"same = 1", "names.toml:1: "},
		{"[same]\nx = 1", "names.toml:"},
		{"[[same]]\nx = 1", "names.toml:"},
		{"\"same\" = [[\"A\"]]", "names.toml:1: a list needs two"},
		{"same = [\n]\n\n[[outlet]]\nshort = [\"A\"]", "names.toml:4: an outlet needs a name"},
		{"[[outlet]]\nname = \"A\"\n\n[[outlet]]\nname = \"B\"\nshort = [\"-\"]", `names.toml:4: "-" is no name`},
		{"[[outlet]]\nname = \"A\"\nlong = 1", `names.toml:3: there is nothing called "outlet.long"`},
		{"different = [[\"A\", \"B\"]]\n[[outlet]]\nname = \"A\"\nshort = [\"B\"]", `names.toml:1: "A" and "B" are said to be different`},
		{"same = [[]]", "names.toml:1: a list needs two"},
		{"\xff", "names.toml:"},
		{"same = " + strings.Repeat("[", 100000), "names.toml:"},
		{strings.Repeat("#", maxRules+1), "names.toml: "},
	} {
		_, err := ParseRules("names.toml", []byte(tt.in))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || hearsay.CodeOf(err) == hearsay.CodeInternal {
			t.Errorf("%.60q: error %v, want %s", tt.in, err, tt.want)
		}
	}
	for _, in := range []string{"", "# nothing\n", "same = []\ndifferent = []"} {
		if _, err := ParseRules("names.toml", []byte(in)); err != nil {
			t.Errorf("%q: %v", in, err)
		}
	}
}

// FuzzRules checks that any file is read or refused, and that what is read
// does not contradict itself.
func FuzzRules(f *testing.F) {
	f.Add(someRules, "UHP", "Ada Holm")
	f.Add("same = [[\"a\", \"b\"]]\ndifferent = [[\"b\", \"c\"]]", "a", "c")
	f.Add("same.x = [[\"a\", \"b\"]]", "a", "b")
	f.Fuzz(func(t *testing.T, in, a, b string) {
		rules, err := ParseRules("names.toml", []byte(in))
		if err != nil {
			if hearsay.CodeOf(err) == hearsay.CodeInternal {
				t.Fatal(err)
			}
			return
		}
		same, decided := rules.Same(a, b)
		again, decidedAgain := rules.Same(b, a)
		if same != again || decided != decidedAgain || same && !decided {
			t.Fatalf("%v, %v and %v, %v", same, decided, again, decidedAgain)
		}
	})
}
