"""`rules list`, `rules show`, `rules check`: the law as it is run, in words."""

from datetime import date

import pytest

from sheets_tool.findings.stop import Stop
from sheets_tool.rules.pack import Confidence
from sheets_tool.year.rulebook import check_packs, list_packs, show_pack


def test_every_pack_is_listed_with_its_days():
    outcome = list_packs()

    assert len(outcome.lines) == len(outcome.facts["packs"])
    assert all("áp dụng" in line and "rà soát" in line for line in outcome.lines)


def test_a_pack_in_words_says_what_each_mark_of_confidence_means():
    legend = next(line for line in show_pack("vn-2020").lines if line.startswith("Độ tin cậy"))

    assert all(f"[{each.value}] {each.label}" in legend for each in Confidence)


def test_the_day_chooses_the_pack_and_no_day_says_which_was_chosen():
    newest = list_packs().facts["packs"][-1]

    assert "vn-2020" == show_pack("", day=date(2021, 5, 31)).facts["pack"]
    assert newest == show_pack("").facts["pack"]
    assert any("in bộ mới nhất" in line for line in show_pack("").lines)


def test_a_family_as_a_plan_names_it_is_the_pack_of_the_day():
    shown = show_pack("vn", day=date(2021, 5, 31))

    assert "vn-2020" == shown.facts["pack"]
    assert not any("in bộ mới nhất" in line for line in shown.lines)


def test_a_pack_that_does_not_exist_is_told_with_those_that_do():
    with pytest.raises(Stop) as stopped:
        show_pack("vn-1999")

    assert "vn-2020" in stopped.value.findings[0].message + stopped.value.findings[0].act


def test_the_packs_we_ship_have_no_finding():
    assert [] == check_packs(()).findings
