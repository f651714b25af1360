// Package match brings statements together: the echoes of a statement in many
// documents, and the quotations of a draft with the places in its sources.
//
// Everything is compared in words. Case, accents, punctuation, hyphens, the
// form of quotation marks, line breaks, British and American spelling and the
// way a number is written ("forty-one", "41") are no difference between words;
// see fold. Whatever remains is told word by word, as changes, and changes that
// can turn the meaning are flagged; see Flag.
//
// # Echoes
//
// A Collection takes analyses one by one and keeps of each statement only the
// numbers of its words. Two statements echo each other when the words of the
// shorter one stand, in order and close together, in the longer one, all but a
// quarter at most; pronouns and tenses are no difference here, so that indirect
// renderings are found as well. The constants in rules.go and the comment of
// Report say what is taken for too little and what for too common.
//
// # Checks
//
// A Checker holds the quotations of a draft and is shown sources one by one.
// It searches their whole text, so that words count as found whoever the
// source lays them on. Policy says in plain words what each verdict means.
package match
