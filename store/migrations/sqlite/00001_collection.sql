-- +goose Up

-- What made a row: every row below names its engine.
CREATE TABLE engines (
    id      INTEGER PRIMARY KEY,
    version TEXT NOT NULL, -- of the program
    model   TEXT NOT NULL, -- of the trained weights
    rules   TEXT NOT NULL, -- of the hand-written rules
    names   TEXT NOT NULL, -- SHA-256 of the user's rules about names; '' without
    UNIQUE (version, model, rules, names)
);

-- One row for each version of a document. Of older versions only this row and
-- the analysis are kept; all other tables are about the last ones.
CREATE TABLE documents (
    id               INTEGER PRIMARY KEY,
    address          TEXT NOT NULL,    -- where it came from, or what else tells it from others
    version          INTEGER NOT NULL, -- from 1, at its address
    is_current       INTEGER NOT NULL, -- 1 for the last version, else 0
    engine           INTEGER NOT NULL REFERENCES engines (id),
    digest           TEXT NOT NULL,    -- of what was read
    hearsay_id       TEXT NOT NULL,    -- document.id of the analysis
    uri              TEXT NOT NULL,
    title            TEXT NOT NULL,
    publisher        TEXT NOT NULL,
    outlet           TEXT NOT NULL,    -- the publisher, folded
    agency           INTEGER NOT NULL, -- 1 when the publisher is a news agency
    published        TEXT NOT NULL,    -- as the document gives it
    published_day    TEXT NOT NULL,    -- YYYY-MM-DD or a beginning of it; '' when unknown
    lang             TEXT NOT NULL,
    added            TEXT NOT NULL,    -- RFC 3339, UTC
    words            INTEGER NOT NULL,
    attributed_words INTEGER NOT NULL,
    direct_words     INTEGER NOT NULL,
    named_words      INTEGER NOT NULL,
    unnamed_words    INTEGER NOT NULL,
    agency_words     INTEGER NOT NULL, -- of statements that an agency passed on
    named            INTEGER NOT NULL, -- outermost statements, as the next four
    unnamed          INTEGER NOT NULL, -- with a speaker who is not named
    unknown          INTEGER NOT NULL, -- without a known speaker
    direct           INTEGER NOT NULL,
    indirect         INTEGER NOT NULL,
    mixed            INTEGER NOT NULL,
    longest_chain    INTEGER NOT NULL,
    UNIQUE (address, version)
);
CREATE INDEX documents_by_digest ON documents (digest);
CREATE INDEX documents_by_day ON documents (published_day, id);
CREATE INDEX documents_by_outlet ON documents (outlet);

-- The whole analysis with the text, as JSON compressed with zstd.
CREATE TABLE analyses (
    document INTEGER PRIMARY KEY REFERENCES documents (id),
    body     BLOB NOT NULL
);

-- Spellings of names. Those of one identity have the same number there, which
-- is the id of the first of them.
CREATE TABLE names (
    id       INTEGER PRIMARY KEY,
    spelling TEXT NOT NULL,
    kind     INTEGER NOT NULL, -- 1 person, 2 organization, 3 other
    identity INTEGER NOT NULL,
    UNIQUE (spelling, kind)
);
CREATE INDEX names_by_identity ON names (identity);

-- What a spelling sounds like: where to look for others of its identity.
CREATE TABLE name_keys (
    sound TEXT NOT NULL,
    name  INTEGER NOT NULL REFERENCES names (id),
    PRIMARY KEY (sound, name)
) WITHOUT ROWID;

-- The ids of what belongs to a document start at document << 20.
CREATE TABLE entities (
    id           INTEGER PRIMARY KEY,
    document     INTEGER NOT NULL REFERENCES documents (id),
    engine       INTEGER NOT NULL REFERENCES engines (id),
    entity       TEXT NOT NULL,    -- its id in the analysis
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    named        INTEGER NOT NULL,
    unnamed_kind TEXT NOT NULL,
    role         TEXT NOT NULL,
    aliases      TEXT NOT NULL,    -- one a line
    agency       INTEGER NOT NULL,
    identity     INTEGER,          -- NULL when it is not named
    statements   INTEGER NOT NULL, -- outermost ones, with it as the speaker
    words        INTEGER NOT NULL  -- of these
);
-- It has all that spellings are counted from, so that the rows are not read.
CREATE INDEX entities_by_identity ON entities (identity, name, kind, aliases) WHERE identity IS NOT NULL;

