-- +goose Up

-- What made a row: every row below names its engine.
CREATE TABLE engines (
    id      BIGINT PRIMARY KEY,
    version TEXT COLLATE "C" NOT NULL, -- of the program
    model   TEXT COLLATE "C" NOT NULL, -- of the trained weights
    rules   TEXT COLLATE "C" NOT NULL, -- of the hand-written rules
    names   TEXT COLLATE "C" NOT NULL, -- SHA-256 of the user's rules about names; '' without
    UNIQUE (version, model, rules, names)
);

-- One row for each version of a document. Of older versions only this row and
-- the analysis are kept; all other tables are about the last ones.
CREATE TABLE documents (
    id               BIGINT PRIMARY KEY,
    address          TEXT COLLATE "C" NOT NULL,    -- where it came from, or what else tells it from others
    version          BIGINT NOT NULL, -- from 1, at its address
    is_current       BIGINT NOT NULL, -- 1 for the last version, else 0
    engine           BIGINT NOT NULL REFERENCES engines (id),
    digest           TEXT COLLATE "C" NOT NULL,    -- of what was read
    hearsay_id       TEXT COLLATE "C" NOT NULL,    -- document.id of the analysis
    uri              TEXT COLLATE "C" NOT NULL,
    title            TEXT COLLATE "C" NOT NULL,
    publisher        TEXT COLLATE "C" NOT NULL,
    outlet           TEXT COLLATE "C" NOT NULL,    -- the publisher, folded
    agency           BIGINT NOT NULL, -- 1 when the publisher is a news agency
    published        TEXT COLLATE "C" NOT NULL,    -- as the document gives it
    published_day    TEXT COLLATE "C" NOT NULL,    -- YYYY-MM-DD or a beginning of it; '' when unknown
    lang             TEXT COLLATE "C" NOT NULL,
    added            TEXT COLLATE "C" NOT NULL,    -- RFC 3339, UTC
    words            BIGINT NOT NULL,
    attributed_words BIGINT NOT NULL,
    direct_words     BIGINT NOT NULL,
    named_words      BIGINT NOT NULL,
    unnamed_words    BIGINT NOT NULL,
    agency_words     BIGINT NOT NULL, -- of statements that an agency passed on
    named            BIGINT NOT NULL, -- outermost statements, as the next four
    unnamed          BIGINT NOT NULL, -- with a speaker who is not named
    unknown          BIGINT NOT NULL, -- without a known speaker
    direct           BIGINT NOT NULL,
    indirect         BIGINT NOT NULL,
    mixed            BIGINT NOT NULL,
    longest_chain    BIGINT NOT NULL,
    UNIQUE (address, version)
);
CREATE INDEX documents_by_digest ON documents (digest);
CREATE INDEX documents_by_day ON documents (published_day, id);
CREATE INDEX documents_by_outlet ON documents (outlet);

-- The whole analysis with the text, as JSON compressed with zstd.
CREATE TABLE analyses (
    document BIGINT PRIMARY KEY REFERENCES documents (id),
    body     BYTEA NOT NULL
);

-- Spellings of names. Those of one identity have the same number there, which
-- is the id of the first of them.
CREATE TABLE names (
    id       BIGINT PRIMARY KEY,
    spelling TEXT COLLATE "C" NOT NULL,
    kind     BIGINT NOT NULL, -- 1 person, 2 organization, 3 other
    identity BIGINT NOT NULL,
    UNIQUE (spelling, kind)
);
CREATE INDEX names_by_identity ON names (identity);

-- What a spelling sounds like: where to look for others of its identity.
CREATE TABLE name_keys (
    sound TEXT COLLATE "C" NOT NULL,
    name  BIGINT NOT NULL REFERENCES names (id),
    PRIMARY KEY (sound, name)
);

-- The ids of what belongs to a document start at document << 20.
CREATE TABLE entities (
    id           BIGINT PRIMARY KEY,
    document     BIGINT NOT NULL REFERENCES documents (id),
    engine       BIGINT NOT NULL REFERENCES engines (id),
    entity       TEXT COLLATE "C" NOT NULL,    -- its id in the analysis
    name         TEXT COLLATE "C" NOT NULL,
    kind         TEXT COLLATE "C" NOT NULL,
    named        BIGINT NOT NULL,
    unnamed_kind TEXT COLLATE "C" NOT NULL,
    role         TEXT COLLATE "C" NOT NULL,
    aliases      TEXT COLLATE "C" NOT NULL,    -- one a line
    agency       BIGINT NOT NULL,
    identity     BIGINT,          -- NULL when it is not named
    statements   BIGINT NOT NULL, -- outermost ones, with it as the speaker
    words        BIGINT NOT NULL  -- of these
);
CREATE INDEX entities_by_identity ON entities (identity) WHERE identity IS NOT NULL;

