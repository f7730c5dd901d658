"""TCVN3, VNI and UTF-8 read as cp1252: suspected, and converted."""

import shutil
import subprocess
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.text.legacy import Encoding, convert, suspect
from sheets_tool.text.legacy_letters import TCVN3_CODES, VNI_CODES

WORDS = (  # noqa: SIM905 - a text to pick words from
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Thị Văn Hữu Đức "
    "Ngọc Thuỷ Thủy Hoà Hòa Khoẻ An Ánh Ấm Ân Ẩn Ấn Dũng Oanh Ổn Ơn Ước Quý Quyên Quỳnh Giang "
    "Gìn Ý Yến Trường Tiểu học Đông Lộc Chiến sĩ thi đua cơ sở Lao động tiên tiến xuất sắc "
    "nhiệm vụ hoàn thành giấy khen bằng kỷ niệm chương khuỷu ngoằn thuở nghiêng quốc giếng uỷ "
    "ban nhân dân tỉnh là và có không đủ điều kiện NGUYỄN THỊ HOÀ ĐẠI HỌC LĐTT CSTĐCS H'Hen "
    "Niê Êban Rơ Kpă é à ơ né bé thế"
).split()
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
# What a legacy font can show: TCVN3 has small letters and a few capitals.
TCVN3_TEXT = st.text([*TCVN3_CODES, *"abcdeghiklmnopqrstuvxyABCDE 0123,.-"])
VNI_TEXT = st.text([*VNI_CODES, *"abcdeghiklmnopqrstuvxyABCDE 0123,.-"])

NAMES = ["Nguyễn Thị Thuỷ", "Trần Văn Đức", "Lê Hoà", "Đỗ Thị Ngọc Ánh", "Phạm Quốc Dũng"]
FRENCH = [
    "À l'école, l'élève a été reçu ; où est passé le maître ?",
    "« Élève », dit-il, « tu as dû être très sûr de toi. »",
    "Noël, naïf, maïs, haïr, Hanoï, thaï, goût, août, tôt, bientôt",
    "Français, leçon, garçon, ça, œuvre, cœur, bœuf, né, thé, blé, clé",
    "dît, fît, mît, fût, lût, où, là, déjà, voilà, même, fête, tête",
]
ENGLISH = [
    "Café résumé naïve façade",
    "Copyright © 2020 Excel®",
    "5 µm × 3 µm, §5, 10°",
    "Straße ½ ¾",
]


def encoded(codes, text):
    return "".join(codes.get(letter, letter) for letter in normalize("NFC", text))


