"""What the loader refuses, with file and key."""

import pytest

from sheets_tool.rules.load import load

PACK = """
[pack]
id = "thu"
family = "thu"
name = "Bộ quy tắc thử"
from = 2024-01-01
to = 2024-12-31
reviewed = 2026-11-22

[sources.luat]
name = "Luật"
number = "1/2023"
effective = 2024-01-01
expires = 2024-12-31

[values."so-thang"]
label = "số tháng"
unit = "tháng"
history = [{ from = 2024-01-01, value = 6, cite = "luat:d1", confidence = "V" }]

[[awards]]
id = "LDTT"
name = "Lao động tiên tiến"
kinds = ["CA_NHAN"]

[[awards]]
id = "CSTDCS"
name = "Chiến sĩ thi đua cơ sở"
kinds = ["CA_NHAN"]

[[conditions]]
id = "thang"
text = "Đủ số tháng"
awards = ["LDTT"]
test = "at-least"
fact = "months_worked"
value = "so-thang"
cite = "luat:d1.k2"
confidence = "V"
"""

MORE = """
[[conditions]]
id = "xep-loai"
text = "Xếp loại"
awards = ["LDTT"]
test = "one-of"
fact = "rating"
options = ["HTTNV"]
cite = "luat:d1"
confidence = "V"
"""


def told(text, **others):
    found = load({"thu.toml": text, **others}).findings
    return [(each.code, str(each.place)) for each in found]


def test_a_sound_pack_has_no_findings():
    assert [] == told(PACK + MORE)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("[pack]", "[pack", ("P01", "thu.toml")),
        ("reviewed =", "review =", ("P02", "thu.toml › pack")),
        ('fact = "months_worked"', 'fat = "months_worked"', ("P02", "thu.toml › conditions.thang")),
        ('value = "so-thang"', "at = 6\nlater = 7", ("P02", "thu.toml › conditions.thang")),
        ('name = "Bộ quy tắc thử"', "", ("P03", "thu.toml › pack")),
        ('value = "so-thang"', "", ("P03", "thu.toml › conditions.thang")),
        ('id = "thang"', "id = 5", ("P04", "thu.toml › conditions.5")),
        ("value = 6,", 'value = "sáu",', ("P04", "thu.toml › values.so-thang.history[1]")),
        ('cite = "luat:d1.k2"', "", ("P05", "thu.toml › conditions.thang")),
        ('cite = "luat:d1.k2"', 'cite = "điều 1"', ("P06", "thu.toml › conditions.thang")),
        ('cite = "luat:d1.k2"', 'cite = "lut:d1.k2"', ("P07", "thu.toml › conditions.thang")),
        ("expires = 2024-12-31", "expires = 2024-06-30", ("P08", "thu.toml › conditions.thang")),
        ("effective = 2024-01-01", "effective = 2024-02-01", ("P08", "thu.toml › values.so-thang")),
        ('fact = "months_worked"', 'fact = "leave_days"', ("P09", "thu.toml › conditions.thang")),
        ('fact = "months_worked"', 'fact = "block_rank"', ("P09", "thu.toml › conditions.thang")),
        ('test = "at-least"', 'test = "above"', ("P10", "thu.toml › conditions.thang")),
        ('value = "so-thang"', 'value = "so-tuan"', ("P11", "thu.toml › conditions.thang")),
        (
            "history = [{ from",
            'history = [{from=2024-05-01, value=5, cite="luat:d1", confidence="V"}, { from',
            ("P12", "thu.toml › values.so-thang"),
        ),
        ("to = 2024-12-31", "to = 2023-12-31", ("P12", "thu.toml › pack")),
        ('awards = ["LDTT"]', 'awards = ["LDXS"]', ("P13", "thu.toml › conditions.thang")),
        ('confidence = "V"\n', 'confidence = "A"\n', ("P14", "thu.toml › conditions.thang")),
        ('= "V" }', '= "M" }', ("P15", "thu.toml › values.so-thang.history[1]")),
        ('cite = "luat:d1.k2"\nconfidence = "V"', 'cite = "luat:d1.k2"\nconfidence = "X"',
         ("P04", "thu.toml › conditions.thang")),
        ('awards = ["LDTT"]', 'kind = "NHOM"\nawards = ["LDTT"]',
         ("P04", "thu.toml › conditions.thang")),
        ('awards = ["LDTT"]', "awards = []", ("P04", "thu.toml › conditions.thang")),
        ('unit = "tháng"', 'unit = "phần"', ("P04", "thu.toml › values.so-thang.history[1]")),
        ("history = [{", "history = [6, {", ("P04", "thu.toml › values.so-thang")),
        ("expires = 2024-12-31", "expires = 2023-12-31", ("P12", "thu.toml › sources.luat")),
        ('awards = ["LDTT"]', 'awards = ["LDTT"]\nfrom = 2024-06-01\nto = 2024-05-01',
         ("P12", "thu.toml › conditions.thang")),
        ('id = "CSTDCS"', 'id = "LDTT"', ("P16", "thu.toml › awards")),
        ("reviewed =", 'inherits = "cu"\nreviewed =', ("P17", "thu.toml › pack.inherits")),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_pack_is_told_where_it_is(before, after, expected):
    assert before in PACK
    assert expected in told(PACK.replace(before, after))


