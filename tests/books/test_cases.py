"""What comes back for each public bad input is kept as text, and is still what comes back."""

import pytest
from public_cases import CASES, KEPT, told


@pytest.mark.parametrize("case", CASES)
def test_what_comes_back_is_what_is_kept(case, tmp_path):
    assert (KEPT / f"{case}.txt").read_text(encoding="utf-8") == told(case, tmp_path / case)


def test_nothing_is_kept_of_cases_that_are_gone():
    assert set(CASES) == {path.stem for path in KEPT.iterdir()}
