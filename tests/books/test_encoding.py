"""Sheets in old encodings: told once, shown in Unicode, never counted as they stand."""

import pytest
import sheets

from sheets_tool.forms import registration
from sheets_tool.forms.registration import REGISTRATION as W2

TCVN3 = """
| STT | M· c¸n bé | Hä vµ tªn      | Danh hiÖu ®¨ng ký     |
| 1   | GV001     | NguyÔn ThÞ Thuû | Lao ®éng tiªn tiÕn   |
| 2   | GV002     | TrÇn V¨n §øc    | ChiÕn sÜ thi ®ua c¬ së |
"""
VNI = """
| STT | Maõ caùn boä | Hoï vaø teân     | Danh hieäu ñaêng kyù |
| 1   | GV001        | Nguyeãn Thò Thuûy | Lao ñoäng tieân tieán |
| 2   | GV002        | Traàn Vaên Ñöùc   | Lao ñoäng tieân tieán |
"""
MOJIBAKE = """
| STT | Mã cán bộ | Họ và tên | Danh hiệu đăng ký |
| 1   | GV001 | Nguyá»…n Thá»‹ Lan | LĐTT |
| 2   | GV002 | Tráº§n VÄƒn Háº£i | LĐTT |
"""


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (TCVN3, "TCVN3", "Nguyễn Thị Thuỷ"),
        (VNI, "VNI", "Nguyễn Thị Thủy"),
        (MOJIBAKE, "UTF-8/cp1252", "Nguyễn Thị Lan"),
    ],
)
def test_an_old_encoding_is_told_once_and_its_rows_are_set_aside(text, encoding, name):
    reading = sheets.read(W2, text)

    finding = next(each for each in reading.findings if each.code == "O20")
    assert 1 == sum(code.endswith("O20") for code in sheets.found(reading))
    assert encoding in finding.message
    assert finding.place.cell
    names = sheets.column(reading, W2, registration.PERSONS, "full_name")
    assert name == names[0]
    assert 2 == reading.counted_of(0).aside


def test_unicode_with_a_few_odd_letters_is_not_suspected():
    reading = sheets.read(
        W2,
        """
        | Mã cán bộ | Họ và tên   | Danh hiệu đăng ký | Ghi chú          |
        | GV001     | Ðỗ Thị Hoà  | LĐTT              | 5 m², 30 °C      |
        | GV002     | Lê Thị Ngà  | LĐTT              | Müller, «déjà»   |
        """,
    )

    assert ["O16"] == sheets.found(reading)
    assert 2 == reading.counted_of(0).accepted