def test_a_wrong_element_does_not_hide_the_others():
    text = (PACK + MORE).replace('"months_worked"', '"thang"').replace('"HTTNV"', '"TOT"')

    assert ["P09", "P04"] == [code for code, _ in told(text)]


def test_an_award_may_not_wait_for_one_declared_after_it():
    text = PACK + MORE.replace('test = "one-of"', 'test = "holds-award"\naward = "CSTDCS"').replace(
        'fact = "rating"\noptions = ["HTTNV"]', ""
    )

    assert [("P13", "thu.toml › conditions.xep-loai")] == told(text)


def test_a_test_inside_another_is_checked_too():
    text = PACK + MORE.replace('test = "one-of"', 'test = "any-of"').replace(
        'fact = "rating"\noptions = ["HTTNV"]',
        'of = [{ test = "is", fact = "rated", answer = true }]',
    )

    assert [("P09", "thu.toml › conditions.xep-loai.of[1]")] == told(text)


def test_an_open_condition_may_not_share_its_name_with_a_value():
    text = PACK + MORE.replace('id = "xep-loai"', 'id = "so-thang"\noptional = true')

    assert [("P16", "thu.toml › values.so-thang")] == told(text)


CHILD = """
[pack]
id = "thu-2025"
family = "thu"
name = "Bộ sau"
from = 2025-01-01
reviewed = 2026-11-22
inherits = "thu"

[sources.luat]
expires = 2030-12-31

[[conditions]]
id = "thang"
text = "Đủ số tháng, theo văn bản mới"
"""


def test_a_version_inherits_what_it_does_not_change():
    old, new = load({"thu.toml": PACK + MORE, "sau.toml": CHILD}).packs

    assert {each.id for each in old.conditions} == {each.id for each in new.conditions}
    assert "Đủ số tháng, theo văn bản mới" == new.conditions[0].text
    assert old.conditions[0].test == new.conditions[0].test


def test_a_version_that_cites_an_expired_text_is_told():
    child = CHILD.replace("[sources.luat]\nexpires = 2030-12-31\n", "")

    assert {"P08"} == {code for code, _ in told(PACK + MORE, **{"sau.toml": child})}


def test_a_version_cannot_retire_what_is_not_there():
    child = CHILD.replace('inherits = "thu"', 'inherits = "thu"\nretire = ["xep-lai"]')

    assert ("P17", "sau.toml › pack.retire") in told(PACK + MORE, **{"sau.toml": child})


@pytest.mark.parametrize("start", ["2024-12-31", "2025-01-02"])
def test_versions_follow_one_another_day_by_day(start):
    child = CHILD.replace("from = 2025-01-01", f"from = {start}")

    assert ("P18", "thu-2025") in told(PACK + MORE, **{"sau.toml": child})


QUOTA = """
[values."ty-le"]
label = "tỷ lệ"
unit = "phần"
history = [{ from = 2024-01-01, value = "15%", cite = "luat:d1", confidence = "V" }]

[[quotas]]
id = "tran"
text = "Không quá 15%"
counted = ["CSTDCS"]
base = ["LDXS"]
ratio = "ty-le"
rounding = "lam-tron"
cite = "luat:d1"
confidence = "V"
"""


def test_a_ceiling_is_checked_like_a_condition():
    assert [("P11", "thu.toml › quotas.tran"), ("P13", "thu.toml › quotas.tran")] == told(
        PACK + QUOTA
    )
