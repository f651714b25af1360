// Package date finds the dates of a text, resolves them, and tells what they
// date: who put whom on a list or took him off it, and everything else that is
// said with a date.
//
// # Dates
//
// Every sentence is searched for expressions of time: a core (a month, a day of
// the week, a year, "today", "last month", "two years ago", "2012-07-16") with
// what belongs to it. A value is written in EDTF (ISO 8601-2), no finer than
// the words are: "May 1997" is 1997-05, "the 9th" of an unknown month
// 2019-XX-09, "the 1990s" 199X, "about 2016" 2016~, "the summer of 2003"
// 2003-22, "from 1990 to 1994" 1990/1994. What is said of a part of a year or
// month, "early 2016", lies in it: 2016.
//
// What the words leave open comes from the day of publication, else from the
// dateline, else from the date last spoken of. Bare days and months lie before
// the day of writing or after it by the tense of their clause. Expressions that
// start from another date ("the following month", "a year later") start from
// the one last spoken of.
//
// Lengths of time are no dates, and neither are the quarters and comparable
// periods of accounts, of which a text does not say when they began. Weeks and
// weekends are no calendar dates: they are kept, as intervals, only where a
// listing is dated by one.
//
// # Events
//
// A listing is an act of an authority that puts somebody on a list, keeps him
// there, or takes him off: a verb that means it by itself ("banned",
// "delisted"), or one that acts on a ban or a list ("lifted the sanctions",
// "took it off the register"), or a noun with its agent ("its designation by
// the council"). It needs a date. What is denied, asked, planned, wished or
// supposed is none. Clauses without a verb share that of the clause before ("by
// the council in 1997 and the League in 2002"), and "did so" and "followed suit"
// take their meaning and their subject from it.
//
// Actor and subject are entities of the analysis: the one that is mentioned at
// the head of the phrase; for pronouns and common nouns one spoken of before.
// An entity that no stage before has found is added behind the others.
//
// Any other date of the body dates the clause that it stands in.
package date
