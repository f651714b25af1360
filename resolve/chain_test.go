package resolve_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/resolve"
)

// TestChains has a statement for each way in which a sentence tells through
// whose hands it came. The last statement of a text is the one looked at.
func TestChains(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"told an outlet", `[1:Piet Halloran] [1~told] Radio Orrin {1=that the lock was open}.`, "Radio Orrin > Piet Halloran"},
		{"told a magazine by its noun", `[1:A keeper] [1~told] the magazine Tidewater {1=that the lock was open}.`, "Tidewater > A keeper"},
		{"told reporters", `[1:Piet Halloran] [1~told] reporters {1=that the lock was open}.`, "Piet Halloran"},
		{"told the council", `[1:Piet Halloran] [1~told] the council {1=that the lock was open}.`, "Piet Halloran"},
		{"told a person", `[1:Piet Halloran] [1~told] Ada Corvel {1=that the lock was open}.`, "Piet Halloran"},
		{"was told", `[1:Piet Halloran] [1~was told] {1=that the lock was open}.`, "somebody"},
		{"told two outlets", `[1:A keeper] [1~told] both Radio Orrin and the Vale Courier {1=that it was open}.`, "Radio Orrin and the Vale Courier > A keeper"},
		{"told this newspaper", `[1:A keeper] [1~told] this newspaper {1=that it was open}.`, "A keeper"},
		{"told the paper later", `[1:A keeper] [1~told] the Vale Courier {1=that it was open}. {2"“It leaked},” [2:he] [2~told] the paper.`, "Vale Courier > A keeper"},
		{"told state television", `[1:A keeper] [1~told] state television {1=that it was open}.`, "state television > A keeper"},
		{"told the radio of a country", `[1:A keeper] [1~told] Italian radio {1=that it was open}.`, "Italian radio > A keeper"},
		{"interview", `[1~In] an interview with the Vale Courier on Monday, [1:Piet Halloran] [1~said] {1=that it was open}.`, "Vale Courier > Piet Halloran"},
		{"interview behind the cue", `[1:Piet Halloran] [1~said] in an interview with Radio Orrin {1=that it was open}.`, "Radio Orrin > Piet Halloran"},
		{"wrote in", `[1:Piet Halloran] [1~wrote] in the Vale Courier {1=that it was open}.`, "Piet Halloran"},
		{"quoted by", `[1:Piet Halloran, quoted by the agency Orrin Wire], [1~said] {1=it was open}.`, "Orrin Wire > Piet Halloran"},
		{"statement carried by", `[1:The harbour board] [1~said] in a statement carried by Orrin Wire {1=that it was open}.`, "Orrin Wire > The harbour board"},
		{"seen by", `According to [1:minutes seen by the Vale Courier], {1=it was open}.`, "Vale Courier > minutes seen by the Vale Courier"},
		{"cited a report by", `[1:A keeper] [1~cited] a report by the Vale Courier {1=that it was open}.`, "A keeper"},
		{"was quoted by", `[1:Piet Halloran] [1~was quoted] by the Vale Courier {1=as saying that it was open}.`, "Vale Courier > Piet Halloran"},
		{"was quoted", `[1:Piet Halloran] [1~was quoted] as saying {1=that it was open}.`, "somebody > Piet Halloran"},
		{"as an outlet quoted", `{1=The lock was open for an hour}, as [1:the Vale Courier] [1~quoted] a former keeper.`, "Vale Courier > a former keeper"},
		{"as an outlet quoted, with a colon", `{1=The lock was open for an hour}, as [1:the Vale Courier] [1~quoted] two former keepers: “Wide open.”`, "Vale Courier > two former keepers"},
		{"citing", `[1:The Vale Courier], citing a former keeper, [1~reported] {1=that it was open}.`, "Vale Courier > a former keeper"},
		{"referring to", `[1:The Vale Courier], referring to a former keeper, [1~reported] {1=that it was open}.`, "Vale Courier > a former keeper"},
		{"citing another outlet", `[1:The site Tidewater], quoting the Vale Courier, [1~reported] {1=that it was open}.`, "Tidewater > Vale Courier"},
		{"citing at the end", `[1:The Vale Courier] [1~reported] {1=that it was open}, citing two former keepers.`, "Vale Courier > two former keepers"},
		{"citing in front", `Citing a former keeper, [1:the Vale Courier] [1~reported] {1=that it was open}.`, "Vale Courier > a former keeper"},
		{"citing concerns", `[1:The harbour board], citing safety, [1~said] {1=that it was open}.`, "The harbour board"},
		{"cited in the next sentence", `[1:The Vale Courier] [1~wrote] {1=that it was open}. [2:It] [2~cited] {2=a former keeper}.`, "Vale Courier"},
		{"according to, then said", `According to a cable quoted by the Vale Courier, [1:the envoy] [1~wrote] {1=that it was open}.`, "Vale Courier > a cable quoted by the Vale Courier > the envoy"},
		{"outlet reported at the end", `[1:The harbour board] [1~said] {1=it was open}, the Vale Courier reported.`, "Vale Courier > The harbour board"},
		{"through a lawyer", `Through his lawyer, [1:Piet Halloran] [1~said] {1=it was open}.`, "his lawyer > Piet Halloran"},
		{"through an interpreter", `Through an interpreter, [1:Piet Halloran] [1~said] {1=it was open}.`, "Piet Halloran"},
		{"spokesman for", `[1:A spokesman for Piet Halloran] [1~said] {1=it was open}.`, "A spokesman for Piet Halloran"},
		{"heard from", `[1:The Vale Courier] [1~has heard] from a former keeper {1=that it was open}.`, "Vale Courier > a former keeper"},
		{"heard say", `[1:Piet Halloran] heard a keeper [1~say] {1=it was open}.`, "Piet Halloran > a keeper"},
		{"is said", `[1:The lock] [1~is said] {1=to have been open}.`, "somebody"},
		{"is reported to have said", `[1:The keeper] [1~is reported to have said] {1=that it was open}.`, "somebody > The keeper"},
		{"reportedly", `[1:The keeper] reportedly [1~told] the board {1=that it was open}.`, "somebody > The keeper"},
		{"inside another", `[1:The Vale Courier] [1~reported] {1=that [2<1:a keeper] [2~had told] the board {2=it was open}}.`, "Vale Courier > a keeper"},
		{"swears he was told by", `My neighbour swears he [1~was told] by [1:a keeper] {1=that it was open}.`, "My neighbour > a keeper"},
		{"an outlet's sources", `[1:The Vale Courier's sources] [1~say] {1=that it was open}.`, "Vale Courier > The Vale Courier's sources"},
		{"told a Sunday paper", `[1:A keeper] [1~told] the Sunday Courier {1=that it was open}.`, "Sunday Courier > A keeper"},
		{"told a channel", `[1:A keeper] [1~told] TV Orrin {1=that it was open}.`, "TV Orrin > A keeper"},
		{"told a numbered channel", `[1:A keeper] [1~told] Channel One {1=that it was open}.`, "Channel One > A keeper"},
		{"quoted by an agency behind its noun", `[1:Piet Halloran] [1~was quoted] by Orrin's state news agency TAP {1=as saying that it was open}.`, "TAP > Piet Halloran"},
		{"citing concerns in quotation marks", `[1:The harbour board], citing “safety concerns”, [1~said] {1=it was open}.`, "The harbour board"},
		{"as an outlet reported", `{1=The lock was open for an hour}, as [1:the Vale Courier] [1~reported] on Monday.`, "Vale Courier"},
		{"what she had been told, told on", `[1:A driver] [1~described] {1=the crash}. [2:A nurse] [2~had told] him {2=that it was late}.`, "A driver > A nurse"},
		{"what she told somebody else", `[1:A driver] [1~described] {1=the crash}. [2:A nurse] [2~told] the board {2=that it was late}.`, "A nurse"},
		{"a letter read out", `[1:Ada Corvel] [1~read out] {1=a letter from a pupil}, [2:who] [2~wrote] {2=that it was late}.`, "Ada Corvel > a pupil"},
		{"had it from", `[1:Piet Halloran] [1~had] it from the harbour master {1=that it was open}.`, "Piet Halloran > the harbour master"},
		{"a channel with an ordinary word", `[1~In] an interview with Orrin Today TV, [1:Piet Halloran] [1~said] {1=that it was open}.`, "Orrin Today TV > Piet Halloran"},
		{"credit in a bracket", `{1=The lock was open}, [1:an e-mail] [1~shows] (Orrin Courier).`, "Orrin Courier > an e-mail"},
		{"a bracket that is no credit", `{1=The lock was open}, [1:the envoy] [1~said] (Orrin).`, "the envoy"},
		{"tells an outlet behind a colon", `{1"“It was open”}[1~:] [1:a keeper] tells Radio Orrin how it went.`, "Radio Orrin > a keeper"},
		{"the paper named last", `The Vale Courier had it first. [1:A clerk] [1~told] the paper {1=it was open}. According to the Orrin Gazette, it was not. [2:A diver] [2~told] the paper {2=it was deep}.`, "Orrin Gazette > A diver"},
		{"spoke to who says", `The Vale Courier spoke to a keeper [1:who] [1~says] {1=that it was open}.`, "Vale Courier > a keeper"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastChain(tt.text, ""); got != tt.want {
				t.Errorf("chain %q, want %q", got, tt.want)
			}
		})
	}
}

