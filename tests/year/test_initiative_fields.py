"""Registered initiatives held to the fields a plan asks for: told, nobody is left out."""

import pytest
import year_folders as y
from event_years import codes, said

from sheets_tool.forms import registration as w2
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.registering import register

ASKED = ("sang-kien.linh-vuc", "Dạy và học; Quản lý dạy học", "Kế hoạch mẫu, mục II.3")


def year(root, field, *, rules=(ASKED,)):
    """Write a year whose one initiative is of a field, and whose plan asks for some."""
    y.plan(root, rules=rules)
    row = {
        "staff_id": "GV003",
        "full_name": "Lê Thị Đức",
        "titles": "LDTT",
        "initiative": "Nhật ký đọc sách",
        "field": field,
    }
    stamp = {"unit_code": "TH-MAU", "group": "Tổ Văn", "year": y.YEAR}
    path = root / "nhan" / "2020-09-28" / "tổ văn.xlsx"
    y.write(path, w2.REGISTRATION, {w2.PERSONS.id: [row]}, **stamp)
    return YearFolder(root)


@pytest.mark.parametrize(
    ("field", "times"),
    [
        pytest.param("Dạy và học", 0, id="asked for"),
        pytest.param("DẠY VÀ HỌC – Toán", 0, id="one that begins so"),
        pytest.param("quan ly day hoc", 0, id="without marks"),
        pytest.param("Tài chính", 1, id="another"),
        pytest.param(None, 1, id="not told"),
    ],
)
def test_an_initiative_of_another_field_is_told(tmp_path, field, times):
    found = register(year(tmp_path, field))

    assert ["A65"] * times == codes(found, "A")
    assert 1 == found.facts["persons"]


def test_the_finding_quotes_field_wish_and_paper(tmp_path):
    (told,) = said(register(year(tmp_path, "Tài chính")), "A65")

    for words in ("Nhật ký đọc sách", "“Tài chính”", "Quản lý dạy học", "Kế hoạch mẫu, mục II.3"):
        assert words in told


def test_a_plan_that_asks_for_nothing_tells_nothing(tmp_path):
    assert [] == codes(register(year(tmp_path, "Tài chính", rules=())), "A")


def test_a_wish_without_a_paper_is_not_used(tmp_path):
    found = register(year(tmp_path, "Tài chính", rules=((*ASKED[:2], None),)))

    assert [] == codes(found, "A")
    assert 1 == len(codes(found, "P"))
