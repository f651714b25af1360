// Package resolve finds out who is meant: it turns the words that name a
// source ("he", "Mr. Vale", "a spokesman for the mayor") into entities, gives
// each attribution its speaker, and follows the hands that a nested statement
// passed through.
//
// It works in five steps, each linear in the text.
//
//  1. Scan. Every sentence of the body is searched for names: runs of
//     capitalised words, with the title before them, a short form in brackets
//     and an apposition after them. Lists of given names, titles, outlets and
//     nouns tell persons from organisations and places; of names that they do
//     not settle a logistic regression tells how likely each is a person's.
//     Pronouns for persons are noted on the way, and for every mention what
//     it does in which clause, as far as that can be seen without a parse.
//     Headlines, in which everything has a capital, are
//     only searched for names that the text has elsewhere.
//  2. Parse. The phrase of each source is taken apart: the name in it, if its
//     head is one, or else a description, with role, kind and number. A name
//     after a preposition or before a possessive does not name the source: "a
//     spokesman for Vale" and "Vale's lawyer" are unnamed.
//  3. Identify. Names of one person or organisation become one entity: full
//     name and surname, acronyms, forms with and without "the", names that the
//     text itself says are one. What conflicts in given name or in the gender
//     of a title stays apart.
//  4. Settle. In the order of the text, pronouns and definite descriptions
//     ("the spokeswoman") are led back to earlier entities. "He" and "she" take
//     the likeliest of the persons of their gender by a log-linear model of
//     where each is mentioned; one candidate stands for someone whom the text
//     does not name. What stays in doubt has no speaker: none is better than a wrong one.
//     "I" and "we" are the speaker of the statement that they stand in, else
//     the author.
//  5. Chain. The hands of the statements around one come before its own, then
//     those that its sentence tells of: the outlet that was told, quotes or
//     carries the words, whom an outlet cites, who speaks for somebody, and
//     the hand that "is said to" leaves untold. Each of these is a finder, in a
//     file of its own kind. The publisher of the document is no hand.
//
// The two models are the text files of the folder weights, a feature and its
// weight a line. PersonLearner and PronounLearner learn them: the first from
// texts with the names of persons marked, news articles whose marks an
// automatic tagger made; the second from plain news, in which gender tells
// who a pronoun can mean.
//
// An unnamed source is of the kind that its noun tells, or where the noun only
// says that somebody serves ("a spokesman", "an official"), of the kind of the
// house: by the words around the noun, a relative clause, whose name stands
// with it, or the group that "one of them" is one of. Plurals keep the kinds
// that show where knowledge comes from (official, police, diplomat, witness,
// expert, relative); other plurals are several people. A document is named
// when its phrase carries a proper name, be it the title or the publisher: "a
// Gallup poll", "the report by Amnesty"; so is a body of state with the name
// of its state.
//
// The condition on which an unnamed source spoke ("on condition of anonymity",
// "who asked not to be named because the talks are private") is found by its
// words and laid on the source nearest to it, before all on that of its own
// sentence. A name that the text says is not the real one names nobody.
package resolve