// lastChain resolves a text with marks and returns the chain of its last
// statement, each hand by the words that name it there.
func lastChain(marked, publisher string) string {
	doc, attrs := read(marked)
	doc.Publisher = publisher
	names := map[string]string{}
	for _, ent := range resolve.Resolve(doc, attrs) {
		names[ent.ID] = ent.Name
	}
	var hands []string
	for _, id := range attrs[len(attrs)-1].Chain {
		hands = append(hands, names[id])
	}
	return strings.Join(hands, " > ")
}

func TestOwnOutletIsNoHand(t *testing.T) {
	const text = `[1:A keeper] [1~told] the Vale Courier {1=that it was open}.`
	for publisher, want := range map[string]string{
		"":                   "Vale Courier > A keeper",
		"The Vale Courier":   "A keeper",
		"Vale Courier Group": "A keeper",
		"The Orrin Gazette":  "Vale Courier > A keeper",
	} {
		if got := lastChain(text, publisher); strings.TrimPrefix(got, "the ") != want {
			t.Errorf("published by %q: chain %q, want %q", publisher, got, want)
		}
	}
	if got := lastChain(`[1:A keeper] [1~told] the Courier {1=that it was open}.`, "The Vale Courier"); got != "A keeper" {
		t.Errorf("told by a part of its name: %q", got)
	}
}

