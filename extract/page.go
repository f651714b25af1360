package extract

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// A page is one document under extraction. The rules work on it in turn.
type page struct {
	doc        *hearsay.Document
	tagger     *model.Tagger
	paras      []model.Paragraph
	read       []*clause // of each paragraph, once a rule has asked for it
	quotations []quotation
	found      []*finding
	leftOut    []hearsay.LeftOut
	asides     map[int]bool // starts of the marks around nicknames inside names
}

// A finding is an attribution in the making. Its Content may still be empty.
type finding struct {
	hearsay.Attribution
	parent *finding
	// setOff tells that the content stands as a quotation without marks: the
	// turn of a labelled speaker, a line of a dialogue.
	setOff bool
	// fallback is the content when no better one is found.
	fallback []hearsay.Span
}

// rules are applied in this order, after the model.
var rules = []func(*page){
	signatures,
	mail,
	unclosed,
	joinParagraphs,
	parentheticals,
	asClauses,
	fillFromNextParagraph,
	useFallbacks,
	closeMarks,
	wholeClauses,
	dropAntecedents,
	framed,
	asked,
	spilled,
	quoting,
	trimmed,
	strays,
	lent,
	passives,
	described,
	judged,
	inverted,
	trailing,
	midway,
	accordingFirst,
	expected,
	impersonals,
	courts,
	whatCalled,
	saidBefore,
	figures,
	interrupted,
	relativeSources,
	contacts,
	trueSubjects,
	setBetween,
	amid,
	sourceless,
	stated,
	gerunds,
	quotingAsides,
	carried,
	nounCues,
	coordinated,
	apart,
	hangingSubjects,
	editorNotes,
	turns,
	dialogues,
	headlines,
	colonLabels,
	quotedHeadlines,
	innerNext,
	dropMentions,
	namedBehind,
	pullQuotes,
	addFullQuotations,
	innerReports,
	dropInnerActions,
	bounds,
	dropAsked,
	dropSelf,
	dropSeeming,
	dropWeak,
	innerEdges,
	citations,
	markKinds,
}

func newPage(doc *hearsay.Document, tagger *model.Tagger) *page {
	p := &page{doc: doc, tagger: tagger, paras: model.Paragraphs(doc)}
	for k := range p.paras {
		p.paras[k] = withoutLineMarks(doc.Text, p.paras[k])
	}
	p.quotations = quotations(doc, p.paras)
	p.setNicknamesAside()
	return p
}

// leave lists a place that is no statement.
func (p *page) leave(sp hearsay.Span, reason hearsay.Reason) {
	p.leftOut = append(p.leftOut, hearsay.LeftOut{Span: sp, Reason: reason})
}

// drop removes findings.
func (p *page) drop(gone func(*finding) bool) {
	p.found = slices.DeleteFunc(p.found, gone)
}
