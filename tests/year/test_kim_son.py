"""The sample year of Kim Sơn judged: the verdicts are those of the readable table beside it."""

from collections import Counter

import pytest
import sample_years

from sheets_tool.forms.codes import VERDICTS
from sheets_tool.year.evaluating import judge

ROOT = sample_years.SAMPLES / "kim-son"
CODE, NAME, CELL = 10, 24, 16
AWARDS = {
    "LĐTT": "LDTT", "CSTĐCS": "CSTDCS", "CSTĐ tỉnh": "CSTDT", "BK tỉnh": "BK_TINH", "KNC": "KNC_GD",
    "TTLĐTT": "TTLDTT", "TTLĐXS": "TTLDXS",
}  # fmt: skip
YES, NO, OPEN = "Đủ", "Không đủ", "Chưa đủ căn cứ"


def expected():
    """Return candidate → award → answer, as the table of the sample says."""
    text = (ROOT / "expected-verdicts.txt").read_text(encoding="utf-8")
    found, awards = {}, []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        code, cells = line[:CODE].strip(), line[CODE + NAME :]
        shown = [cells[at : at + CELL].strip() for at in range(0, len(cells), CELL)]
        if code == "Mã":
            awards = [AWARDS[name] for name in shown]
        else:
            found[code] = dict(zip(awards, shown, strict=True))
    return found


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The year as it stood before the groups sent what was missing."""
    root = tmp_path_factory.mktemp("kim-son")
    return judge(sample_years.arrived("kim-son", root, until="06-cuoi-nam"))


def test_everybody_is_judged_as_the_table_says(judged):
    actual = {}
    for verdicts in (judged.persons, judged.collectives):
        states = verdicts.states()
        for code in states.index:
            awards = expected()[code]
            actual[code] = {award: VERDICTS.label(states.loc[code, award]) for award in awards}

    assert expected() == actual


@pytest.mark.parametrize(
    ("code", "award", "answer"),
    [
        pytest.param("KS04", "CSTDT", YES, id="three years in a row"),
        pytest.param("KS05", "CSTDT", NO, id="two years"),
        pytest.param("KS13", "CSTDT", NO, id="a gap"),
        pytest.param("KS01", "CSTDT", NO, id="last year's was revoked"),
        pytest.param("KS28", "CSTDT", OPEN, id="a year at another school, not known"),
        pytest.param("KS33", "LDTT", NO, id="disciplined"),
        pytest.param("KS46", "LDTT", NO, id="recruited eight months ago"),
        pytest.param("KS19", "LDTT", YES, id="on maternity leave"),
        pytest.param("KS45", "LDTT", NO, id="registered nothing"),
        pytest.param("KS10", "LDTT", OPEN, id="registered two things that contradict"),
        pytest.param("KS07", "LDTT", OPEN, id="registered what cannot be read"),
        pytest.param("KS20", "LDTT", OPEN, id="no rating yet"),
        pytest.param("KS12", "LDTT", OPEN, id="taken out of the ranking, with a minimum asked"),
        pytest.param("KS23", "LDTT", OPEN, id="whose group returned no results"),
        pytest.param("KS44", "CSTDCS", NO, id="an initiative that was not applied"),
        pytest.param("KS37", "CSTDCS", OPEN, id="an initiative not decided on yet"),
    ],
)
def test_the_table_says_what_the_law_says_of_a_person(code, award, answer):
    assert answer == expected()[code][award]


def test_every_answer_stands_in_the_table():
    answers = Counter(answer for awards in expected().values() for answer in awards.values())

    assert {YES, NO, OPEN} == set(answers)
