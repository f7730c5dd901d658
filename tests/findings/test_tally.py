"""Findings counted, ordered, cut short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets_tool.findings.catalogue.cell import BLANK, TIDIED
from sheets_tool.findings.cells import cell_name, column_letters, column_number, read_cell_name
from sheets_tool.findings.model import Place, Severity
from sheets_tool.findings.tally import count_by_severity, cut_per_code, in_order, worst


def blank(row, file="a"):
    return BLANK.at(Place(file=file, sheet="S", row=row, column=1), header="Tên")


def test_findings_are_said_once_and_in_the_order_of_places():
    assert [2, 10] == [f.place.row for f in in_order([blank(10), blank(2), blank(10)])]


def test_order_does_not_depend_on_the_order_they_came_in():
    findings = [blank(3, "b"), blank(3, "a"), TIDIED.at(Place(file="a", sheet="S"), count=2)]

    assert in_order(findings) == in_order(reversed(findings))


def test_the_worst_is_the_heaviest():
    assert Severity.ERROR is worst([TIDIED.at(count=1), blank(1)])
    assert worst([]) is None


def test_counts_by_weight():
    assert {Severity.ERROR: 2, Severity.NOTE: 1} == count_by_severity(
        [blank(1), blank(2), TIDIED.at(count=1)]
    )


def test_many_of_one_kind_are_cut_and_counted():
    cuts = cut_per_code([blank(row) for row in range(1, 8)] + [blank(1, "b")], limit=5)

    assert [(5, 2), (1, 0)] == [(len(cut.shown), cut.hidden) for cut in cuts]


@given(row=st.integers(1, 1_048_576), column=st.integers(0, 16_383))
def test_addresses_round_trip(row, column):
    assert (row, column) == read_cell_name(cell_name(row, column))
    assert column == column_number(column_letters(column))


@pytest.mark.parametrize("text", ["", "7", "C", "C0", "C7D", "ABCD1", "C12345678"])
def test_no_address(text):
    with pytest.raises(ValueError, match=re_escape(text)):
        read_cell_name(text)


def re_escape(text):
    return text or "^$"
