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
//     nouns tell persons from organisations and places. Pronouns for persons
//     are noted on the way. Headlines, in which everything has a capital, are
//     only searched for names that the text has elsewhere.
//  2. Parse. The phrase of each source is taken apart: the name in it, if its
//     head is one, or else a description, with role, kind and number. A name
//     after a preposition or before a possessive does not name the source: "a
//     spokesman for Vale" and "Vale's lawyer" are unnamed.
//  3. Identify. Names of one person or organisation become one entity: full
//     name and surname, acronyms, forms with and without "the". What conflicts
//     in given name or in the gender of a title stays apart.
//  4. Settle. In the order of the text, pronouns and definite descriptions
//     ("the spokeswoman") are led back to earlier entities, by gender, number
//     and nearness, with a preference for who spoke last and for subjects.
//     What stays in doubt has no speaker: none is better than a wrong one.
//     "I" and "we" are the speaker of the statement that they stand in, else
//     the author.
//  5. Chain. The speakers of the statements around one come before its own.
//
// An unnamed source is of the kind that its noun tells. Plurals keep the kinds
// that show where knowledge comes from (official, police, diplomat, witness,
// expert, relative); other plurals are several people. A document is named
// when its phrase carries a proper name, be it the title or the publisher: "a
// Gallup poll", "the report by Amnesty".
package resolve
