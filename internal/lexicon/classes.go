package lexicon

import "sync"

// A Class is what a small word does in a sentence.
type Class uint8

// The classes; Open stands for all words that are not in the list.
const (
	Open Class = iota
	Preposition
	Subordinator
	Coordinator
	Relative
	Determiner
	Pronoun
	Auxiliary
	Adverb
	Verb
)

var classNames = map[string]Class{
	"preposition": Preposition, "subordinator": Subordinator, "coordinator": Coordinator, "relative": Relative, "determiner": Determiner,
	"pronoun": Pronoun, "auxiliary": Auxiliary, "adverb": Adverb, "verb": Verb,
}

var classes = sync.OnceValue(func() map[string]Class {
	out := map[string]Class{}
	for _, sec := range load("classes.txt") {
		for _, entry := range sec.entries {
			out[entry] = classNames[sec.name]
		}
	}
	return out
})

// ClassOf returns the class of word.
func ClassOf(word string) Class { return classes()[word] }
