"""More rows than a workbook may have: several, divided by unit, and no row lost."""

from types import SimpleNamespace

import pytest
from year_folders import DISTRICT, district_year, plan, schools

from sheets_tool.books.extract import Wanted
from sheets_tool.books.read import read_books
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import submission as w11
from sheets_tool.forms.frames import records
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import open_year
from sheets_tool.year.putting import put_down

SCHOOLS = schools(7, people=3)
PROVINCE = {"unit_code": "SO-MAU", "unit_name": "Sở GD&ĐT Mẫu", "unit_level": "SO"}
MOST = 14


def consolidated(root, **more):
    outcome = consolidate_units(open_year(root), **more)
    put_down(outcome, force=False, dry_run=False)
    paths = [output.path for output in outcome.outputs]
    return outcome, read_books([Wanted(path) for path in paths], books=[w11.SUBMISSION])


def rows(reading, form):
    frame = reading.frame(w11.SUBMISSION.id, form)
    codes = [c for c in form.by_code if c in frame]
    return sorted(str([row[code] for code in codes]) for row in records(frame))


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return district_year(tmp_path_factory.mktemp("huyện"), SCHOOLS)


@pytest.fixture(scope="module")
def whole(district):
    return consolidated(district)


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    return consolidated(district_year(tmp_path_factory.mktemp("huyện"), SCHOOLS), most_rows=MOST)


def test_what_fits_is_one_workbook_and_nothing_is_said(whole):
    outcome, _ = whole

    assert ["tong-hop.xlsx"] == [output.path.name for output in outcome.outputs]
    assert "C24" not in [finding.code for finding in outcome.findings]


def test_each_part_holds_no_more_than_it_may_and_together_they_hold_all(whole, parts):
    _, expected = whole
    outcome, reading = parts

    names = [output.path.name for output in outcome.outputs]
    assert [
        "tong-hop.xlsx",
        *(f"tong-hop-phan-{n}.xlsx" for n in range(2, len(names) + 1)),
    ] == names
    assert [str(len(names))] == [f.values["parts"] for f in outcome.findings if f.code == "C24"]
    for book in range(len(names)):
        mine = (c.accepted for (b, _), c in reading.counted.items() if b == book)
        assert sum(mine) <= MOST
    for form in (w11.PERSONS, w11.COLLECTIVES):
        assert rows(expected, form) == rows(reading, form)


def test_each_part_says_which_it_is_and_declares_its_own_rows(parts):
    outcome, reading = parts
    count = len(outcome.outputs)

    covers = records(reading.frame(w11.SUBMISSION.id, w11.COVER))
    assert [f"{n}/{count}" for n in range(1, count + 1)] == [cover["part"] for cover in covers]
    persons = reading.frame(w11.SUBMISSION.id, w11.PERSONS)
    for cover in covers:
        mine = persons[(persons["_book"] == cover["_book"]) & (persons["award"] == "LDTT")]
        assert len(mine) == cover[w11.declared_code("CA_NHAN", "LDTT")]


@pytest.mark.parametrize("lists", [True, False], ids=["listing schools", "listing none"])
def test_the_level_above_reads_the_parts_as_it_reads_the_whole(whole, parts, tmp_path, lists):
    under = [school.facts | {"parent_code": DISTRICT["unit_code"]} for school in SCHOOLS]
    below = [DISTRICT | {"school_level": None}, *(under if lists else [])]
    found = []
    for name, (outcome, _) in (("whole", whole), ("parts", parts)):
        root = tmp_path / name
        plan(
            root,
            unit=PROVINCE,
            staff=(),
            collectives=(),
            below=[SimpleNamespace(facts=facts) for facts in below],
        )
        for output in outcome.outputs:
            path = root / "nhan" / "2020-09-29" / output.path.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.path.read_bytes())
        above, reading = consolidated(root)
        codes = {finding.code for finding in above.findings}
        found.append((codes, above.facts["missing"], rows(reading, w11.PERSONS)))

    assert found[0] == found[1]
    assert [] == found[0][1]
    assert lists == ("C28" not in found[0][0])
    assert len(found[0][2]) == len(rows(whole[1], w11.PERSONS))


@pytest.mark.parametrize("most_rows", [1000, MOST], ids=["in one workbook", "in parts"])
def test_rows_reach_a_level_three_steps_up(whole, tmp_path, most_rows):
    """District, province, ministry: each answers for all the units under it, however deep."""
    schools_of = [school.facts | {"parent_code": DISTRICT["unit_code"]} for school in SCHOOLS]
    office = DISTRICT | {"school_level": "LIEN_CAP", "parent_code": PROVINCE["unit_code"]}
    above = PROVINCE | {"school_level": "LIEN_CAP"}
    ministry = {"unit_code": "BO", "unit_name": "Bộ", "unit_level": "BO"}
    outcome, expected = whole
    for unit, below in (
        (PROVINCE, [office, *schools_of]),
        (ministry, [above, office, *schools_of]),
    ):
        root = tmp_path / unit["unit_code"]
        units = [SimpleNamespace(facts=facts) for facts in below]
        plan(root, unit=unit, staff=(), collectives=(), below=units)
        (root / "nhan" / "2020-09-29").mkdir(parents=True)
        for output in outcome.outputs:
            copy = root / "nhan" / "2020-09-29" / output.path.name
            copy.write_bytes(output.path.read_bytes())
        outcome, reading = consolidated(root, most_rows=most_rows)

    assert rows(expected, w11.PERSONS) == rows(reading, w11.PERSONS)
    assert [] == outcome.facts["missing"]
    assert not {"C01", "C13", "C15"} & {finding.code for finding in outcome.findings}


def test_a_unit_too_large_for_any_workbook_stops_before_anything_is_written(district):
    with pytest.raises(Stop) as stopped:
        consolidate_units(open_year(district), most_rows=3)

    told = [finding for finding in stopped.value.findings if finding.code == "C25"]
    assert [school.name for school in SCHOOLS] == [finding.values["sender"] for finding in told]
