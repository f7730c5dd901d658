"""The shipped packs answer the cases typed from the articles."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sheets_tool.rules.cases import failures, read_cases
from sheets_tool.rules.pack import in_force
from sheets_tool.rules.shelf import pack_for, shipped
from sheets_tool.rules.uncovered import uncovered

TEXTS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "packs").glob("*.toml"))
}
CASES, FLAWS = read_cases(TEXTS)
PACKS = shipped().packs


def test_the_shipped_packs_load_without_a_finding():
    assert () == shipped().findings


def test_the_cases_load_without_a_finding():
    assert [] == FLAWS


def test_every_case_is_answered_as_its_article_says():
    assert [] == [finding.message for finding in failures(PACKS, CASES)]


def test_every_case_speaks_of_conditions_in_force_on_its_days():
    lost = [
        (case.place.file, name, day)
        for case in CASES
        for name in case.conditions
        for day in case.on
        if name not in {each.id for each in in_force(pack_for(day).conditions, day)}
    ]

    assert [] == lost


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)
def test_every_condition_has_a_yes_a_no_a_blank_and_both_sides_of_its_thresholds(pack):
    assert [] == [finding.message for finding in uncovered(pack, CASES)]


@pytest.mark.parametrize("left_out", ["yes", "no", "unknown"])
def test_a_condition_whose_cases_lack_an_answer_is_told(left_out):
    pack = pack_for(date(2021, 5, 31))
    condition = "ldtt.moi-tuyen-dung"
    cases = [case for case in CASES if condition in case.conditions]
    rows = {answer: () if answer == left_out else found for answer, found in cases[0].rows.items()}
    cut = replace(cases[0], rows=rows)

    told = [each for each in uncovered(pack, [cut]) if each.values["condition"] == condition]

    assert ["P19"] == [each.code for each in told]


def test_a_wrong_case_is_told_with_what_was_expected():
    text = """
    [[cases]]
    condition = "ldtt.moi-tuyen-dung"
    article = "một con số sai"
    on = [2021-05-31]
    yes = [{ months_since_recruited = 9 }]
    """
    cases, _ = read_cases({"sai.toml": text})

    (finding,) = failures(PACKS, cases)

    assert ("P20", "đạt", "không đạt") == (
        finding.code,
        finding.values["expected"],
        finding.values["actual"],
    )


def test_a_case_with_an_unknown_fact_is_refused():
    text = """
    [[cases]]
    condition = "ldtt.moi-tuyen-dung"
    article = "Nghị định 91/2017 Điều 10"
    on = [2021-05-31]
    yes = [{ thang = 10 }]
    """
    _, findings = read_cases({"la.toml": text})

    assert ["P09"] == [finding.code for finding in findings]
