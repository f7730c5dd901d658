"""The order of Vietnamese names."""

from unicodedata import normalize

import icu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.names import order_key

IN_ORDER = ["An", "An", "Ánh", "Ấm", "Ân", "Ẩn", "Ấn", "Dũng", "Đức", "Oanh", "Ổn", "Ơn", "Ước"]
LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
)
# One tone a word: ICU compares the tones of a word letter by letter.
PLAIN = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy", min_size=1, max_size=4)
TONES = st.sampled_from(["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"])
NAMES = st.lists(st.text(LETTERS, min_size=1, max_size=4), min_size=1, max_size=3).map(" ".join)


@st.composite
def given_names(draw):
    """A vowel with a tone between toneless letters."""
    before, vowel = draw(PLAIN), draw(st.sampled_from("aăâeêioôơuưy"))
    return normalize("NFC", before + vowel + draw(TONES))


def test_a_list_is_in_the_order_of_the_given_names():
    backwards = IN_ORDER[::-1]

    assert IN_ORDER == sorted(backwards, key=order_key)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["Lê Thị An", "Trần An", "Lê Bình"], id="given name before family name"),
        pytest.param(["Đỗ Ân", "Trần Ân", "Bùi Ẩn"], id="tone of the given name before the rest"),
        pytest.param(["Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ"], id="six tones"),
        pytest.param(["Lê Hoa", "Lê Hoà", "Lê Hoan"], id="letters before tones"),
        pytest.param(["lê an", "Lê An", "LÊ AN"], id="V10 capitals last"),
        pytest.param(["Dung", "Đung", "Em"], id="đ is a letter after d"),
        pytest.param(["B2", "Ba"], id="digits before letters"),
        pytest.param(["Lê Ba", "Lê Văn Ba", "Lê Vy Ba"], id="the rest word by word"),
        pytest.param(["Hà Lê Na", "Hà Lê NA", "Lê Na"], id="V12 the given name NA is a name"),
    ],
)
def test_order(names):
    backwards = names[::-1]

    assert names == sorted(backwards, key=order_key)


def test_tone_placement_does_not_part_people_of_one_name():
    """V3: Thuỷ and Thủy are ordered by the family name, not by where the tone sits."""
    names = ["Bùi Thủy", "Lê Thuỷ", "Trần Thủy", "Vũ Thuỷ"]
    backwards = names[::-1]

    assert names == sorted(backwards, key=order_key)


@given(given_names(), given_names())
def test_given_names_are_ordered_as_icu_orders_them(one, other):
    """ICU knows no given names and asks each letter for its tone, so words of one tone agree.

    Where the tone of one word sits on another letter than in the next (Hoà, Hòa), ICU
    orders by that place; `order_key` does not, since people write both.
    """
    collator = icu.Collator.createInstance(icu.Locale("vi_VN"))
    by_icu = sorted([one, other], key=collator.getSortKey)

    assert by_icu == sorted([one, other], key=order_key)
