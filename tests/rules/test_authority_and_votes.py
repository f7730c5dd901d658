"""Who decides, and by how many votes."""

from datetime import date
from fractions import Fraction

import pytest

from sheets_tool.rules.authority import decides, managed_by
from sheets_tool.rules.local import LocalRow, read_local
from sheets_tool.rules.shelf import pack_for
from sheets_tool.rules.votes import threshold

A = date(2021, 5, 31)
B = date(2024, 5, 31)
C = date(2026, 5, 31)


def level(award, under, day):
    return decides(pack_for(day), award, under=under, day=day).level


@pytest.mark.parametrize(
    ("school_level", "day", "expected"),
    [
        ("TH", date(2025, 6, 30), "HUYEN"),
        ("TH", date(2025, 7, 1), "XA"),
        ("THCS", C, "XA"),
        ("MN", A, "HUYEN"),
        ("THPT", A, "SO"),
        ("THPT", C, "SO"),
        ("LIEN_CAP", C, None),
    ],
)
def test_the_district_managed_schools_until_july_2025_and_the_commune_since(
    school_level, day, expected
):
    assert expected == managed_by(school_level, day)


@pytest.mark.parametrize(
    ("award", "under", "day", "expected"),
    [
        ("LDTT", "HUYEN", A, "HUYEN"),
        ("CSTDCS", "HUYEN", A, "HUYEN"),
        ("CSTDCS", "SO", A, "SO"),
        ("GK", "HUYEN", A, None),
        ("TTLDXS", "HUYEN", A, "TINH"),
        ("CSTDCS", "HUYEN", B, "HUYEN"),
        ("GK", "HUYEN", B, "HUYEN"),
        ("LDTT", "XA", C, "XA"),
        ("GK", "XA", C, "XA"),
        ("CSTDCS", "SO", C, "SO"),
        ("CSTDCS", "XA", C, None),
        ("TTLDTT", "XA", C, None),
        ("TTLDXS", "XA", C, "TINH"),
        ("LDTT", "HUYEN", C, None),
        ("CSTDTQ", "SO", C, None),
    ],
)
def test_who_decides_follows_the_law_of_the_day_and_is_not_guessed(award, under, day, expected):
    assert expected == level(award, under, day)


def test_where_the_power_went_is_not_known_the_routes_are_told():
    found = decides(pack_for(C), "CSTDCS", under="XA", day=C)

    assert "Các hướng: Chủ tịch UBND xã, Giám đốc Sở, Chủ tịch UBND tỉnh" in found.basis


def test_a_plan_names_who_decides_with_its_paper():
    row = LocalRow(value_id="cap-quyet-dinh.cstdcs", written="Xã", basis="CV 12/UBND")
    local, _ = read_local(pack_for(C), [row], day=C)
    found = decides(pack_for(C), "CSTDCS", under="XA", day=C, local=local)

    assert ("XA", "CV 12/UBND") == (found.level, found.basis)


@pytest.mark.parametrize("award", ["LDTT", "CSTDCS", "TTLDXS", "BK_BO", "BK_TTG", "COTD_CP"])
def test_trap_7_seventy_percent_of_all_members_for_the_awards_of_the_list(award):
    found = threshold(pack_for(A), award, A)

    assert (Fraction(7, 10), False) == (found.ratio, found.secret)


@pytest.mark.parametrize("award", ["CSTDT", "CSTDB", "CSTDTQ"])
def test_trap_7_ninety_percent_and_secret_for_the_higher_fighters(award):
    found = threshold(pack_for(A), award, A)

    assert (Fraction(9, 10), True) == (found.ratio, found.secret)


@pytest.mark.parametrize(
    ("award", "day"),
    [("TTLDTT", A), ("GK", A), ("LDTT", date(2019, 5, 31)), ("LDTT", B), ("CSTDT", C)],
)
def test_where_no_threshold_was_found_none_is_made_up(award, day):
    found = threshold(pack_for(day), award, day)

    assert (None, True) == (found.ratio, "Quy tắc" in found.basis)