def as_cp1252(text):
    """Read UTF-8 as Excel does, with control characters where cp1252 has nothing."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize(
    ("expected", "text", "encoding"),
    [
        pytest.param("Nguyễn Thị Thuỷ", "NguyÔn ThÞ Thuû", Encoding.TCVN3, id="V8 a name"),
        pytest.param(
            "Trường Tiểu học Đông Lộc",
            "Tr\u00adêng TiÓu häc §«ng Léc",
            Encoding.TCVN3,
            id="V8 a school, ư is the soft hyphen",
        ),
        pytest.param(
            "Chiến sĩ thi đua cơ sở", "ChiÕn sÜ thi ®ua c¬ së", Encoding.TCVN3, id="V8 a title"
        ),
        pytest.param("bé", "bÐ", Encoding.TCVN3, id="V5 Eth is é before it is Đ"),
        pytest.param("Nguyễn Thị Thủy", "Nguyeãn Thò Thuûy", Encoding.VNI, id="V9 a name"),
        pytest.param("đường ớ ơ", "ñöôøng ôù ô", Encoding.VNI, id="V9 the longest code first"),
        pytest.param(
            "Ánh ÁNH Ộ", "Aùnh AÙNH OÄ", Encoding.VNI, id="V9 the letter decides the case"
        ),
        pytest.param("Nguyễn", "Nguyá»…n", Encoding.UTF8_AS_CP1252, id="V11 a name"),
        pytest.param(
            "Hà Ơ Ạ", "HÃ\u00a0 Æ\u00a0 áº\u00a0", Encoding.UTF8_AS_CP1252, id="V11 blanks"
        ),
        pytest.param(
            "Đình", "Ä\u0090Ã¬nh", Encoding.UTF8_AS_CP1252, id="V11 a byte without letter"
        ),
        pytest.param("Hào", "HĂ\u00a0o", Encoding.UTF8_AS_CP1252, id="V11 read by cp1258"),
        pytest.param(
            "Nguyễn (đã rõ)", "Nguyá»…n (đã rõ)", Encoding.UTF8_AS_CP1252, id="V11 in part"
        ),
    ],
)
def test_conversion(expected, text, encoding):
    assert expected == convert(text, encoding)


def test_the_tables_have_every_letter():
    small = {letter for letter in VNI_CODES if letter == letter.lower()}

    assert (134, 67) == (len(VNI_CODES), len(small))
    assert small | set("ĂÂĐÊÔƠƯ") == set(TCVN3_CODES)


@pytest.mark.parametrize(("letter", "code"), TCVN3_CODES.items())
def test_v8_glibc_has_the_same_code(letter, code):
    iconv = shutil.which("iconv")
    assert iconv

    decoded = subprocess.run(
        [iconv, "-f", "TCVN5712-1", "-t", "UTF-8"],
        input=code.encode("latin-1"),
        stdout=subprocess.PIPE,
        check=True,
    )

    assert letter == normalize("NFC", decoded.stdout.decode())


@given(TCVN3_TEXT)
def test_v8_tcvn3_converts_back(text):
    assert normalize("NFC", text) == convert(encoded(TCVN3_CODES, text), Encoding.TCVN3)


@given(VNI_TEXT)
def test_v9_vni_converts_back(text):
    assert normalize("NFC", text) == convert(encoded(VNI_CODES, text), Encoding.VNI)


@given(PHRASES, st.sampled_from(["NFC", "NFD"]))
def test_v11_utf8_converts_back(text, form):
    mojibake = as_cp1252(normalize(form, text))

    assert normalize("NFC", text) == convert(mojibake, Encoding.UTF8_AS_CP1252)


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param(
            Encoding.TCVN3,
            [encoded(TCVN3_CODES, name) for name in NAMES],
            id="V8 a column of names",
        ),
        pytest.param(
            Encoding.TCVN3,
            ["ChiÕn sÜ thi ®ua c¬ së", "L§TT", "Lao ®éng tiªn tiÕn", "An"],
            id="V8 a column of titles",
        ),
        pytest.param(
            Encoding.TCVN3,
            [*NAMES, "Nguyễn Bình", "TrÇn ThÞ Hång", "§ç V¨n §øc"],
            id="V8 some lists pasted under others",
        ),
        pytest.param(
            Encoding.VNI, [encoded(VNI_CODES, name) for name in NAMES], id="V9 a column of names"
        ),
        pytest.param(
            Encoding.VNI, [encoded(VNI_CODES, name.upper()) for name in NAMES], id="V9 V10 capitals"
        ),
        pytest.param(
            Encoding.UTF8_AS_CP1252, [as_cp1252(name) for name in NAMES], id="V11 a column of names"
        ),
        pytest.param(
            Encoding.UTF8_AS_CP1252, ["Nam", as_cp1252("Nữ"), as_cp1252("Nữ")], id="V11 one word"
        ),
        pytest.param(None, ["NguyÔn ThÞ Thuû", "An"], id="V8 one cell proves nothing"),
        pytest.param(None, FRENCH, id="V8 V9 French is French"),
        pytest.param(None, ENGLISH, id="V8 V9 English is English"),
        pytest.param(None, ["Hà", "Hoà", "Bé", "Tú", "Vân", "Thò"], id="V9 Latin-1 names"),
        pytest.param(None, ["An", "Bình 2", "2020-2021"], id="nothing but ASCII"),
        pytest.param(None, [], id="nothing at all"),
    ],
)
def test_suspicion(expected, texts):
    assert expected == suspect(texts)


@given(st.lists(PHRASES), st.sampled_from(["NFC", "NFD"]))
def test_valid_vietnamese_is_never_suspected(texts, form):
    """V1 V8 V9 V11: in either form."""
    assert suspect([normalize(form, text) for text in texts]) is None


@given(st.lists(st.sampled_from(NAMES), min_size=3, unique=True), st.data())
def test_what_was_suspected_converts_to_what_was_meant(names, data):
    written = data.draw(
        st.sampled_from(
            [
                (Encoding.TCVN3, [encoded(TCVN3_CODES, name) for name in names]),
                (Encoding.VNI, [encoded(VNI_CODES, name) for name in names]),
                (Encoding.UTF8_AS_CP1252, [as_cp1252(name) for name in names]),
            ]
        )
    )
    encoding, texts = written

    assert encoding == suspect(texts)
    assert names == [convert(text, encoding) for text in texts]
