-- A case: one SQLite file. Every table and view says what it holds; docs/data-model.md explains them.
-- Offsets are half-open code points of documents.text: substr(text, start + 1, "end" - start) is the quote.

-- key and value: schema (version of this file), revision (grows with every change of documents or judgements),
-- chronicle_revision (the revision that the chronicle was built from), fingerprint (of rules and lexicons).
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The bytes as they were given, compressed with zlib, by their SHA-256.
CREATE TABLE originals (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, body BLOB NOT NULL);

-- One row a document. layers: every layer of the document as compressed JSON, lossless; the tables below hold
-- the same for asking. fingerprint: of the rules and lexicons that made the layers. signature: see chronicle/copies.
CREATE TABLE documents (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, url TEXT, publisher TEXT, title TEXT, published TEXT,
    language TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, digest TEXT NOT NULL REFERENCES originals (digest),
    fingerprint TEXT NOT NULL, text TEXT NOT NULL, layers BLOB NOT NULL, signature BLOB
);
CREATE INDEX documents_name ON documents (name);
CREATE INDEX documents_digest ON documents (digest);

-- Words that name an actor, a place, a time, a quantity, a predicate or an earlier act; value in words.
CREATE TABLE mentions (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    kind TEXT NOT NULL, value TEXT NOT NULL, by TEXT NOT NULL
);
CREATE INDEX mentions_doc ON mentions (doc, start);
CREATE INDEX mentions_value ON mentions (kind, value);

-- Times again, with their first and last possible day.
CREATE TABLE times (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    edtf TEXT NOT NULL, kind TEXT NOT NULL, anchor TEXT NOT NULL, reason TEXT NOT NULL, earliest TEXT, latest TEXT
);
CREATE INDEX times_doc ON times (doc, start);

-- Quantities again; an open bound is null.
CREATE TABLE quantities (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    low REAL, high REAL, approximate INTEGER NOT NULL, unit TEXT NOT NULL
);
CREATE INDEX quantities_doc ON quantities (doc, start);

-- The parties that a document names.
CREATE TABLE actors (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
    role TEXT NOT NULL, name_ar TEXT NOT NULL, name_en TEXT NOT NULL, guessed INTEGER NOT NULL, PRIMARY KEY (doc, id)
) WITHOUT ROWID;

-- What one document says happened. sentence_start and sentence_end: the sentence around it. data: the event as JSON.
CREATE TABLE events (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    type TEXT NOT NULL, mode TEXT NOT NULL, edtf TEXT, earliest TEXT, latest TEXT, place TEXT, polarity TEXT NOT NULL,
    modality TEXT NOT NULL, quote TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (doc, id)
) WITHOUT ROWID;
CREATE INDEX events_type ON events (type, mode);

