-- The questions of bench/serve.py in plain SQL, as somebody at a SQLite prompt would ask them. A line `-- name` begins those of one
-- kind; {where} stands for the filters. Each kind gives the rows and counts of the API's answer, without names in two languages,
-- the order of its JSON or a server in between.

-- list
SELECT count(*) FROM entries e WHERE {where};
SELECT e.data FROM entries e WHERE {where} ORDER BY e.position LIMIT 50 OFFSET {offset};

-- facet
SELECT count(*) FROM entries e WHERE {where};
SELECT e.data FROM entries e WHERE {where} ORDER BY e.position LIMIT 50 OFFSET {offset};
SELECT e.status, count(*) FROM entries e WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT e.type, count(*) FROM entries e WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT e.type || '/' || e.mode, count(*) FROM entries e WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT e.place, count(*) FROM entries e WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT a.actor, count(DISTINCT e.id) FROM entries e JOIN entry_reports r ON r.entry = e.id
JOIN event_actors a ON a.doc = r.doc AND a.event = r.event WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT d.publisher, count(DISTINCT e.id) FROM entries e JOIN entry_reports r ON r.entry = e.id
JOIN documents d ON d.id = r.doc WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT c.voice, count(DISTINCT e.id) FROM entries e JOIN entry_reports r ON r.entry = e.id
JOIN claim_events ce ON ce.doc = r.doc AND ce.event = r.event JOIN claims c ON c.doc = ce.doc AND c.position = ce.claim
WHERE {where} GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
SELECT v.polarity, count(DISTINCT e.id) FROM entries e JOIN entry_reports r ON r.entry = e.id
JOIN events v ON v.doc = r.doc AND v.id = r.event WHERE {where} GROUP BY 1;
SELECT v.modality, count(DISTINCT e.id) FROM entries e JOIN entry_reports r ON r.entry = e.id
JOIN events v ON v.doc = r.doc AND v.id = r.event WHERE {where} GROUP BY 1;

-- search
SELECT count(*) FROM entry_words WHERE entry_words MATCH :q;
SELECT count(*) FROM claim_words WHERE claim_words MATCH :q;
SELECT count(*) FROM sentence_words WHERE sentence_words MATCH :q;
SELECT count(*) FROM party_words WHERE party_words MATCH :q;
SELECT e.* FROM entry_words w JOIN entries e ON e.position = w.rowid WHERE entry_words MATCH :q ORDER BY e.roots DESC, e.position LIMIT 10;
SELECT c.*, d.name, d.publisher, d.published FROM claim_words w JOIN claim_places p ON p.place = w.rowid
JOIN claims c ON c.doc = p.doc AND c.position = p.claim JOIN documents d ON d.id = p.doc WHERE claim_words MATCH :q ORDER BY p.place LIMIT 10;
SELECT d.name, d.publisher, d.published, substr(d.text, s.start + 1, s."end" - s.start) FROM sentence_words w
JOIN sentences s ON s.id = w.rowid JOIN documents d ON d.id = s.doc WHERE sentence_words MATCH :q LIMIT 10;
SELECT p.* FROM party_words w JOIN parties p ON p.place = w.rowid WHERE party_words MATCH :q LIMIT 10;

-- entry: tellings, claims, amounts, parties, links, verdicts, copies, and both sides of the contradictions with their claims
SELECT * FROM entries WHERE id = :id;
SELECT e.*, d.name, d.publisher, d.published, d.title, d.url, substr(d.text, e.sentence_start + 1, e.sentence_end - e.sentence_start)
FROM entry_reports r JOIN events e ON e.doc = r.doc AND e.id = r.event JOIN documents d ON d.id = r.doc WHERE r.entry = :id;
SELECT c.*, ce.event, d.name, d.publisher, d.published, (SELECT substr(d.text, s.start + 1, s."end" - s.start) FROM sentences s
WHERE s.doc = c.doc AND s.start <= c.start ORDER BY s.start DESC LIMIT 1) FROM entry_reports r
JOIN claim_events ce ON ce.doc = r.doc AND ce.event = r.event JOIN claims c ON c.doc = ce.doc AND c.position = ce.claim
JOIN documents d ON d.id = c.doc WHERE r.entry = :id;
SELECT q.* FROM entry_reports r JOIN quantities q ON q.doc = r.doc WHERE r.entry = :id;
SELECT a.* FROM entry_reports r JOIN event_actors s ON s.doc = r.doc AND s.event = r.event
JOIN actors a ON a.doc = s.doc AND a.id = s.actor WHERE r.entry = :id;
SELECT f.* FROM entry_reports r JOIN finding_keys k ON k.key = r.doc || ':' || r.event
CROSS JOIN findings f ON f.kind = k.kind AND f.position = k.position WHERE r.entry = :id;
SELECT j.* FROM entry_reports r JOIN judgements j ON j."left" = r.doc || ':' || r.event WHERE r.entry = :id;
SELECT k.* FROM entry_reports r JOIN finding_keys k ON k.key = r.doc AND k.kind = 'copy' WHERE r.entry = :id;
WITH sides AS (
    SELECT json_extract(f.data, '$.left') AS side, f.position FROM entry_reports r JOIN finding_keys k ON k.key = r.doc || ':' || r.event
    CROSS JOIN findings f ON f.kind = k.kind AND f.position = k.position WHERE r.entry = :id AND k.kind = 'contradiction'
    UNION
    SELECT json_extract(f.data, '$.right'), f.position FROM entry_reports r JOIN finding_keys k ON k.key = r.doc || ':' || r.event
    CROSS JOIN findings f ON f.kind = k.kind AND f.position = k.position WHERE r.entry = :id AND k.kind = 'contradiction'
)
SELECT x.position, e.*, d.name, d.publisher, d.published, substr(d.text, e.sentence_start + 1, e.sentence_end - e.sentence_start)
FROM sides x CROSS JOIN documents d ON d.id = substr(x.side, 1, instr(x.side, ':') - 1)
CROSS JOIN events e ON e.doc = d.id AND e.id = substr(x.side, instr(x.side, ':') + 1);
WITH sides AS (
    SELECT json_extract(f.data, '$.left') AS side, f.position FROM entry_reports r JOIN finding_keys k ON k.key = r.doc || ':' || r.event
    CROSS JOIN findings f ON f.kind = k.kind AND f.position = k.position WHERE r.entry = :id AND k.kind = 'contradiction'
    UNION
    SELECT json_extract(f.data, '$.right'), f.position FROM entry_reports r JOIN finding_keys k ON k.key = r.doc || ':' || r.event
    CROSS JOIN findings f ON f.kind = k.kind AND f.position = k.position WHERE r.entry = :id AND k.kind = 'contradiction'
)
SELECT x.position, c.*, d.name, d.publisher, d.published, (SELECT substr(d.text, s.start + 1, s."end" - s.start) FROM sentences s
WHERE s.doc = c.doc AND s.start <= c.start ORDER BY s.start DESC LIMIT 1) FROM sides x
CROSS JOIN claim_events ce ON ce.doc = substr(x.side, 1, instr(x.side, ':') - 1) AND ce.event = substr(x.side, instr(x.side, ':') + 1)
CROSS JOIN claims c ON c.doc = ce.doc AND c.position = ce.claim CROSS JOIN documents d ON d.id = c.doc;
