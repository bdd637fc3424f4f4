"""Lists: filters let through what they say, counts agree with them, pages and orders cut one set, searches fold."""

import csv
import io

import pytest

import tawatur


def rows(client, name="entries", **asked):
    return client.get(f"/api/{name}", params={"limit": 200, "facets": 0, **asked}).json()["rows"]


def ids(client, **asked):
    return [row["id"] for row in rows(client, **asked)]


def parties(row):
    return {*row["actors"], *row["recipients"]}


def meets(row, since, until):
    return row["when"] is not None and (row["low"] or "0000") <= until and (row["high"] or "9999") >= since


@pytest.fixture(scope="module")
def everything(shared):
    return rows(shared)


def test_the_list_is_the_chronicle_in_its_order(shared, example):
    with tawatur.Case(example) as case:
        entries = case.entries()
    assert ids(shared) == [entry.id for entry in entries]
    assert ids(shared, sort="-time") == [entry.id for entry in reversed(entries)]
    by_roots = [row["roots"] for row in rows(shared, sort="-roots")]
    assert by_roots == sorted(by_roots, reverse=True)


def test_pages_cut_the_list_without_gap_or_overlap(shared, everything):
    found = [row["id"] for offset in range(0, 200, 7) for row in rows(shared, offset=offset, limit=7)]
    assert found == [row["id"] for row in everything]
    assert rows(shared, offset=10_000) == []


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"status": "disputed"}, lambda r: r["status"] == "disputed"),
        ({"status": ["disputed", "denied"]}, lambda r: r["status"] in ("disputed", "denied")),
        ({"type": "AID"}, lambda r: r["type"] == "AID"),
        ({"mode": "AID/arms"}, lambda r: (r["type"], r["mode"]) == ("AID", "arms")),
        ({"actor": "PRK"}, lambda r: "PRK" in parties(r)),
        ({"actor": ["PRK", "RUS"]}, lambda r: {"PRK", "RUS"} <= parties(r)),
        ({"doer": "PRK"}, lambda r: "PRK" in r["actors"]),
        ({"recipient": "RUS"}, lambda r: "RUS" in r["recipients"]),
        ({"pair": "RUS~PRK", "status": "disputed"}, lambda r: r["status"] == "disputed" and {"PRK", "RUS"} <= parties(r)),
        ({"polarity": "negated"}, lambda r: "negated" in r["polarities"]),
        ({"modality": "future"}, lambda r: "future" in r["modalities"]),
        ({"from": "2024", "to": "2024"}, lambda r: meets(r, "2024-01-01", "2024-12-31")),
        ({"from": "2024-11"}, lambda r: meets(r, "2024-11-01", "9999")),
        ({"to": "1950-06-25"}, lambda r: meets(r, "0000", "1950-06-25")),
        ({"undated": "only"}, lambda r: r["when"] is None),
        ({"from": "2024", "undated": "yes"}, lambda r: r["when"] is None or meets(r, "2024-01-01", "9999")),
        (
            {"type": "AID", "status": "disputed", "actor": "PRK"},
            lambda r: (r["type"], r["status"]) == ("AID", "disputed") and "PRK" in parties(r),
        ),
    ],
)
def test_a_filter_lets_through_what_it_says(shared, everything, asked, holds):
    found = ids(shared, **asked)
    assert found == [row["id"] for row in everything if holds(row)]
    assert found, "a filter that finds nothing here tests nothing"


def test_filters_that_need_the_tellings_agree_with_them(shared, everything):
    whole = {row["id"]: shared.get(f"/api/entries/{row['id']}").json() for row in everything}
    publisher = whole[everything[0]["id"]]["tellings"][0]["publisher"]
    assert ids(shared, publisher=publisher) == [key for key, e in whole.items() if publisher in {t["publisher"] for t in e["tellings"]}]
    doc = whole[everything[0]["id"]]["tellings"][0]["doc"]
    assert ids(shared, doc=doc) == [key for key, e in whole.items() if doc in {t["doc"] for t in e["tellings"]}]
    spoken = {key: {link["id"] for t in e["tellings"] for c in t["claims"] for link in c["chain"]} for key, e in whole.items()}
    assert ids(shared, source="PRK") == [key for key, speakers in spoken.items() if "PRK" in speakers]
    states = {
        key: {e["names"]["actors"][a]["state"] for a in (*e["entry"]["actors"], *e["entry"]["recipients"])} for key, e in whole.items()
    }
    assert set(ids(shared, state="PRK")) >= {key for key, held in states.items() if "PRK" in held}


def test_counts_are_what_the_filter_would_find(shared):
    listed = shared.get("/api/entries", params={"type": "AID"}).json()
    for kind in ("status", "actor", "place", "publisher", "source", "polarity", "modality"):
        for value in listed["facets"][kind]:
            assert len(ids(shared, type="AID", **{kind: value["value"]})) == value["count"], (kind, value)


