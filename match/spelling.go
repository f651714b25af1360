package match

import "strings"

// american returns the American spelling of a folded word, which stands for
// both. It needs to be right only in that two words which differ in more than
// spelling never become one.
func american(w string) string {
	if len(w) < 4 {
		return w
	}
	if v, ok := oddSpellings[w]; ok {
		return v
	}
	w = single(w)
	w = dropU(w)
	for _, r := range spellingEndings {
		if stem, ok := strings.CutSuffix(w, r.from); ok && len(stem) >= r.stem {
			return stem + r.to
		}
	}
	return w
}

// dropU makes "or" of "our" behind three letters: "harbour", "favourite".
func dropU(w string) string {
	if len(w) < 6 {
		return w
	}
	if i := strings.Index(w[3:], "our"); i >= 0 {
		return w[:3+i] + "or" + w[3+i+3:]
	}
	return w
}

// single makes one l of the two that British spelling has before an ending:
// "travelled", "counsellor".
func single(w string) string {
	i := strings.Index(w, "ll")
	if i < 3 || i+2 >= len(w) {
		return w
	}
	if _, ok := doubled[w[:i+1]]; ok {
		return w[:i+1] + w[i+2:]
	}
	return w
}

// spellingEndings are tried in order; stem is how many letters must stand
// before.
var spellingEndings = [...]struct {
	from, to string
	stem     int
}{
	{"isation", "ization", 3}, {"isations", "izations", 3}, {"isational", "izational", 3},
	{"ise", "ize", 3}, {"ised", "ized", 3}, {"ises", "izes", 3}, {"ising", "izing", 3}, {"iser", "izer", 3}, {"isers", "izers", 3},
	{"yse", "yze", 3}, {"ysed", "yzed", 3}, {"yses", "yzes", 3}, {"ysing", "yzing", 3},
	{"tre", "ter", 2}, {"tres", "ters", 2}, {"bre", "ber", 2}, {"bres", "bers", 2},
	{"logue", "log", 2}, {"logues", "logs", 2},
}

var oddSpellings = pairs(`
	defence defense, defences defenses, offence offense, offences offenses, licence license, licences licenses, pretence pretense,
	practise practice, practised practiced, practises practices, practising practicing,
	grey gray, greyer grayer, tyre tire, tyres tires, cheque check, cheques checks, programme program, programmes programs,
	plough plow, ploughs plows, ploughed plowed, mould mold, moulds molds, smoulder smolder, draught draft, draughts drafts,
	aluminium aluminum, moustache mustache, pyjamas pajamas, sceptic skeptic, sceptics skeptics, sceptical skeptical, scepticism skepticism,
	judgement judgment, judgements judgments, acknowledgement acknowledgment, ageing aging, cosy cozy, storey story, storeys stories,
	manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered, jewellery jewelry, enquiry inquiry, enquiries inquiries, enquire inquire,
	learnt learned, burnt burned, dreamt dreamed, spelt spelled, spoilt spoiled, leapt leaped, leant leaned,
	centred centered, centring centering, kilometre kilometer, anaesthetic anesthetic, anaemia anemia, encyclopaedia encyclopedia,
	paediatric pediatric, paediatrician pediatrician, orthopaedic orthopedic, leukaemia leukemia, haemorrhage hemorrhage, foetus fetus,
	oestrogen estrogen, diarrhoea diarrhea, archaeology archeology, archaeologist archeologist,
	fulfil fulfill, fulfils fulfills, enrol enroll, instalment installment, instalments installments, skilful skillful, wilful willful,
	enrolment enrollment, fulfilment fulfillment, sulphur sulfur, artefact artifact, artefacts artifacts, yoghurt yogurt, whisky whiskey,
	gaol jail, prise prise, prises prises, odour odor, odours odors, colour color, colours colors,
	okay ok, towards toward, afterwards afterward, backwards backward, forwards forward, upwards upward, downwards downward, adviser advisor, advisers advisors, focussed focused, focussing focusing, catalogued cataloged, dialogues dialogs`)

var doubled = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`travel cancel label model signal counsel fuel level quarrel marvel jewel tunnel channel panel total
		dial initial rival shovel swivel snorkel pencil stencil funnel kennel parcel bevel chisel grovel gravel revel unravel equal duel
		refuel tranquil enamel equal bedevil devil libel medal metal pedal crystal`) {
		out[w] = true
	}
	return out
}()

func pairs(list string) map[string]string {
	out := map[string]string{}
	for pair := range strings.SplitSeq(list, ",") {
		from, to, _ := strings.Cut(strings.TrimSpace(pair), " ")
		out[from] = to
	}
	return out
}
