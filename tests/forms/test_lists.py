"""Coded lists: every spelling has one meaning, and what is unclear is asked."""

import pytest

from sheets_tool.forms import awards, codes
from sheets_tool.forms.awards import AWARD_LIST
from sheets_tool.values.choices import Choice, Many
from sheets_tool.values.coded import Coded, CodedList
from sheets_tool.values.column import parse_column

LISTS = [value for value in vars(codes).values() if isinstance(value, CodedList)] + [AWARD_LIST]


def award(text):
    parsed = parse_column(Many(of=AWARD_LIST), [text])
    return parsed.flaws[0][1].entry.code if parsed.flaws else parsed.values[0]


def rating(text):
    parsed = parse_column(Choice(of=codes.RATINGS), [text])
    return parsed.flaws[0][1].entry.code if parsed.flaws else parsed.values[0]


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_every_spelling_means_its_entry_and_nothing_else(of):
    for item in of.items:
        for spelling in (item.code, item.label, *item.spellings):
            assert item.code == of.find(spelling)
            assert item.code == of.find(spelling.upper())


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_what_is_unclear_has_no_meaning_of_its_own(of):
    for spelling, choices in of.unclear:
        assert of.find(spelling) is None
        assert set(choices) <= set(of.by_code)
        assert of.choices(spelling)


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_codes_and_labels_are_each_used_once(of):
    assert len({item.code for item in of.items}) == len(of.items)
    assert len({item.label for item in of.items}) == len(of.items)


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("LDTT", "LĐTT|LĐ tiên tiến|Lao động tiến tiến|LDTT|lao động tiên tiến|LĐ TT"),
        (
            "CSTDCS",
            "Chiến sỹ thi đua cơ sở|CSTĐCS|CSTĐ CS|CSTĐ cơ sở|CSTĐ cấp cơ sở|CSTD CS|cstđcs",
        ),
        ("CSTDT", "CSTĐ cấp tỉnh|CSTĐ tỉnh|CSTĐ cấp thành phố|CSTĐ TP|Chiến sĩ thi đua cấp tỉnh"),
        ("CSTDB", "CSTĐ cấp Bộ|Chiến sĩ thi đua cấp Bộ"),
        ("CSTDBT", "Chiến sĩ thi đua cấp bộ, ngành, tỉnh|CSTĐ cấp Bộ, ngành, tỉnh|Bộ/tỉnh"),
        ("CSTDTQ", "CSTĐ toàn quốc|CSTĐTQ|Chiến sĩ thi đua toàn quốc"),
        ("TTLDTT", "Tập thể lao động tiên tiến|TTLĐTT|Tập thể LĐTT"),
        ("TTLDXS", "Tập thể lao động xuất sắc|TTLĐXS|Tập thể LĐXS"),
        ("GK", "Giấy khen|GK"),
        ("BK_TINH", "BK UBND tỉnh|Bằng khen UBND tỉnh"),
        ("BK_BO", "BK Bộ|Bằng khen của Bộ trưởng"),
        ("COTD_TINH", "Cờ thi đua của UBND tỉnh"),
        ("KNC_GD", "Kỷ niệm chương|KNC|Kỉ niệm chương"),
    ],
)
def test_the_spellings_of_awards_met_in_the_field(code, spellings):
    assert {code} == {award(spelling) for spelling in spellings.split("|")}


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("HTXSNV", "Hoàn thành xuất sắc nhiệm vụ|HTXSNV|HTXS nhiệm vụ|HT XSNV"),
        ("HTTNV", "Hoàn thành tốt nhiệm vụ|HTTNV|HTT nhiệm vụ"),
        ("HTNV", "Hoàn thành nhiệm vụ|HTNV"),
        ("KHTNV", "Không hoàn thành nhiệm vụ|KHTNV|Không HTNV"),
    ],
)
def test_the_spellings_of_ratings_met_in_the_field(code, spellings):
    assert {code} == {rating(spelling) for spelling in spellings.split("|")}


@pytest.mark.parametrize(
    "text",
    ["CSTĐ", "Chiến sĩ thi đua", "Xuất sắc", "Tiên tiến", "XS", "BK", "Bằng khen", "Cờ", "TT"],
)
def test_what_could_be_several_awards_is_asked(text):
    assert "O06" == award(text)


@pytest.mark.parametrize("text", ["Xuất sắc", "XS", "Tốt", "Hoàn thành", "Không"])
def test_what_could_be_several_ratings_is_asked(text):
    assert "O06" == rating(text)


@pytest.mark.parametrize(
    "text",
    ["Không LĐTT", "Không đạt LĐTT", "chưa hoàn thành", "Hoàn thành chưa tốt nhiệm vụ", "LĐTTT"],
)
def test_a_denial_or_a_slip_is_never_taken_for_an_award_or_a_rating(text):
    assert award(text) in {"O15", "O06"}
    assert rating(text) in {"O05", "O06"}


def test_the_four_ratings_stay_apart_however_they_are_typed():
    labels = [item.label for item in codes.RATINGS.items]
    typed = [form for label in labels for form in (label, label.upper(), label.replace(" ", "  "))]

    assert ["HTXSNV"] * 3 + ["HTTNV"] * 3 + ["HTNV"] * 3 + ["KHTNV"] * 3 == [
        rating(text) for text in typed
    ]


@pytest.mark.parametrize(
    ("of", "text", "code"),
    [
        (codes.PASSED, "Không đạt", "KHONG"),
        (codes.DECISIONS, "Không công nhận", "KHONG"),
        (codes.COUNCIL_ROLES, "Uỷ viên", "UY_VIEN"),
        (codes.SCHOOL_LEVELS, "Tiểu học", "TH"),
        (codes.STAFF_KINDS, "giáo viên", "GV"),
        (codes.CANDIDATE_KINDS, "Khen thưởng cá nhân", "CA_NHAN"),
    ],
)
def test_spellings_of_the_other_lists(of, text, code):
    assert code == of.find(text)


def test_every_award_has_candidates_and_one_of_two_kinds():
    for each in awards.AWARDS:
        assert each.candidates
        assert each.kind in {awards.TITLE, awards.COMMENDATION}


def test_a_list_where_a_spelling_means_two_things_is_refused():
    muddled = CodedList("lẫn", (Coded("A", "Một"), Coded("B", "Hai", ("MOT",))))

    with pytest.raises(ValueError, match="MOT"):
        muddled.find("một")