def test_counts_of_a_chosen_kind_stay_so_that_another_value_can_be_chosen(shared):
    whole = shared.get("/api/entries").json()["facets"]["status"]
    chosen = shared.get("/api/entries", params={"status": "denied"}).json()["facets"]["status"]
    assert [(v["value"], v["count"]) for v in chosen] == [(v["value"], v["count"]) for v in whole]
    assert [v["value"] for v in chosen if v["selected"]] == ["denied"]


def test_a_chosen_value_that_nothing_has_is_shown_with_none(shared):
    found = shared.get("/api/entries", params={"actor": "nobody"}).json()
    assert found["total"] == 0
    assert [v for v in found["facets"]["actor"] if v["selected"]] == [
        {"value": "nobody", "name": {"ar": "nobody", "en": "nobody"}, "count": 0, "selected": True}
    ]


def test_more_values_of_a_facet_are_found_by_part_of_a_name(shared):
    found = shared.get("/api/facets/entries/actor", params={"match": "كُوريا"}).json()["values"]
    assert {"PRK", "KOR"} <= {value["value"] for value in found}
    assert all("كوريا" in value["name"]["ar"] for value in found)


@pytest.mark.parametrize("query", ["روسيا", "رُوسـيا", "روسيا*", '"كوريا الشمالية"', "KOREA", "korea russia"])
def test_a_search_in_the_list_finds_titles_and_sentences(shared, query):
    found = ids(shared, q=query)
    assert found
    assert set(found) < set(ids(shared)) or query == "روسيا*"


def test_a_search_finds_words_behind_small_words_but_not_inside_others(shared):
    whole = {row["id"] for group in ("entries",) for row in shared.get("/api/search?q=الكرملين&limit=50").json()[group]["rows"]}
    assert whole == {row["id"] for row in shared.get("/api/search?q=كرملين&limit=50").json()["entries"]["rows"]}
    sentences = shared.get("/api/search?q=الكرملين&limit=50").json()["sentences"]["rows"]
    for row in sentences:
        for (start, end), (start16, end16) in zip(row["marks"], row["marks16"], strict=True):
            assert "كرملين" in row["sentence"][start:end]
            units = row["sentence"].encode("utf-16-le")
            assert units[2 * start16 : 2 * end16].decode("utf-16-le") == row["sentence"][start:end]
    assert shared.get("/api/search?q=رملي").json()["sentences"]["total"] == 0


@pytest.mark.parametrize(
    "query", ['"', '""', "*", "( OR", "AND", "NEAR(a b)", "a:b", "'; DROP TABLE entries; --", "-", "\x00", "^a", "{}", "روسيا AND"]
)
def test_no_search_is_an_error(shared, query):
    assert shared.get("/api/search", params={"q": query}).status_code == 200
    assert shared.get("/api/entries", params={"q": query}).status_code == 200
    assert shared.get("/api/actors", params={"q": query}).status_code == 200


def test_the_line_of_time_holds_the_filtered_list(shared):
    drawn = shared.get("/api/timeline", params={"actor": "PRK"}).json()
    listed = rows(shared, actor="PRK")
    assert drawn["ids"] == [row["id"] for row in listed]
    assert [drawn["types"][n] for n in drawn["type"]] == [row["type"] for row in listed]
    assert [drawn["statuses"][n] for n in drawn["status"]] == [row["status"] for row in listed]
    assert drawn["title_ar"] == [row["title"]["ar"] for row in listed]
    assert drawn["undated"] == sum(row["when"] is None for row in listed)
    assert all((low is None) is (row["low"] is None) for low, row in zip(drawn["low"], listed, strict=True))
    assert shared.get("/api/timeline?titles=en").json()["title_ar"] == []


def test_days_of_the_line_of_time_count_from_1970(shared):
    drawn = shared.get("/api/timeline").json()
    from datetime import date, timedelta  # noqa: PLC0415 (used once)

    for key, low in zip(drawn["ids"], drawn["low"], strict=True):
        if low is not None:
            assert shared.get(f"/api/entries/{key}").json()["entry"]["low"] == (date(1970, 1, 1) + timedelta(days=low)).isoformat()


def test_an_edge_of_the_network_opens_its_entries(shared):
    for level, name in (("state", "tie"), ("actor", "pair")):
        drawn = shared.get(f"/api/network?level={level}&nodes=500").json()
        assert drawn["hidden"] == 0
        for edge in drawn["edges"]:
            assert len(ids(shared, **{name: f"{edge['a']}~{edge['b']}"})) == edge["entries"]
    few = shared.get("/api/network?nodes=3").json()
    assert len(few["nodes"]) == 3
    assert few["hidden"] > 0
    assert {e[side] for e in few["edges"] for side in "ab"} <= {n["id"] for n in few["nodes"]}