func TestCitedAfterwards(t *testing.T) {
	doc, attrs := read(`[1:The Vale Courier] [1~wrote] {1=that it was open}. [2:It] [2~cited] {2=a former keeper}.`)
	resolve.Resolve(doc, attrs)
	if len(attrs[0].Chain) != 2 || attrs[0].Chain[0] != attrs[1].Speaker {
		t.Errorf("chain %q, and of what is cited %q", attrs[0].Chain, attrs[1].Chain)
	}
}

// TestFrameGoesOn has a paragraph that an outlet is named for in the one
// before it.
func TestFrameGoesOn(t *testing.T) {
	doc, attrs := read("The hearing ended late, as the Vale Courier quoted those present:\n\n" +
		`{1"“It was open},” [1:a keeper] [1~said]. [2:A spokesman for the board] [2~called] {2=it a detail}.` + "\n\n" +
		`[3:A diver] [3~said] {3=it was deep}.`)
	resolve.Resolve(doc, attrs)
	for i, hands := range []int{2, 2, 1} {
		if len(attrs[i].Chain) != hands {
			t.Errorf("statement %d has %d hands, want %d", i+1, len(attrs[i].Chain), hands)
		}
	}
	if attrs[0].Chain[0] != attrs[1].Chain[0] {
		t.Errorf("two frames: %q, %q", attrs[0].Chain, attrs[1].Chain)
	}
}

// TestUntoldHand is that the hand which the text does not tell is not named,
// and that the same words stand for one.
func TestUntoldHand(t *testing.T) {
	doc, attrs := read(`[1:The lock] [1~is said] {1=to be open}. [2:The dam] [2~is said] {2=to be closed}.`)
	entities := resolve.Resolve(doc, attrs)
	if attrs[0].Speaker == "" || attrs[0].Speaker != attrs[1].Speaker {
		t.Fatalf("speakers %q and %q", attrs[0].Speaker, attrs[1].Speaker)
	}
	for _, ent := range entities {
		if ent.ID == attrs[0].Speaker && (ent.Named || ent.UnnamedKind != hearsay.Unspecified || ent.Name != "somebody") {
			t.Errorf("got %+v", ent)
		}
	}
}

// TestInterview has answers without a name, and words that the one who answers
// passes on.
func TestInterview(t *testing.T) {
	doc, attrs := read("Livia Corvel on the night of the flood. Interview: Nils Halloran.\n\n" +
		"[1:Q]: {1=Were you told?}\n\n[2:A]: {2=[3<2:The keeper] [3~told] me {3=that it was open}. [4<2:I] [4~said] {4=it was late}.}")
	names := map[string]string{}
	for _, ent := range resolve.Resolve(doc, attrs) {
		names[ent.ID] = ent.Name
	}
	for i, want := range []string{"Nils Halloran", "Livia Corvel", "The keeper", "Livia Corvel"} {
		if got := names[attrs[i].Speaker]; got != want {
			t.Errorf("statement %d is of %q, want %q", i+1, got, want)
		}
	}
	if chain := attrs[2].Chain; len(chain) != 2 || names[chain[0]] != "Livia Corvel" {
		t.Errorf("chain %q", chain)
	}
}

// TestQuotationGoesOn has a quotation without words of its own for who says it.
func TestQuotationGoesOn(t *testing.T) {
	doc, attrs := read(`[1:A keeper] [1~told] the Vale Courier {1=that it was open}. {2"“Wide open.”}`)
	attrs[1].Source = attrs[0].Source
	resolve.Resolve(doc, attrs)
	if len(attrs[1].Chain) != 2 || attrs[1].Chain[0] != attrs[0].Chain[0] || attrs[1].Speaker != attrs[0].Speaker {
		t.Errorf("chains %q and %q", attrs[0].Chain, attrs[1].Chain)
	}
}
