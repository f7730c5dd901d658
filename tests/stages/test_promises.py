"""Registered against achieved: unregistered, fallen, higher, lower, initiatives that never came."""

import pandas as pd
import pytest

from sheets_tool.stages.promises import Outturn, kept_and_broken, missing_initiatives


def of(award, *, registered=True, proposed=True, recognised=True):
    return Outturn(
        code="GV001",
        name="Trần Văn Mẫu",
        group="Tổ Toán",
        award=award,
        is_registered=registered,
        is_proposed=proposed,
        is_recognised=recognised,
    )


@pytest.mark.parametrize(
    ("outturns", "codes", "words"),
    [
        ([of("LDTT")], [], "như đăng ký"),
        ([of("LDTT", registered=False)], ["A60"], "LĐTT: đề nghị mà không đăng ký"),
        ([of("LDTT", recognised=False)], ["A61"], "LĐTT: đăng ký, không đạt"),
        (
            [of("LDTT"), of("CSTDCS", recognised=False)],
            ["A63", "A61"],
            "thấp hơn đăng ký; CSTĐCS: đăng ký, không đạt",
        ),
        (
            [of("LDTT"), of("CSTDCS", registered=False)],
            ["A60", "A62"],
            "CSTĐCS: đề nghị mà không đăng ký; cao hơn đăng ký",
        ),
        (
            [of("LDTT"), of("CSTDCS", recognised=None)],
            [],
            "CSTĐCS: đăng ký, chưa kết luận",
        ),
        ([of("LDTT", registered=None)], [], "như đăng ký"),
    ],
    ids=[
        "as registered",
        "not registered but proposed",
        "registered and fallen",
        "lower",
        "higher",
        "still open",
        "registration never came",
    ],
)
def test_registration_and_result_part_in_these_ways(outturns, codes, words):
    frame, findings = kept_and_broken(outturns)

    assert (codes, [words]) == ([f.code for f in findings], frame["what"].tolist())


def initiatives(**given):
    row = {"staff_id": "GV001", "initiative_id": None, "initiative": "Bản đồ địa phương"}
    return pd.DataFrame([row | given], dtype="string")


def submitted(initiative_id="SK9", initiative="Việc khác", authors="GV009"):
    row = {"initiative_id": initiative_id, "initiative": initiative, "authors": authors}
    return pd.DataFrame([row], dtype="string")


@pytest.mark.parametrize(
    ("registered", "came", "codes"),
    [
        (initiatives(), submitted(), ["A64"]),
        (initiatives(initiative_id="SK9"), submitted(), []),
        (initiatives(), submitted(initiative="bản đồ  địa phương"), []),
        (initiatives(), submitted(authors="GV002; Trần Văn Mẫu"), []),
        (initiatives(initiative=None), submitted(), []),
    ],
    ids=["never came", "by code", "by title", "by author", "none registered"],
)
def test_an_initiative_registered_and_never_submitted_is_told(registered, came, codes):
    found = missing_initiatives(registered, came, {"GV001": "Trần Văn Mẫu"})

    assert codes == [finding.code for finding in found]