-- Who did it (side actor) and to whom (side recipient).
CREATE TABLE event_actors (
    doc TEXT NOT NULL, event TEXT NOT NULL, side TEXT NOT NULL, position INTEGER NOT NULL, actor TEXT NOT NULL,
    PRIMARY KEY (doc, event, side, position), FOREIGN KEY (doc, event) REFERENCES events (doc, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX event_actors_actor ON event_actors (actor);

-- On whose word: chain as a JSON list, outermost speaker first; voice is its last speaker. data: the claim as JSON.
CREATE TABLE claims (
    doc TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, position INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, stance TEXT NOT NULL, chain TEXT NOT NULL, voice TEXT, quote TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (doc, position)
) WITHOUT ROWID;
CREATE INDEX claims_voice ON claims (voice);

-- Which events a claim vouches for or denies.
CREATE TABLE claim_events (
    doc TEXT NOT NULL, claim INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (doc, claim, event), FOREIGN KEY (doc, claim) REFERENCES claims (doc, position) ON DELETE CASCADE
) WITHOUT ROWID;

-- What was refused or left out. doc is null for an input that never became a document.
CREATE TABLE rejections (
    source TEXT NOT NULL, reason TEXT NOT NULL, remedy TEXT NOT NULL, start INTEGER, "end" INTEGER,
    doc TEXT REFERENCES documents (id) ON DELETE CASCADE
);
CREATE INDEX rejections_source ON rejections (source);
CREATE INDEX rejections_doc ON rejections (doc);

-- Verdicts of people on two reports, kept for ever. A report is `<document id>:<event id>`; where the trigger stood is
-- kept too, so that a verdict finds its report again when new rules name or cut the event in another way.
CREATE TABLE judgements (
    "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, score REAL NOT NULL,
    reasons TEXT NOT NULL, left_start INTEGER, left_end INTEGER, right_start INTEGER, right_end INTEGER,
    PRIMARY KEY ("left", "right", by)
) WITHOUT ROWID;

-- The chronicle: derived from the above, replaced as a whole. data: the entry as JSON.
CREATE TABLE entries (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, type TEXT NOT NULL, mode TEXT NOT NULL, edtf TEXT, earliest TEXT, latest TEXT,
    place TEXT, title_ar TEXT NOT NULL, title_en TEXT NOT NULL, status TEXT NOT NULL, documents INTEGER NOT NULL,
    publishers INTEGER NOT NULL, roots INTEGER NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entries_type ON entries (type, mode);
CREATE INDEX entries_status ON entries (status);

-- Which reports an entry holds.
CREATE TABLE entry_reports (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE, position INTEGER NOT NULL, doc TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (entry, position)
) WITHOUT ROWID;
CREATE UNIQUE INDEX entry_reports_report ON entry_reports (doc, event);

-- Derived too, one row an item in its order, data as JSON: contradictions, copies, links, ties, phases, flows, coverage.
CREATE TABLE findings (kind TEXT NOT NULL, position INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, position)) WITHOUT ROWID;

-- Reports as they are merged: one row an event, with quote, sentence and publisher.
CREATE VIEW reports AS
SELECT e.doc || ':' || e.id AS id, e.doc, d.name, d.publisher, d.published, e.id AS event, e.type, e.mode, e.edtf, e.earliest, e.latest,
       e.place, e.polarity, e.modality, e.start, e."end", e.quote,
       substr(d.text, e.sentence_start + 1, e.sentence_end - e.sentence_start) AS sentence, r.entry
FROM events e JOIN documents d ON d.id = e.doc LEFT JOIN entry_reports r ON r.doc = e.doc AND r.event = e.id;

-- Who says what of which event: one row a claim and event.
CREATE VIEW voices AS
SELECT c.doc, d.name, ce.event, c.stance, c.voice, c.chain, c.quote, c.start, c."end", r.entry
FROM claim_events ce JOIN claims c ON c.doc = ce.doc AND c.position = ce.claim JOIN documents d ON d.id = c.doc
LEFT JOIN entry_reports r ON r.doc = ce.doc AND r.event = ce.event;

CREATE VIEW contradictions AS
SELECT position, json_extract(data, '$.kind') AS kind, json_extract(data, '$.left') AS "left", json_extract(data, '$.right') AS "right",
       json_extract(data, '$.why') AS why FROM findings WHERE kind = 'contradiction';

CREATE VIEW copies AS
SELECT position, json_extract(data, '$.kind') AS kind, json_extract(data, '$.docs') AS docs, json_extract(data, '$.why') AS why
FROM findings WHERE kind = 'copy';

-- The machine's own verdicts, with score and reasons.
CREATE VIEW links AS
SELECT position, json_extract(data, '$.left') AS "left", json_extract(data, '$.right') AS "right",
       json_extract(data, '$.verdict') AS verdict, json_extract(data, '$.by') AS by, json_extract(data, '$.score') AS score,
       json_extract(data, '$.reasons') AS reasons FROM findings WHERE kind = 'link';

CREATE VIEW ties AS
SELECT json_extract(data, '$.a') AS a, json_extract(data, '$.b') AS b, json_extract(data, '$.year') AS year,
       json_extract(data, '$.cooperation') AS cooperation, json_extract(data, '$.conflict') AS conflict,
       json_extract(data, '$.reports') AS reports, json_extract(data, '$.roots') AS roots FROM findings WHERE kind = 'tie';

CREATE VIEW phases AS
SELECT json_extract(data, '$.a') AS a, json_extract(data, '$.b') AS b, json_extract(data, '$.begin') AS begin,
       json_extract(data, '$.end') AS "end", json_extract(data, '$.tone') AS tone FROM findings WHERE kind = 'phase';

CREATE VIEW flows AS
SELECT json_extract(data, '$.kind') AS kind, json_extract(data, '$.giver') AS giver, json_extract(data, '$.receiver') AS receiver,
       json_extract(data, '$.when') AS edtf, json_extract(data, '$.entries') AS entries FROM findings WHERE kind = 'flow';

CREATE VIEW coverage AS
SELECT json_extract(data, '$.year') AS year, json_extract(data, '$.documents') AS documents, json_extract(data, '$.roots') AS roots
FROM findings WHERE kind = 'coverage';
