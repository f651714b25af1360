package resolve_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/resolve"
)

// TestTakenUp has ways in which words lead back to somebody whom no earlier
// statement has as its source.
func TestTakenUp(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a person called by a noun only", `An engineer who built the lock agreed with the mayor. [1:He] [1~wrote] {1=that steel hums}.`, "An engineer"},
		{"one of the other gender", `Ada Corvel saw a clerk. [1:She] [1~said] {1=that it rained}.`, "Ada Corvel"},
		{"a firm that nothing shows to be one", `[1:Tallow] [1~says] {1=that it sold the lock}. [2:The company] [2~said] {2=that it was old}.`, "Tallow"},
		{"a firm with a role", `The operator, Severn Tarn, sold it. [1:The company] [1~said] {1=that it was old}.`, "Severn Tarn"},
		{"a person is no firm", `[1:Mrs. Corvel] [1~says] {1=that she sold the lock}. [2:The company] [2~said] {2=that it was old}.`, "The company"},
		{"a ministry named long before", `The Ministry of Tides was built in 1902. It rained. It snowed. It rained again. Piet Halloran wept, and Ada Corvel, and Ilse Moor, and Tom Vane. [1:The ministry] [1~said] {1=that it was dry}.`, "Ministry of Tides"},
		{"a council named in passing", `A letter to the council of Orrin was lost. [1:The council] [1~denied] {1=that it was}.`, "council of Orrin"},
		{"a body that has no name", `A letter to the council was lost. [1:The council] [1~denied] {1=that it was}.`, "The council"},
		{"a striker", `Ada Corvel, who cost two million, was out again. {1"“I slept,”} [1:the striker] [1~said].`, "Ada Corvel"},
		{"another noun", `Ada Corvel was out again. {1"“She slept,”} [1:the porter] [1~said].`, "the porter"},
		{"a quotation goes on", `[1:Mats Ekdal] [1~said] {1=that Ada Corvel had copied a clerk}. {2"“She practised,”} [2:he] [2~said].`, "Mats Ekdal"},
		{"a relative clause alone", `A patient [1:who cannot be named] [1~said] {1=she was ill}.`, "A patient"},
		{"no institute", `[1:The Orm Institute] [1~says] {1=it rained}. [2:The company] [2~said] {2=that it did}.`, "The company"},
		{"a man with a clause of his own", `Piet Halloran says he saw a ship. [1:The man who drove them to the beach] [1~said] {1=it was near}.`, "The man who drove them to the beach"},
		{"the name comes afterwards", `[1:The envoy] [1~said] {1=it was late}. [2:The envoy, Ada Storm,] [2~denied] {2=that it was}.`, "Ada Storm"},
		{"a body, behind words in front", `The commission met in April. In its first report, published in May, [1:it] [1~found] {1=that the money is gone}.`, "The commission"},
		{"a letter that has said nothing", `The council met. The letter arrived on Tuesday. [1:It] [1~says] {1=the money is gone}.`, "The letter"},
		{"what has an article is no person", `[1:The Vallance] [1~said] {1=it was sad}. [2:It] [2~said] {2=the hall was cold}.`, "Vallance"},
		{"who asks does not answer", `Ms Ostrel spoke first. Cross-examined by Ada Corvel, for the Crown, [1:she] [1~agreed] {1=that it rained}.`, "Ostrel"},
		{"an outlet that asks", `The Lantern asked Piet Halloran about it. [1:He] [1~said] {1=it was late}.`, "Piet Halloran"},
		{"a clause without who", `[1:A woman we met on the pier] [1~told] us {1=it rained}. [2:She] [2~said] {2=it was late}.`, "A woman we met on the pier"},
		{"she who quotes another", `[1:A waitress, who was late,] [1~said] {1=it rained}. {2"“[3<2:Mr Vale] [3<2~said] {3<2=it snowed},”} [2:she] [2~said].`, "A waitress > Vale"},
		{"an outlet's reporter", `I wrote to the Pennant's reporter. [1:She] [1~told] me {1=it was late}.`, "the Pennant's reporter"},
		{"a firm named like an office", `[1:The tanker's owner, Halcyon Marine,] [1~said] {1=it was safe}.`, "Halcyon Marine"},
		{"a body named like an office", `[1:Harbour Rights Monitor, an advocacy group,] [1~said] {1=it was late}.`, "Harbour Rights Monitor"},
		{"an age", `[1:Alf Dunning] [1~said] {1=he drove}. {2"“It rained,”} [2:the 81-year-old] [2~said].`, "Alf Dunning"},
		{"an alderman's short title", `[1:Councillor Pat Sowerby] [1~said] {1=it rained}. [2:Cllr Sowerby] [2~said] {2=it was late}.`, "Pat Sowerby"},
		{"promised by a day", `{1"“I [2<1~was promised] {2<1=a lorry by Easter},”} [1:Piet Halloran] [1~fumed].`, "Piet Halloran > somebody"},
		{"quoted, by whom stands before", `[1:The Orm Courier], citing a commander, [1~said] {1=it sank}. {2"“It ignored us,”} [2:the commander] [2~was quoted as saying].`, "Orm Courier > a commander"},
		{"a firm with a board", `[1:Tidewell's own chief executive] [1~says] {1=it works}. [2:He] [2~said] {2=it was late}.`, "Tidewell's own chief executive"},
		{"somebody's department", `Ada Corvel wrote it. [1:Corvel's department] [1~says] {1=that it was old}.`, "Corvel's department"},
		{"kin, in a quotation behind it", `Piet Halloran thanked his grandmother. {1"“[2<1:She] [2~said] {2<1=it rained},”} [1:he] [1~said].`, "Piet Halloran > his grandmother"},
		{"whom a sentence introduces, then owns", "Ada Corvel and Piet Halloran left. I wrote to the retired sergeant. [1:His daughter] [1~said] {1=[2<1:he] [2~knew] {2<1=it}}.", "His daughter > the retired sergeant"},
		{"a chair to sit on", `[1:Ada Corvel] [1~said] {1=it is about a chair}. [2:She] [2~said] {2=it was late}.`, "Ada Corvel"},
		{"a clause behind a comma", `On a tape obtained by the Ledger, a donor can be heard telling Corvel's finance chairman that it was late. [1:The chairman] [1~said] {1=it was not}.`, "The chairman"},
		{"he, of whom she has told", `Mats Ekdal left. [1:A maid] [1~said] {1=that [2<1:the team's doctor] [2~had told] her {2<1=to leave}}. {3"“[4<3:He] [4~told] me {4<3=it was late},”} [3:she] [3~said].`, "A maid > the team's doctor"},
		{"a mother of three", `[1:His neighbour] [1~said] {1=it rained}. [2:A mum-of-three] [2~said] {2=it snowed}. [3:She] [3~said] {3=it was late}.`, "A mum-of-three"},
		{"who spoke to a paper", `[1:The maid, who spoke to Radio Orrin on Monday night,] [1~said] {1=that [2<1:a doctor] [2~knew] {2<1=it}}.`, "Radio Orrin > The maid > a doctor"},
		{"a lane is no paper", `[1:Ada Corvel] [1~said] {1=it is called Bin Lane}. [2:The paper] [2~said] {2=it was late}.`, "The paper"},
		{"one of several", `[1:One of the paper's reviewers] [1~said] {1=it was late}. [2:The reviewer] [2~said] {2=it rained}.`, "One of the paper's reviewers"},
		{"the other one", `[1:One employee] [1~said] {1=it rained}. [2:The other employee] [2~said] {2=it snowed}.`, "The other employee"},
		{"a member of a parliament", `[1:A member of the House of Assembly] [1~said] {1=it was late}. [2:The lawmaker] [2~said] {2=it rained}.`, "A member of the House of Assembly"},
		{"an outlet by its last word", `The website Valley Patriot was late. [1:The Patriot] [1~said] {1=it rained}.`, "Valley Patriot"},
		{"a form of address", "The Minister for Health ([1:Ada Corvel]): {1=It rained.}\n\n[2:Tom Vane]: {2=[3<2:My right hon. Friend the Minister] [3~said] {3=that it rained}.}", "Tom Vane > Ada Corvel"},
		{"the form of address, taken up", "The Minister for Health ([1:Ada Corvel]): {1=It rained.}\n\n[2:Tom Vane]: {2=[3<2:My right hon. Friend the Minister] [3~said] {3=that it rained}. [4<2:She] [4~said] {4=it was late}.}", "Tom Vane > Ada Corvel"},
		{"another office of the house", `Ada Corvel, the ministry's publicity secretary, was late. [1:The ministry's permanent secretary] [1~said] {1=it rained}.`, "The ministry's permanent secretary"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastChain(tt.text, ""); got != tt.want {
				t.Errorf("chain %q, want %q", got, tt.want)
			}
		})
	}
}

