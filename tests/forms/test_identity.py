"""Who a row means, and whom it is near to."""

import pandas as pd

from sheets_tool.forms.identity import identify, roster_of


def test_every_namesake_is_told_among_the_near_ones():
    people = pd.DataFrame(
        {"staff_id": ["A1", "A2", "B1"], "full_name": ["Lê Thị Hoa", "Lê Thị Hoa", "Trần Văn Bảy"]}
    )

    match = identify(
        roster_of(people, code="staff_id", name="full_name"), code=None, name="Lê Thị Hao"
    )

    assert match.code is None
    assert match.values["nearest"] == "Lê Thị Hoa (A1, A2)"
