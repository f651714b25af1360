package parse

// The states of the field: what a word of an entry belongs to. The first word
// of a title is told from the others, so that an entry gets one title.
const (
	stateNote = iota
	stateNumber
	stateAuthor
	stateEditor
	stateTitleStart
	stateTitle
	stateJournal
	stateContainer
	statePublisher
	statePlace
	stateDate
	statePages
	stateVolume
	stateGenre
	stateAddress
	numStates
)

// stateOf maps the labels of the training data to states.
var stateOf = map[string]uint8{
	"author": stateAuthor, "director": stateAuthor, "producer": stateAuthor,
	"editor": stateEditor, "translator": stateEditor,
	"title": stateTitle, "journal": stateJournal,
	"container-title": stateContainer, "collection-title": stateContainer, "source": stateContainer,
	"publisher": statePublisher, "location": statePlace, "date": stateDate,
	"pages": statePages, "volume": stateVolume, "edition": stateGenre, "genre": stateGenre,
	"url": stateAddress, "doi": stateAddress, "isbn": stateAddress,
	"citation-number": stateNumber, "note": stateNote, "medium": stateNote,
}
