"""Flags of a block: the units that lead it by score, ties at the cut left to the council."""

from collections.abc import Iterable

import pandas as pd

from sheets_tool.findings.catalogue import awards as say
from sheets_tool.findings.model import Finding
from sheets_tool.rules.quota import OUTSIDE, TIED, WITHIN, Seats, allocate

ONE_A_BLOCK = 1
"""Where the plan sets nothing: one flag a block, as Circular 21/2020 Art. 4 has it."""
_WORDS = {
    WITHIN: "trong số cờ",
    TIED: "bằng nhau ở ranh giới, hội đồng chọn",
    OUTSIDE: "ngoài số cờ",
}
_NOT_RANKED = "không xét: chưa xếp hạng hoặc bị loại trừ"


def with_flags(
    rows: Iterable[dict[str, object]], *, block: str, seats: int
) -> tuple[list[dict[str, object]], list[Finding]]:
    """Return the rows of a block with `flag` told, and the tie that people must settle, if any.

    The rows have `rank`; who has none, for a score that is missing or a bar, gets no flag. Nobody
    is chosen among equals.
    """
    told = list(rows)
    ranks = pd.DataFrame({"key": [row["rank"] for row in told]}, dtype="Int64")
    ranks = ranks.dropna().mul(-1).assign(is_manager=False)
    found = allocate(ranks, seats=Seats(total=seats), order=["key"])["place"]
    places = dict(zip(ranks.index.tolist(), found.tolist(), strict=True))
    marked = [
        {**row, "flag": _WORDS[str(places[at])] if at in places else _NOT_RANKED}
        for at, row in enumerate(told)
    ]
    tied = [str(told[at]["candidate_name"]) for at, place in places.items() if place == TIED]
    if not tied:
        return marked, []
    return marked, [say.FLAG_TIED.at(block=block, names=", ".join(tied), count=seats)]
