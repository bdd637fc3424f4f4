-- Sentences of all documents, for search. sentence_words holds their folded words under the same id.
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY, doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE INDEX sentences_doc ON sentences (doc, start);
CREATE VIRTUAL TABLE sentence_words USING fts5 (folded, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER sentences_gone AFTER DELETE ON sentences BEGIN DELETE FROM sentence_words WHERE rowid = old.id; END;

CREATE UNIQUE INDEX entries_position ON entries (position);

-- Derived with the chronicle and replaced with it: what lists are filtered, counted and searched by, so that nobody
-- needs to read the whole of it for one page. An item of a list (entries, claims, contradictions) is named by its place in it.

-- How many items each list has.
CREATE TABLE lists (list TEXT PRIMARY KEY, items INTEGER NOT NULL) WITHOUT ROWID;

-- Which items a value holds for: one row a list, kind and value. items: places as 32-bit numbers, least byte first.
CREATE TABLE facets (list TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL, items BLOB NOT NULL);
CREATE UNIQUE INDEX facets_value ON facets (list, kind, value);

-- Figures of all items of a list, in its order, as 32-bit numbers: low and high (days since 0001-01-01 is 1), roots,
-- documents, weight (of the tie, in ten-thousandths), told (when the later side of a contradiction was published).
CREATE TABLE columns (list TEXT NOT NULL, name TEXT NOT NULL, cells BLOB NOT NULL, PRIMARY KEY (list, name));

-- An entry as a line of the list shows it, as JSON.
CREATE TABLE entry_cards (place INTEGER PRIMARY KEY, entry TEXT NOT NULL, card TEXT NOT NULL);

-- Every id that an entry would have if this report came first: an id that merging retired still leads to its entry.
CREATE TABLE entry_keys (key TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;

-- The order of the claims: by publication, unknown last. entries: places of the entries it is about, as a JSON list.
CREATE TABLE claim_places (place INTEGER PRIMARY KEY, doc TEXT NOT NULL, claim INTEGER NOT NULL, entries TEXT NOT NULL);
CREATE UNIQUE INDEX claim_places_claim ON claim_places (doc, claim);

-- The parties of the whole case, each with its fullest record and how often it acts and speaks.
CREATE TABLE parties (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL, role TEXT NOT NULL, name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL, guessed INTEGER NOT NULL, entries INTEGER NOT NULL, doer INTEGER NOT NULL, recipient INTEGER NOT NULL,
    claims INTEGER NOT NULL, documents INTEGER NOT NULL
);

-- Which findings speak of a thing: key is a report (links, contradictions), a document (copies) or two states `A~B` (ties, phases, flows).
CREATE TABLE finding_keys (key TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (key, kind, position)) WITHOUT ROWID;

-- Pairs of reports that a person should look at. queue: merges, dates or clashes; place: the most doubtful first.
CREATE TABLE doubts (
    queue TEXT NOT NULL, place INTEGER NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
    PRIMARY KEY (queue, place)
) WITHOUT ROWID;

-- Folded words of entries, claims, contradictions and parties; the row is the place.
CREATE VIRTUAL TABLE entry_words USING fts5 (folded, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE claim_words USING fts5 (folded, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE contradiction_words USING fts5 (folded, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE party_words USING fts5 (folded, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');
