"""Findings as a list of work, totals, and what a unit sends up."""

import pytest
from returned import frame, plan

from sheets_tool.findings.catalogue import cross, people
from sheets_tool.findings.model import Place
from sheets_tool.forms import registration as w2
from sheets_tool.forms import submission as w11
from sheets_tool.stages.handling import Senders, to_handle
from sheets_tool.stages.submission import counts, cover, of_registration
from sheets_tool.stages.totals import collectives_by_level, persons_by_level_and_kind

FILE = "Zalo/bản cuối (2).xlsx"
CONTENT = "ab12" * 16


def place(row=5, column=1, name=FILE):
    return Place(file=name, sheet="Cá nhân", row=row, column=column, book=CONTENT)


def handled(*findings, name=FILE):
    senders = Senders(
        by_content={CONTENT: "T1"},
        titles={"T1": "Trường 1"},
        files={name: CONTENT},
        secretary="Thư ký",
    )
    return to_handle(findings, senders)


def test_no_file_name_gets_into_the_list_of_work():
    found = handled(
        cross.REPLACED.at(
            place(), sender="T1", left=FILE, left_day="1", used=FILE, used_day="2", reason="mới"
        ),
        people.SAME_TWICE.at(place(), name="Lê A"),
    )

    assert FILE not in found.to_csv()
    assert "tệp ab12ab12ab12" in found.to_csv()


def test_renaming_a_file_changes_nothing():
    findings = [cross.LATE.at(place(name=n), sender="Tổ Toán", received="1", due="2") for n in "ab"]

    assert handled(findings[0], name="a").equals(handled(findings[1], name="b"))


def test_who_sent_it_acts_and_what_is_of_nobody_is_the_secretarys():
    found = handled(
        people.SAME_TWICE.at(place(), name="Lê A"),
        people.NO_RETURN_FOR.at(Place(), name="Lê B", code="GV02", group="Tổ Toán"),
    )

    assert {"N01": "Trường 1", "N09": "Thư ký"} == dict(
        zip(found["finding"], found["who"], strict=True)
    )


def test_what_the_council_decides_of_a_sender_is_not_the_senders_to_do():
    found = handled(cross.LATE.at(place(), sender="Trường 1", received="2", due="1"))

    assert [("T1", "Thư ký")] == list(zip(found["unit_code"], found["who"], strict=True))


def test_a_finding_without_a_file_is_of_the_unit_it_names():
    found = handled(
        cross.NOT_RECEIVED.at(sender="Trường 1", due="30/09/2020", what="Đăng ký", source="hỏi")
    )

    assert [("T1", "Trường 1")] == list(zip(found["unit_code"], found["who"], strict=True))


def test_notes_are_no_work_and_equal_lines_are_one():
    note = cross.UNKNOWN_DAY.at(place(), sender="Tổ Toán")
    twice = people.SAME_TWICE.at(place(), name="Lê A")

    assert ["N01"] == handled(note, twice, twice)["finding"].tolist()


def test_lines_are_numbered_one_after_another():
    twice = people.SAME_TWICE.at(place(), name="Lê A")
    found = handled(twice, twice, people.SAME_TWICE.at(place(row=9), name="Lê B"))

    assert ["1", "2"] == found["ordinal"].tolist()


def test_rows_stand_in_the_order_of_the_sheet():
    found = handled(*(people.SAME_TWICE.at(place(row=r), name="A") for r in (12, 3, 100)))

    assert ["B3", "B12", "B100"] == found["cell"].tolist()


def person(award, *, level="TH", kind="GV", state="DANG_KY"):
    return {
        "unit_code": "T1", "staff_id": "GV01", "full_name": "Lê A", "award": award,
        "school_level": level, "staff_kind": kind, "state": state,
    }  # fmt: skip


