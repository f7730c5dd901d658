"""The spelling of syllables."""

import pytest

from sheets_tool.text.syllables import is_syllable

SYLLABLES = (  # noqa: SIM905 - a text to pick words from
    "Nguyễn Trần Huỳnh Đặng Thuỷ Thủy Hoà Hòa khoẻ khỏe quý quốc quỳnh quýt giếng gìn gì già "
    "giữ thuở khuya khuỷu ngoằn ngoèo xoong quần uỷ ủy ý yến ưu nghiêng loài ngoáy hoàn toán "
    "xuất sắc người rượu được mía múa mưa bão cầu cháu chị em ĐƯỜNG Ễnh"
).split()
NO_SYLLABLES = (  # noqa: SIM905 - a text to pick words from
    "été où naïf dîner tôt sûr bêta hòan toàt hoc̀ tiêng. NguyÔn f ằ b đ ngã2 Niêê"
).split()


@pytest.mark.parametrize("word", SYLLABLES)
def test_vietnamese_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", NO_SYLLABLES)
def test_other_words(word):
    assert not is_syllable(word)
