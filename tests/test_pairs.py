"""Two short texts: what makes them agree or disagree, and what a pair file must hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.pairs import compare, compare_texts

WORDS = ["ارتفاع", "انخفاض", "الأسعار", "في", "تونس", "المغرب", "لا", "الحكومة", "ترفض", "تقبل", "خطة", "12", "30", "قتيلا"]


class TestVerdicts:
    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("افتتاح معرض الكتاب في تونس بحضور الوزير", "تونس تفتتح معرض الكتاب والوزير يحضر"),
            ("إصابة سبعة عمال في حادث بمصنع النسيج", "حادث في مصنع النسيج يؤدي إلى إصابة سبعة عمال"),
        ],
    )
    def test_one_matter_in_other_words_agrees(self, a, b):
        assert compare_texts(a, b).verdict == "agree"

    @pytest.mark.parametrize(
        ("a", "b", "reason"),
        [
            ("ارتفاع أسعار القمح في الأسواق", "هبوط أسعار القمح في الأسواق", "contraries"),
            ("الحكومة تقبل خطة النقابة", "الحكومة لا تقبل خطة النقابة", "turned round"),
            ("انتخاب مجلس جديد في تونس", "انتخاب مجلس جديد في المغرب", "only in one"),
            ("سقوط 12 جريحا في حريق السوق", "سقوط 40 جريحا في حريق السوق", "other numbers"),
            ("مهرجان الزيتون يبدأ غدا في الوادي", "مهرجان التمور يبدأ غدا في الوادي", "in the place of"),
        ],
    )
    def test_one_changed_thing_disagrees_and_is_named(self, a, b, reason):
        found = compare_texts(a, b)
        assert found.verdict == "disagree"
        assert any(reason in why for why in found.why)

    def test_texts_of_different_matters_do_not_agree(self):
        assert compare_texts("الثلوج تغلق الطرق الجبلية", "معرض للسيارات القديمة في الميناء").verdict == "disagree"

    def test_less_than_a_number_is_no_negation(self):
        assert not any("turned round" in why for why in compare_texts("السعر دون 30 درهما", "السعر أقل من 30 درهما").why)

    @given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
    def test_order_of_the_two_does_not_matter(self, a, b):
        assert compare_texts(" ".join(a), " ".join(b)) == compare_texts(" ".join(b), " ".join(a))

    @given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
    def test_a_text_agrees_with_itself(self, a):
        assert compare_texts(" ".join(a), " ".join(a)).verdict == "agree" or not {*a} - {"في", "لا"}


class TestPairFiles:
    def test_rows_come_in_order_with_score_and_reasons(self, tmp_path):
        file = tmp_path / "pairs.jsonl"
        rows = [{"id": "k1", "a": "وصول الوفد", "b": "مغادرة الوفد"}, {"a": "وصول الوفد", "b": "وصول الوفد"}]
        file.write_text("\n\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        first, second = compare(file)
        assert (first["id"], first["verdict"], second["id"], second["verdict"]) == ("k1", "disagree", "3", "agree")
        assert all(0 <= row["score"] <= 1 and row["why"] for row in (first, second))

    @pytest.mark.parametrize("line", ["{", "[1]", '{"id": "x", "a": "نص"}', '{"a": 5, "b": "نص"}', '{"a": " ", "b": "نص"}'])
    def test_a_bad_row_names_its_line(self, tmp_path, line):
        file = tmp_path / "pairs.jsonl"
        file.write_text('{"a": "نص", "b": "نص"}\n' + line + "\n", encoding="utf-8")
        with pytest.raises(InputError, match=r"pairs\.jsonl:2"):
            list(compare(file))

    def test_a_missing_file_is_named(self, tmp_path):
        with pytest.raises(InputError, match="none"):
            list(compare(tmp_path / "none.jsonl"))