// TestNamedLater looks at the first statement, whose speaker the text names
// afterwards.
func TestNamedLater(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an office", `[1:The Union's envoy] [1~said] {1=it was late}. [2:The envoy, Ada Storm,] [2~denied] {2=that it was}.`, "Ada Storm"},
		{"a tie", `[1:Her supervisor] [1~told] her {1=to paint them}. [2:The supervisor, Graham Tull,] [2~denied] {2=it}.`, "Graham Tull"},
		{"one of many", `[1:A porter] [1~said] {1=it was late}. [2:The porter, Graham Tull,] [2~denied] {2=that it was}.`, "A porter"},
		{"another office", `[1:The mayor's envoy] [1~said] {1=it was late}. [2:An envoy, Ada Storm,] [2~denied] {2=that it was}.`, "The mayor's envoy"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, attrs := read(tt.text)
			entities := resolve.Resolve(doc, attrs)
			got := ""
			for _, ent := range entities {
				if ent.ID == attrs[0].Speaker {
					got = ent.Name
				}
			}
			if got != tt.want {
				t.Errorf("speaker %q, want %q", got, tt.want)
			}
		})
	}
}

// TestNamedOrNot has speakers by whose words one must tell whether they are
// named.
func TestNamedOrNot(t *testing.T) {
	tests := []struct {
		name, text, want string
		named            bool
	}{
		{"a handle", `[1:@harbourrat] [1~says] {1=it was sold}.`, "@harbourrat", true},
		{"an account", `[1:moth0] [1~said] {1=it was sold}.`, "moth0", true},
		{"goes by a handle", `[1:A researcher who goes by the handle moth0] [1~said] {1=it was sold}.`, "moth0", true},
		{"calls itself", `[1:A group that calls itself Quiet Goose] [1~said] {1=it was sold}.`, "Quiet Goose", true},
		{"gave a first name only", `[1:One skipper], who gave only his first name, Pim, [1~said] {1=it was sold}.`, "Pim", true},
		{"a clause that names nobody", `[1:A skipper who calls himself lucky] [1~said] {1=it was sold}.`, "A skipper who calls himself lucky", false},
		{"an office of a town", `[1:The ombudsman of Orrin] [1~said] {1=it was sold}.`, "ombudsman of Orrin", true},
		{"an office of a state", `[1:The data protection commissioner of Belmark] [1~said] {1=it was sold}.`, "data protection commissioner of Belmark", true},
		{"an office of nowhere", `[1:The ombudsman] [1~said] {1=it was sold}.`, "The ombudsman", false},
		{"a cable of an embassy", `[1:A cable sent by the Karelian embassy] [1~says] {1=it was sold}.`, "cable sent by the Karelian embassy", true},
		{"a ministry of a state", `[1:Orrin's defence ministry] [1~said] {1=it was sold}.`, "Orrin's defence ministry", true},
		{"a service of a state", `[1:The Varkhesh customs service] [1~said] {1=it was sold}.`, "Varkhesh customs service", true},
		{"a report by an office of nowhere", `[1:The Auditor-General's report] [1~said] {1=it was sold}.`, "The Auditor-General's report", false},
		{"a member", `[1:One MP] [1~said] {1=it was sold}.`, "One MP", false},
		{"an office in capitals", `[1:The Deputy Foreign Minister] [1~said] {1=it was sold}.`, "The Deputy Foreign Minister", false},
		{"a side by its captain", `[1:Corrie captain Ada Storm] [1~said] {1=it was sold}.`, "Ada Storm", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, attrs := read(tt.text)
			entities := resolve.Resolve(doc, attrs)
			for _, ent := range entities {
				if ent.ID == attrs[0].Speaker {
					if ent.Name != tt.want || ent.Named != tt.named {
						t.Errorf("speaker %q, named: %v; want %q, %v", ent.Name, ent.Named, tt.want, tt.named)
					}
					return
				}
			}
			t.Error("no speaker")
		})
	}
}
