"""The cells a formula comes from."""

import pytest

from sheets_tool.stages.lineage import At, Grid, read_address, sources_of

VALUES = {
    ("Cá nhân", 2): ["A", "LĐTT", 3],
    ("Cá nhân", 3): ["B", "lđtt", 4],
    ("Cá nhân", 4): ["C", "GK", ""],
    ("Tổng", 2): ["LĐTT", 2, 0, 2],
}


def grid(**formulas):
    """Return a grid with formulas on sheet Tổng: cell → formula."""
    at = {read_address(cell, sheet="Tổng"): text for cell, text in formulas.items()}

    def value(cell):
        row = VALUES.get((cell.sheet, cell.row), [])
        return row[cell.column] if cell.column < len(row) else ""

    def of(sheet):
        return {(a.row, a.column): text for a, text in at.items() if a.sheet == sheet}

    return Grid(value, of)


COUNT = "=COUNTIFS('Cá nhân'!$B$2:$B$4,$A2)"


@pytest.mark.parametrize(
    ("formulas", "expected"),
    [
        pytest.param({}, ["Tổng!B2"], id="a plain cell is its own source"),
        pytest.param({"B2": COUNT}, ["Cá nhân!B2", "Cá nhân!B3"], id="rows counted, any case"),
        pytest.param(
            {"B2": "=COUNTIFS('Cá nhân'!B2:B4,\"GK\",'Cá nhân'!A2:A4,\"C\")"},
            ["Cá nhân!B4"],
            id="two criteria as text",
        ),
        pytest.param(
            {"B2": "=COUNTA('Cá nhân'!C2:C4)"}, ["Cá nhân!C2", "Cá nhân!C3"], id="cells not blank"
        ),
        pytest.param(
            {"B2": "=SUM(D2:D2)", "D2": COUNT},
            ["Cá nhân!B2", "Cá nhân!B3"],
            id="a sum of counts",
        ),
        pytest.param(
            {
                "B2": "=D2-SUM(C2:C2)",
                "D2": COUNT,
                "C2": "=COUNTIFS('Cá nhân'!B2:B4,$A2,'Cá nhân'!A2:A4,\"A\")",
            },
            ["Cá nhân!B3"],
            id="the rest of a total",
        ),
        pytest.param(
            {"B2": "=SUMPRODUCT(EXACT('Cá nhân'!$B$2:$B$4,$A2)*1)"}, ["Cá nhân!B2"], id="exactly"
        ),
        pytest.param({"B2": "=C2+1", "C2": "=B2+1"}, [], id="a circle ends"),
    ],
)
def test_the_cells_a_formula_comes_from(formulas, expected):
    found = sources_of(grid(**formulas), At("Tổng", 2, 1))

    assert expected == [str(at) for at in found]
