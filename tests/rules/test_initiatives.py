"""The ledger: shares, one use an award where the law says so, nearly the same titles."""

from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.rules.alike import alike_titles
from sheets_tool.rules.initiatives import initiative_facts
from sheets_tool.rules.ledger import credits_of, give_back, spend, uneven_shares, uses_of
from sheets_tool.rules.shelf import pack_for

A = date(2021, 5, 31)
B = date(2025, 5, 31)

BLANK = {
    "initiative_kind": "SKKN", "initiative": "Dạy học theo góc", "authors": "GV1", "shares": "",
    "applied": True, "recognised_level": "CO_SO", "influence_scope": "CO_SO",
    "decision_date": "2025-04-10", "used_for": "",
}  # fmt: skip


def ledger(*rows):
    made = [{"initiative_id": f"SK{n}", **BLANK, **row} for n, row in enumerate(rows, start=1)]
    return pd.DataFrame(made)


def counted(rows, fact, *, day=B, year="2024-2025"):
    facts = initiative_facts(rows, ["GV1"], pack=pack_for(day), year=year, day=day)
    return tuple(facts.loc["GV1", [f"{fact}.least", f"{fact}.most"]])


def test_a_recognised_initiative_counts():
    assert (1, 1) == counted(ledger({}), "initiatives")


def test_who_is_not_in_the_ledger_has_none():
    assert (0, 0) == counted(ledger({"authors": "GV2"}), "initiatives")


def test_an_initiative_not_yet_decided_may_count():
    rows = ledger({"recognised_level": None, "decision_date": None})

    assert (0, 1) == counted(rows, "initiatives")


def test_an_initiative_of_an_earlier_year_does_not_count_for_this_one():
    assert (0, 0) == counted(ledger({"decision_date": "2023-04-10"}), "initiatives")


def test_an_initiative_not_applied_is_none():
    assert (0, 0) == counted(ledger({"applied": False}), "initiatives")


def test_research_counts_apart_from_initiatives():
    rows = ledger({"initiative_kind": "DE_TAI"})

    assert [(0, 0), (1, 1)] == [counted(rows, "initiatives"), counted(rows, "research")]


def test_recognition_at_the_school_is_no_influence_in_the_province():
    rows = ledger({}, {"influence_scope": "TINH"}, {"influence_scope": "TOAN_QUOC"})

    assert [(2, 2), (1, 1)] == [
        counted(rows, "initiatives_wide"),
        counted(rows, "initiatives_national"),
    ]


def test_an_initiative_used_for_cstdcs_is_not_counted_again_for_bang_khen():
    rows = ledger({"used_for": "CSTĐCS 2023-2024"}, {})

    assert (1, 1) == counted(rows, "initiatives_2y")


def test_used_for_cstdcs_this_very_year_bars_bang_khen_but_not_cstdcs():
    rows = ledger({"used_for": "CSTĐCS 2024-2025"})

    assert [(1, 1), (0, 0)] == [counted(rows, "initiatives"), counted(rows, "initiatives_2y")]


def test_in_regime_a_no_rule_bars_a_second_use():
    rows = ledger({"used_for": "CSTĐCS 2019-2020", "decision_date": "2021-04-10"})

    assert (1, 1) == counted(rows, "initiatives_2y", day=A, year="2020-2021")


def test_a_use_that_cannot_be_read_leaves_the_count_open():
    assert (0, 1) == counted(ledger({"used_for": "đã dùng rồi"}), "initiatives_2y")


def test_each_author_has_the_whole_initiative_and_a_share():
    credited = credits_of(ledger({"authors": "GV1; GV2", "shares": "60; 40"}))

    assert [("GV1", Fraction(3, 5)), ("GV2", Fraction(2, 5))] == list(
        zip(credited["candidate_id"], credited["share"], strict=True)
    )


def test_a_single_author_needs_no_share_and_missing_shares_stay_blank():
    credited = credits_of(ledger({}, {"authors": "GV1; GV2"}))

    assert [Fraction(1), None, None] == [share or None for share in credited["share"]]


def test_shares_that_do_not_add_up_are_named():
    rows = ledger(
        {"authors": "GV1; GV2", "shares": "60; 40"},
        {"authors": "GV1; GV2", "shares": "60; 50"},
        {"authors": "GV1; GV2", "shares": "100"},
        {"authors": "GV1; GV2"},
    )

    assert ["SK2", "SK3"] == uneven_shares(rows)


def test_thirds_add_up_exactly():
    rows = ledger({"authors": "GV1; GV2; GV3", "shares": "1/3; 1/3; 1/3"})

    assert [] == uneven_shares(rows)


def test_uses_are_read_however_they_are_written():
    rows = ledger({"used_for": "CSTĐ cơ sở (2019-2020); BK tỉnh 2021; gì đó"})

    assert [("CSTDCS", "2019-2020"), ("BK_TINH", "2021"), ("", "")] == list(
        uses_of(rows)[["award", "year"]].itertuples(index=False, name=None)
    )


def test_a_use_is_written_once_and_given_back_when_the_vote_fails():
    rows = ledger({"used_for": "CSTĐCS 2022-2023"}, {})
    spent = spend(rows, ["SK1", "SK2"], award="BK_TINH", year="2024-2025")
    again = spend(spent, ["SK1"], award="BK_TINH", year="2024-2025")

    assert ["CSTĐCS 2022-2023; BK tỉnh 2024-2025", "BK tỉnh 2024-2025"] == list(again["used_for"])
    assert list(rows["used_for"]) == list(
        give_back(again, ["SK1", "SK2"], award="BK_TINH", year="2024-2025")["used_for"]
    )


def test_nearly_the_same_titles_are_proposed_across_years_and_word_order():
    rows = ledger(
        {"initiative": "Một số biện pháp rèn chữ viết cho học sinh lớp 1"},
        {"initiative": "MỘT SỐ BIỆN PHÁP RÈN CHỮ VIẾT CHO HỌC SINH LỚP 2"},
        {"initiative": "Ứng dụng bản đồ tư duy trong dạy Địa lí"},
        {"initiative": None},
    )

    pairs = alike_titles(rows)

    assert [("SK1", "SK2")] == list(zip(pairs["first"], pairs["second"], strict=True))
    assert 4 == len(rows), "proposed, never merged"