def test_the_network_of_a_window_counts_that_window_alone(shared):
    drawn = shared.get("/api/network?from=1950&to=1953").json()
    assert drawn["total"] == len(ids(shared, **{"from": "1950", "to": "1953"}))
    assert max(edge["entries"] for edge in drawn["edges"]) <= drawn["total"]


def test_the_ties_of_a_relation_are_those_of_the_case(shared, example):
    with tawatur.Case(example) as case:
        ties = {t.year: t for t in case.ties() if (t.a, t.b) == ("PRK", "RUS")}
        phases = [p for p in case.phases() if (p.a, p.b) == ("PRK", "RUS")]
    told = shared.get("/api/relations/RUS/PRK").json()
    assert [y["year"] for y in told["years"]] == list(range(min(ties), max(ties) + 1))
    for year in told["years"]:
        assert year["cooperation"] == (ties[year["year"]].cooperation if year["year"] in ties else 0.0)
    assert [(p["begin"], p["end"], p["tone"]) for p in told["phases"]] == [(p.begin, p.end, p.tone) for p in phases]
    assert told["flows"]


def test_claims_are_those_of_the_case_in_order_of_publication(shared, example):
    with tawatur.Case(example) as case:
        claims = case.claims()
    told = rows(shared, "claims")
    assert [(c.doc, c.quote) for c in claims] != []
    assert sorted((row["name"], row["quote"]) for row in told) == sorted((c.doc, c.quote) for c in claims)
    published = [row["published"] or "~" for row in told]
    assert published == sorted(published)
    assert all(row["sentence"][slice(*row["mark"])] == row["quote"] for row in told)
    denials = rows(shared, "claims", stance="denies")
    assert [row["id"] for row in denials] == [row["id"] for row in told if row["stance"] == "denies"]


def test_contradictions_have_both_sides_and_can_be_filtered(shared, example):
    with tawatur.Case(example) as case:
        held = case.contradictions()
    told = rows(shared, "contradictions")
    assert [(row["kind"], row["left"]["id"], row["right"]["id"]) for row in told] == [(c.kind, c.left, c.right) for c in held]
    assert [row["id"] for row in rows(shared, "contradictions", kind="actor")] == [row["id"] for row in told if row["kind"] == "actor"]
    assert rows(shared, "contradictions", q="الكرملين")


def test_every_quote_of_an_entry_is_the_text_of_its_document(shared, everything):
    texts = {}
    for row in everything:
        for telling in shared.get(f"/api/entries/{row['id']}").json()["tellings"]:
            doc = telling["doc"]
            texts[doc] = texts.get(doc) or shared.get(f"/api/documents/{doc}?layers=").json()["text"]
            for part in (telling, *telling["claims"]):
                assert texts[doc][slice(*part["span"])] == part["quote"]
                assert texts[doc][slice(*part["sentence_span"])] == part["sentence"]
                assert part["sentence"][slice(*part["mark"])] == part["quote"]
            for amount in telling["quantities"]:
                assert texts[doc][slice(*amount["span"])] == amount["text"]


NAMES = (
    "entries",
    "claims",
    "contradictions",
    "actors",
    "sources",
    "relations",
    "publishers",
    "copies",
    "documents",
    "rejections",
    "review/judgements",
)


@pytest.mark.parametrize("name", NAMES)
def test_each_list_has_a_table_with_all_its_rows(shared, name):
    listed = shared.get(f"/api/{name}?limit=200").json()
    answer = shared.get(f"/api/{name}.csv?limit=1")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    table = list(csv.reader(io.StringIO(answer.text)))
    assert len(table) == listed["total"] + 1
    assert all(len(line) == len(table[0]) for line in table)


def test_a_table_follows_the_filter_and_the_order_and_may_begin_with_a_mark(shared):
    answer = shared.get("/api/entries.csv?status=disputed&sort=-roots&bom=1")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff"))))
    assert [line["id"] for line in table] == ids(shared, status="disputed", sort="-roots")


def test_a_file_of_json_is_kept_and_not_shown(shared):
    answer = shared.get("/api/entries.json?limit=2")
    assert answer.headers["content-disposition"] == 'attachment; filename="entries.json"'
    assert len(answer.json()["rows"]) == 2


def test_exports_are_those_of_the_case(shared, example):
    with tawatur.Case(example) as case:
        for form in shared.get("/api/exports").json()["formats"]:
            answer = shared.get(form["url"])
            assert answer.text == case.export(form["id"])
            assert form["name"] in answer.headers["content-disposition"]