CREATE TABLE statements (
    id          BIGINT PRIMARY KEY,
    document    BIGINT NOT NULL REFERENCES documents (id),
    engine      BIGINT NOT NULL REFERENCES engines (id),
    attribution TEXT COLLATE "C" NOT NULL,    -- its id in the analysis
    kind        TEXT COLLATE "C" NOT NULL,
    content     TEXT COLLATE "C" NOT NULL,
    cue         TEXT COLLATE "C" NOT NULL,
    speaker     BIGINT,          -- entity; NULL when unknown
    identity    BIGINT,          -- of the speaker; NULL when not named
    hands       BIGINT NOT NULL,
    outermost   BIGINT NOT NULL, -- 0 inside the content of another one
    words       BIGINT NOT NULL,
    start_at    BIGINT NOT NULL, -- code points of the text, half open
    end_at      BIGINT NOT NULL,
    line        BIGINT NOT NULL, -- of the start, from 1
    col         BIGINT NOT NULL,
    confidence  DOUBLE PRECISION NOT NULL,
    found_by    TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL  -- published_day of the document
);
-- It has all that is counted and put in order, so that the rows are not read.
CREATE INDEX statements_by_identity ON statements (identity, day, id, document, words, hands) WHERE identity IS NOT NULL;

-- The hands of a statement that has more than one, nearest the reader first.
CREATE TABLE hands (
    statement BIGINT NOT NULL REFERENCES statements (id),
    place     BIGINT NOT NULL, -- from 0
    entity    BIGINT NOT NULL,
    identity  BIGINT,
    PRIMARY KEY (statement, place)
);
CREATE INDEX hands_by_identity ON hands (identity, statement) WHERE identity IS NOT NULL;

-- Whom a statement names in its content.
CREATE TABLE about (
    statement BIGINT NOT NULL REFERENCES statements (id),
    identity  BIGINT NOT NULL,
    speaker   BIGINT, -- identity; NULL when not named
    PRIMARY KEY (statement, identity)
);
CREATE INDEX about_by_identity ON about (identity, speaker);
CREATE INDEX about_by_speaker ON about (speaker, identity) WHERE speaker IS NOT NULL;

CREATE TABLE citations (
    id       BIGINT PRIMARY KEY,
    document BIGINT NOT NULL REFERENCES documents (id),
    engine   BIGINT NOT NULL REFERENCES engines (id),
    citation TEXT COLLATE "C" NOT NULL, -- its id in the analysis
    kind     TEXT COLLATE "C" NOT NULL,
    label    TEXT COLLATE "C" NOT NULL,
    content  TEXT COLLATE "C" NOT NULL,
    url      TEXT COLLATE "C" NOT NULL,
    item     TEXT COLLATE "C" NOT NULL  -- CSL-JSON; '' when it was not parsed
);
CREATE INDEX citations_by_url ON citations (url) WHERE url <> '';

CREATE TABLE supports (
    citation  BIGINT NOT NULL REFERENCES citations (id),
    statement BIGINT NOT NULL REFERENCES statements (id),
    PRIMARY KEY (citation, statement)
);

CREATE TABLE events (
    id        BIGINT PRIMARY KEY,
    document  BIGINT NOT NULL REFERENCES documents (id),
    engine    BIGINT NOT NULL REFERENCES engines (id),
    event     TEXT COLLATE "C" NOT NULL, -- its id in the analysis
    edtf      TEXT COLLATE "C" NOT NULL,
    first_day TEXT COLLATE "C" NOT NULL, -- '9999-99-99' when the year is not known, so that these come last
    last_day  TEXT COLLATE "C" NOT NULL,
    kind      TEXT COLLATE "C" NOT NULL,
    actor     TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    content   TEXT COLLATE "C" NOT NULL,
    said_by   TEXT COLLATE "C" NOT NULL, -- '' when it is the author
    start_at  BIGINT NOT NULL, -- of the date, in code points of the text
    end_at    BIGINT NOT NULL,
    line      BIGINT NOT NULL,
    col       BIGINT NOT NULL
);
CREATE INDEX events_by_day ON events (first_day, last_day, edtf, id);

-- Who acts in an event, is acted on, says it, or is named in it.
CREATE TABLE event_names (
    event    BIGINT NOT NULL REFERENCES events (id),
    identity BIGINT NOT NULL,
    PRIMARY KEY (event, identity)
);
CREATE INDEX event_names_by_identity ON event_names (identity, event);

-- Full text. The words are folded beforehand; nothing but the index is kept.
CREATE TABLE statement_words (
    id    BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX statement_words_by_word ON statement_words USING gin (words);
CREATE TABLE document_words (
    id    BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX document_words_by_word ON document_words USING gin (words);
