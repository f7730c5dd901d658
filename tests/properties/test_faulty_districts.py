"""Districts with faults: merging in steps, in any order, or again, gives the same rows."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from merging import LDTT, Sent, merged, person, rows, school, table, up

from sheets_tool.forms.identity import Roster
from sheets_tool.stages.copies import copies
from sheets_tool.stages.receiving import Due, Return, receive

COUNT = 5
CODES = tuple(f"T{number}" for number in range(1, COUNT + 1))
UNITS = Roster({code: f"Trường {code}" for code in CODES})
DAYS = (date(2020, 9, 28), date(2020, 9, 29), date(2020, 10, 5), None)
_PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["GV1", "GV2", "GV3", "GV4"]), st.sampled_from(["LDTT", "CSTDCS", "GK"])
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


def with_persons(letter, persons, *, content=""):
    return Sent(letter.sender, {"persons": persons}, letter.declared, content or letter.content)


def _row_twice(letters, unit, _):
    first = letters[unit][0]
    persons = first.rows["persons"]
    letters[unit][0] = with_persons(first, [*persons, persons[0]])


def _stranger(letters, unit, _):
    first = letters[unit][0]
    odd = person("T99", "GV1", "Người lạ")
    letters[unit][0] = with_persons(first, [*first.rows["persons"], odd])


def _row_of_another(letters, unit, other):
    first = letters[unit][0]
    odd = person(other, "GV9", "Người chép nhầm")
    letters[unit][0] = with_persons(first, [*first.rows["persons"], odd])


def _same_person(letters, unit, other):
    for each in {unit, other}:
        first = letters[each][0]
        both = person(each, "GV8", "Người hai nơi", born="1980-05-01")
        letters[each][0] = with_persons(first, [*first.rows["persons"], both])


def _over_declared(letters, unit, _):
    first = letters[unit][0]
    letters[unit][0] = replace(first, declared={**first.declared, LDTT: 40})


def _sent_again(letters, unit, _):
    first = letters[unit][0]
    letters[unit].append(with_persons(first, first.rows["persons"][:1], content=f"lần hai {unit}"))


def _missing(letters, unit, _):
    letters[unit].clear()


def _copied(letters, unit, other):
    taken = letters[other][0].rows["persons"]
    mine = {key: person(unit, "", "")[key] for key in ("unit_code", "unit_name", "school_level")}
    letters[unit][0] = with_persons(letters[unit][0], [{**row, **mine} for row in taken])


EDITS = (_row_twice, _stranger, _row_of_another, _same_person, _over_declared, _copied)
LAST = (_sent_again, _missing)
"""What changes how many letters there are comes after what changes a letter."""


@st.composite
def districts(draw):
    """Return letters by unit, and the day each content came in."""
    letters = {code: [school(code, draw(_PEOPLE))] for code in CODES}
    unit = st.sampled_from(CODES)
    for edits in (EDITS, LAST):
        for edit, mine, other in draw(
            st.lists(st.tuples(st.sampled_from(edits), unit, unit), max_size=3)
        ):
            if mine != other and letters[mine]:
                edit(letters, mine, other)
    contents = sorted({each.content for sent in letters.values() for each in sent})
    return letters, {content: draw(st.sampled_from(DAYS)) for content in contents}


def letters_of(letters, units=CODES):
    return [each for unit in units for each in letters[unit]]


def settled(books, days, units=UNITS):
    """Return books merged, each standing for its sender, or for all it brings of a cluster's."""
    returns = [
        Return(book=number, sender=unit, content=each.content, name=each.content, day=days(each))
        for number, each in enumerate(books)
        for unit in ({each.sender} if each.sender in units.names else brought(each, units))
    ]
    due = [Due(sender=code, name=name) for code, name in units.names.items()]
    receipt = receive(returns, due)
    return merged(*books, units=units, owners=receipt.owners), receipt


def brought(each, units):
    found = {row["unit_code"] for row in each.rows["persons"]}
    return sorted(found & units.names.keys())


def said(found, receipt):
    """Return the findings as anybody sees them, without the names of files."""
    findings = [*found.findings, *receipt.findings]
    return sorted((f.code, f.place.cell, f.place.book, f.message) for f in findings)


@given(districts(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_whatever_order_files_are_read_in_the_same_is_merged_and_said(district, chance):
    letters, days = district
    books = letters_of(letters)
    shuffled = list(books)
    chance.shuffle(shuffled)

    first, second = (settled(each, lambda b: days[b.content]) for each in (books, shuffled))

    assert rows(first[0]) == rows(second[0])
    assert first[0].compared.equals(second[0].compared)
    assert said(*first) == said(*second)
    pairs = [copies(each.reading, each.persons, units=UNITS)[0] for each, _ in (first, second)]
    assert pairs[0] == pairs[1]


@given(districts(), st.integers(1, COUNT - 1), st.integers(1, COUNT - 1))
@settings(max_examples=12, deadline=None)
def test_a_district_of_districts_is_the_district_of_all_at_once(district, cut, second_cut):
    letters, days = district
    at_once, _ = settled(letters_of(letters), lambda b: days[b.content])

    start, end = sorted((cut, second_cut))
    parts = [part for part in (CODES[:start], CODES[start:end], CODES[end:]) if part]
    sent = []
    for number, part in enumerate(parts):
        mine = Roster({code: UNITS.names[code] for code in part})
        found, _ = settled(letters_of(letters, part), lambda b: days[b.content], mine)
        sent.append(up(found, f"CUM{number}", *part))
    by_districts, _ = settled(sent, lambda _: DAYS[0])
    first, second = sent[0], sent[1:]
    province = [
        up(settled([each], lambda _: DAYS[0])[0], f"TINH{n}") for n, each in enumerate(second)
    ]
    by_provinces, _ = settled([first, *province], lambda _: DAYS[0])

    assert rows(at_once) == rows(by_districts) == rows(by_provinces)
    assert table(at_once) == table(by_districts) == table(by_provinces)


@given(districts())
@settings(max_examples=20, deadline=None)
def test_merging_what_was_merged_changes_nothing_and_finds_nothing(district):
    letters, days = district
    once, _ = settled(letters_of(letters), lambda b: days[b.content])
    again, _ = settled([up(once, "CUM")], lambda _: DAYS[0])

    assert rows(once) == rows(again)
    assert {f.code for f in again.findings} <= {"C10"}


@given(districts())
@settings(max_examples=20, deadline=None)
def test_rows_add_up_and_only_rows_that_are_told_are_left_out(district):
    letters, days = district
    found, receipt = settled(letters_of(letters), lambda b: days[b.content])
    books = letters_of(letters)

    used = set(receipt.owners.values())
    written = sum(len(books[book].rows["persons"]) for book in used)
    counted = [c for (_, sheet), c in found.result.counted.items() if sheet == "Cá nhân"]
    assert written == sum(c.read for c in counted)
    assert len(found.persons) == sum(c.accepted for c in counted)
    codes = [finding.code for finding in found.findings]
    strangers = [
        (book, row["unit_code"])
        for book in used
        for row in books[book].rows["persons"]
        if row["unit_code"] not in UNITS.names
    ]
    # However many rows a workbook has of one unit that is not due, it is told once.
    assert codes.count("C05") == len(set(strangers))
    told = (
        codes.count("N01")
        + len(strangers)
        + sum(int(f.values["count"]) for f in found.findings if f.code == "C15")
    )
    assert told == sum(c.aside for c in counted)
