"""`tidy`, `fold` and `name_key`."""

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sheets_tool.text.spelling import fold, name_key, tidy

VIETNAMESE = st.text(
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    "bcdđghklmnpqrstvxĂÂĐÊÔƠƯAHNT -'"
)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("Nguyễn", normalize("NFD", "Nguyễn"), id="V1 decomposed letters are composed"),
        pytest.param("Đông Đức", "Ðông Ɖức", id="V5 Eth and African D are Đ"),
        pytest.param("đông đức", "ðông ɖức", id="V5 small Eth and African d are đ"),
        pytest.param("Lê An", " Lê\u00a0 An ", id="V6 no-break and double blanks are one blank"),
        pytest.param("Lê An", "Lê\tAn\r\n", id="V6 tabs and line ends are blanks"),
        pytest.param("Lê An", "\ufeffLê\u200b An\u200e\u2060", id="V7 invisible characters go"),
        pytest.param(
            "Lê", "Le\u200b\u0302", id="V7 nothing invisible keeps a mark from its letter"
        ),
        pytest.param("Lê", "L\u00adê", id="V7 a soft hyphen in Unicode text goes"),
        pytest.param("NGUYỄN Thị", "NGUYỄN Thị", id="V10 capitals stay as typed"),
        pytest.param("Thuỷ, Thủy", "Thuỷ, Thủy", id="V3 the tone stays where it was typed"),
        pytest.param("NA", "NA", id="V12 the given name NA is a text like others"),
        pytest.param("2020–2021", "2020–2021", id="V13 dashes in text stay as typed"),
        pytest.param("", " \u200b\n", id="nothing visible is nothing"),
    ],
)
def test_tidy(expected, text):
    assert expected == tidy(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("ho va ten", "Họ và tên\n(*)"),
        ("ho va ten", normalize("NFD", "HỌ  VÀ TÊN")),
        ("don vi", "Ðơn vị:"),
        ("nam hoc 2020 2021", "Năm học 2020 – 2021"),
        ("stt", "__STT__"),
        ("", "(*) - …"),
        ("istanbul", "İstanbul"),
        ("strasse", "Straße"),
    ],
)
def test_fold_ignores_case_marks_and_punctuation(expected, text):
    assert expected == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Thuỷ", "Thủy", id="V3 uỷ and ủy"),
        pytest.param("Hoà", "Hòa", id="V3 oà and òa"),
        pytest.param("Khoẻ", "Khỏe", id="V3 oẻ and ỏe"),
        pytest.param("Nguyễn", normalize("NFD", "Nguyễn"), id="V1 composed and decomposed"),
        pytest.param("NGUYỄN THỊ HOÀ", "Nguyễn Thị Hòa", id="V10 capitals and tone place at once"),
        pytest.param("Lê  An", " lê\u00a0an", id="V6 blanks"),
        pytest.param("Ðức", "đức", id="V5 Đ and its double"),
        pytest.param("NGUYỄN".lower(), normalize("NFD", "NGUYỄN"), id="V2 case after composing"),
        pytest.param("H’Hen Niê", "H'Hen Niê", id="two apostrophes"),
    ],
)
def test_one_name_in_two_spellings_has_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["Hoa", "Hoà", "Hoá", "Hoả"], id="V3 tones tell people apart"),
        pytest.param(["Vỹ", "Vĩ"], id="V4 y and i are different people"),
        pytest.param(["An", "Ăn", "Ân"], id="vowel marks tell people apart"),
        pytest.param(["Dung", "Đung", "Dũng", "Đũng"], id="d and đ are different letters"),
        pytest.param(["Hoà An", "Hoa Àn"], id="a tone stays in its syllable"),
        pytest.param(["Tuân", "Tuấn", "Tuần"], id="tones over marked vowels"),
    ],
)
def test_different_names_have_different_keys(names):
    assert len(names) == len({name_key(name) for name in names})


@given(st.text())
@example("\u0345ß İ")
@example("a\u0323\u0301\u0300")
def test_tidy_is_idempotent_and_composed(text):
    once = tidy(text)

    assert once == tidy(once)
    assert is_normalized("NFC", once)


@given(st.text())
@example("\u1e9e\u0345\u2126\ufb03")
def test_fold_is_idempotent(text):
    once = fold(text)

    assert once == fold(once)


@given(st.text())
@example("a\u0323\u0301\u0300 \u0345")
def test_name_key_is_idempotent(text):
    once = name_key(text)

    assert once == name_key(once)


@given(VIETNAMESE)
def test_fold_is_blind_to_case_and_marks_in_vietnamese(text):
    key = fold(text)

    assert key == fold(text.upper())
    assert key == fold(normalize("NFD", text))
    assert key.isascii()


@given(VIETNAMESE)
def test_name_key_is_blind_to_case_and_form(text):
    key = name_key(text)

    assert key == name_key(text.upper())
    assert key == name_key(normalize("NFD", text))


@given(VIETNAMESE)
def test_names_with_one_key_have_one_fold(text):
    assert fold(text) == fold(name_key(text))