CREATE TABLE statements (
    id          INTEGER PRIMARY KEY,
    document    INTEGER NOT NULL REFERENCES documents (id),
    engine      INTEGER NOT NULL REFERENCES engines (id),
    attribution TEXT NOT NULL,    -- its id in the analysis
    kind        TEXT NOT NULL,
    content     TEXT NOT NULL,
    cue         TEXT NOT NULL,
    speaker     INTEGER,          -- entity; NULL when unknown
    identity    INTEGER,          -- of the speaker; NULL when not named
    hands       INTEGER NOT NULL,
    outermost   INTEGER NOT NULL, -- 0 inside the content of another one
    words       INTEGER NOT NULL,
    start_at    INTEGER NOT NULL, -- code points of the text, half open
    end_at      INTEGER NOT NULL,
    line        INTEGER NOT NULL, -- of the start, from 1
    col         INTEGER NOT NULL,
    confidence  REAL NOT NULL,
    found_by    TEXT NOT NULL,
    day         TEXT NOT NULL  -- published_day of the document
);
-- It has all that is counted and put in order, so that the rows are not read.
CREATE INDEX statements_by_identity ON statements (identity, day, id, document, words, hands) WHERE identity IS NOT NULL;

-- The hands of a statement that has more than one, nearest the reader first.
CREATE TABLE hands (
    statement INTEGER NOT NULL REFERENCES statements (id),
    place     INTEGER NOT NULL, -- from 0
    entity    INTEGER NOT NULL,
    identity  INTEGER,
    PRIMARY KEY (statement, place)
) WITHOUT ROWID;
CREATE INDEX hands_by_identity ON hands (identity, statement) WHERE identity IS NOT NULL;

-- Whom a statement names in its content.
CREATE TABLE about (
    statement INTEGER NOT NULL REFERENCES statements (id),
    identity  INTEGER NOT NULL,
    speaker   INTEGER, -- identity; NULL when not named
    PRIMARY KEY (statement, identity)
) WITHOUT ROWID;
CREATE INDEX about_by_identity ON about (identity, speaker);
CREATE INDEX about_by_speaker ON about (speaker, identity) WHERE speaker IS NOT NULL;

CREATE TABLE citations (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    engine   INTEGER NOT NULL REFERENCES engines (id),
    citation TEXT NOT NULL, -- its id in the analysis
    kind     TEXT NOT NULL,
    label    TEXT NOT NULL,
    content  TEXT NOT NULL,
    url      TEXT NOT NULL,
    item     TEXT NOT NULL  -- CSL-JSON; '' when it was not parsed
);
CREATE INDEX citations_by_url ON citations (url) WHERE url <> '';

CREATE TABLE supports (
    citation  INTEGER NOT NULL REFERENCES citations (id),
    statement INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (citation, statement)
) WITHOUT ROWID;

CREATE TABLE events (
    id        INTEGER PRIMARY KEY,
    document  INTEGER NOT NULL REFERENCES documents (id),
    engine    INTEGER NOT NULL REFERENCES engines (id),
    event     TEXT NOT NULL, -- its id in the analysis
    edtf      TEXT NOT NULL,
    first_day TEXT NOT NULL, -- '9999-99-99' when the year is not known, so that these come last
    last_day  TEXT NOT NULL,
    kind      TEXT NOT NULL,
    actor     TEXT NOT NULL,
    subject   TEXT NOT NULL,
    content   TEXT NOT NULL,
    said_by   TEXT NOT NULL, -- '' when it is the author
    start_at  INTEGER NOT NULL, -- of the date, in code points of the text
    end_at    INTEGER NOT NULL,
    line      INTEGER NOT NULL,
    col       INTEGER NOT NULL
);
CREATE INDEX events_by_day ON events (first_day, last_day, edtf, id);

-- Who acts in an event, is acted on, says it, or is named in it.
CREATE TABLE event_names (
    event    INTEGER NOT NULL REFERENCES events (id),
    identity INTEGER NOT NULL,
    PRIMARY KEY (event, identity)
) WITHOUT ROWID;
CREATE INDEX event_names_by_identity ON event_names (identity, event);

-- Full text. The words are folded beforehand; nothing but the index is kept.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE document_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii'
);
