"""Past disciplines: ever, how long ago, how long; what nobody wrote down is not known."""

from datetime import date

import pandas as pd
import pytest

from sheets_tool.rules.disciplines import discipline_facts

DAY = date(2021, 5, 31)
INDEX = pd.Index(["GV1", "GV2"])


def facts(*rows):
    """Return ever, months since and months spent of GV1."""
    frame = pd.DataFrame(
        [(code, what, pd.Timestamp(a), pd.Timestamp(b)) for code, what, a, b in rows],
        columns=["candidate_id", "discipline", "from", "to"],
    )
    row = discipline_facts(frame, INDEX, DAY).loc["GV1"]
    return tuple(None if pd.isna(value) else value for value in row)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([], (None, None, None), id="nothing written is not known"),
        pytest.param(
            [("GV2", "CANH_CAO", "2018-01-01", "2019-01-01")], (None, None, None), id="of others"
        ),
        pytest.param(
            [("GV1", "KHONG", None, None)], (False, None, 0), id="never, as it is written"
        ),
        pytest.param(
            [("GV1", "CANH_CAO", "2018-05-31", "2019-05-31")], (True, 24, 12), id="two years ago"
        ),
        pytest.param(
            [("GV1", "CANH_CAO", "2018-06-01", "2019-06-01")], (True, 23, 12), id="a day less"
        ),
        pytest.param(
            [
                ("GV1", "KHIEN_TRACH", "2010-01-01", "2010-07-01"),
                ("GV1", "CANH_CAO", "2018-05-31", "2019-05-31"),
            ],
            (True, 24, 18),
            id="the last one counts, the times add up",
        ),
        pytest.param(
            [("GV1", "CANH_CAO", "2018-05-31", None)], (True, None, None), id="no end yet"
        ),
        pytest.param(
            [("GV1", "CANH_CAO", "2021-01-01", "2022-01-01")], (True, 0, 12), id="running"
        ),
    ],
)
def test_a_person(rows, expected):
    assert expected == facts(*rows)