def test_totals_count_each_award_by_level_and_kind():
    rows = [person("LDTT"), person("LDTT", kind="NV"), person("CSTDCS"), person("LDTT", level="MN")]
    tab = persons_by_level_and_kind(frame(w11.PERSONS, rows))

    assert (("LDTT", "DANG_KY"), ("CSTDCS", "DANG_KY")) == tab.row_keys
    assert 1 == tab.counts[("LDTT", "DANG_KY"), ("MN", "GV")]
    assert 3 == tab.totals["LDTT", "DANG_KY"]
    assert 0 == tab.counts[("CSTDCS", "DANG_KY"), ("MN", "GV")]


def test_a_level_nobody_wrote_down_still_counts_in_the_total():
    tab = persons_by_level_and_kind(frame(w11.PERSONS, [person("LDTT", level=None)]))

    assert 1 == tab.totals["LDTT", "DANG_KY"]
    assert 0 == sum(tab.counts[key, column] for key in tab.row_keys for column in tab.column_keys)


def test_totals_of_collectives_and_of_nothing():
    assert () == collectives_by_level(frame(w11.COLLECTIVES, [])).row_keys


WORK = {"staff_id": "GV01", "full_name": "Lê A", "initiative": "Dạy học", "co_authors": "Lê B"}


def submission(*more, **work):
    year = plan(
        {"school_level": "TH"},
        staff=[{"staff_id": "GV01", "full_name": "Lê A", "staff_kind": "GV", "group": "Tổ Toán"}],
    )
    persons = frame(w2.PERSONS, [{**WORK, **work}, *more]).assign(origin="T1 · x")
    awards = frame(w11.PERSONS, [{"staff_id": "GV01", "award": "LDTT"}])[["staff_id", "award"]]
    none = frame(w11.COLLECTIVES, [])[["collective_id", "award"]]
    return year, of_registration(
        year, persons=persons, person_awards=awards, collective_awards=none
    )


def test_an_initiative_without_a_code_goes_by_its_authors():
    _, sent = submission()
    (row,) = sent.frames["initiatives"].to_dict("records")

    assert ("SK-GV01", "Lê A; Lê B") == (row["initiative_id"], row["authors"])


@pytest.mark.parametrize("code", [None, "SK1"])
def test_an_initiative_that_each_of_its_authors_registers_is_one(code):
    other = {"staff_id": "GV02", "full_name": "Lê B", "initiative": "dạy  học"}
    _, sent = submission({**other, "initiative_id": code, "co_authors": "Lê A"}, initiative_id=code)

    (row,) = sent.frames["initiatives"].to_dict("records")
    assert (code or "SK-GV01", "Lê A; Lê B") == (row["initiative_id"], row["authors"])


@pytest.mark.parametrize(
    "other",
    [
        {"initiative": "Dạy học", "co_authors": None},
        {"initiative": "Dạy học", "co_authors": "Lê C"},
        {"initiative": "Đọc sách", "co_authors": "Lê A"},
    ],
)
def test_another_initiative_is_another_row(other):
    _, sent = submission({"staff_id": "GV02", "full_name": "Lê B", **other})

    assert 2 == len(sent.frames["initiatives"])


def test_namesakes_of_one_title_have_an_initiative_each():
    alone = {**WORK, "co_authors": None}
    _, sent = submission({**alone, "staff_id": "GV02"}, co_authors=None)

    assert ["SK-GV01", "SK-GV02"] == sent.frames["initiatives"]["initiative_id"].tolist()


def test_the_cover_declares_what_stands_in_the_rows():
    year, sent = submission()
    values = cover(year, sent, kind="DANG_KY", period=None, day=None, facts={"row_count": "1"})

    assert {"LDTT": 1} == counts(sent.persons, state="DANG_KY")
    assert 1 == values[w11.declared_code("CA_NHAN", "LDTT")]
    assert ("TH-MAU", "TH", "1") == tuple(
        values[each] for each in ("unit_code", "school_level", "row_count")
    )
