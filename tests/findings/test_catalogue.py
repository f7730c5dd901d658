"""The catalogue: every entry has its own code, its family, Vietnamese words, and what they need."""

import re

import pytest

from sheets_tool.findings.model import Entry, Place, Severity
from sheets_tool.findings.registry import FAMILIES, RETIRED, all_entries, entries_of

ENTRIES = sorted(all_entries().values(), key=lambda entry: entry.code)
_ENGLISH = re.compile(
    r"\b(the|is|are|not|of|and|or|file|sheet|row|column|cell|value|error|unknown|missing|invalid)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\{\w+\}")


def by_code(entry):
    return entry.code


def test_codes_are_used_once():
    declared = [entry.code for _, module in FAMILIES.values() for entry in entries_of(module)]

    assert sorted(set(declared)) == sorted(declared)
    assert set() == RETIRED & set(declared)


@pytest.mark.parametrize("letter", FAMILIES)
def test_a_family_has_its_letter(letter):
    codes = [entry.code for entry in entries_of(FAMILIES[letter][1])]

    assert codes
    assert all(re.fullmatch(rf"{letter}\d\d", code) for code in codes)


@pytest.mark.parametrize("entry", ENTRIES, ids=by_code)
def test_an_entry_speaks_vietnamese_and_says_what_to_do(entry):
    message = _PLACEHOLDER.sub("", entry.message)
    act = _PLACEHOLDER.sub("", entry.act)

    assert message.strip() or "{" in entry.message
    assert entry.act
    assert not _ENGLISH.search(
        re.sub(r"“[^”]*”|sheets-tool [\w -]+|--\w+", "", message + " " + act)
    )
    assert entry.meaning.endswith(".")


@pytest.mark.parametrize("entry", ENTRIES, ids=by_code)
def test_an_entry_filled_has_no_placeholder_left(entry):
    finding = entry.at(**dict.fromkeys(entry.fields, "…"))

    assert not _PLACEHOLDER.search(finding.message + finding.act + finding.to_sender)


def test_a_sender_is_told_in_words_of_its_own_or_else_what_we_are():
    plain = Entry(code="O99", severity=Severity.ERROR, message="Sai.", act="Sửa.", meaning="x.")
    own = Entry(
        code="O98",
        severity=Severity.ERROR,
        message="Bài {what}.",
        act="Hỏi người gửi.",
        meaning="x.",
        to_sender="Nhờ gửi lại {what}, {day}.",
    )

    assert "Sai. Sửa." == plain.at().to_sender
    assert "Nhờ gửi lại sổ, mai." == own.at(what="sổ", day="mai").to_sender


@pytest.mark.parametrize("entry", [each for each in ENTRIES if each.to_sender], ids=by_code)
def test_a_sender_is_not_told_what_we_do(entry):
    ours = re.compile(r"nhan/|kế hoạch|người gửi|nhắc gửi|[Xx]in lại|sheets-tool")

    assert not ours.search(entry.to_sender)


@pytest.mark.parametrize("values", [{}, {"header": "Tên", "more": 1}, {"hedaer": "Tên"}])
def test_an_entry_refuses_missing_or_extra_values(values):
    entry = Entry(
        code="O99", severity=Severity.ERROR, message="Ô “{header}”.", act="Điền.", meaning="x."
    )

    with pytest.raises(TypeError, match="O99"):
        entry.at(**values)


def test_braces_in_a_users_words_are_left_alone():
    entry = Entry(
        code="O99", severity=Severity.ERROR, message="Ô “{header}”.", act="Điền.", meaning="x."
    )

    assert "Ô “{0} {x}”." == entry.at(header="{0} {x}").message


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(file="a.xlsx", sheet="S", row=7, column=2), "a.xlsx › S › C7"),
        (Place(file="a.xlsx", row=7), "a.xlsx › dòng 7"),
        (Place(sheet="S", column=27), "S › cột AB"),
        (Place(), ""),
    ],
)
def test_a_place_is_said_as_excel_users_say_it(place, shown):
    assert shown == str(place)
