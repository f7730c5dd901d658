"""Initiatives with nearly the same title: proposed as the same, never merged."""

from typing import Final

import pandas as pd
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from sheets_tool.text.spelling import fold

_THRESHOLD: Final = 90
"""Of 100: below it, two lessons of one subject look alike."""

_AT_ONCE: Final = 500


def alike_titles(initiatives: pd.DataFrame) -> pd.DataFrame:
    """Return pairs of initiatives whose titles are nearly the same, whatever the order of words.

    Args:
        initiatives: with the columns initiative_id and initiative.

    Returns:
        One row a pair, the more alike first: `first`, `second` (ids), `first_title`,
        `second_title`, `likeness`. Only a person can say that they are one.
    """
    titled = initiatives[initiatives["initiative"].notna()].reset_index(drop=True)
    keys = [fold(title) for title in titled["initiative"]]
    pairs = [
        (start + row, column, int(score))
        for start in range(0, len(keys), _AT_ONCE)
        for row, scores in enumerate(_scores(keys[start : start + _AT_ONCE], keys))
        for column, score in enumerate(scores)
        if score and start + row < column
    ]
    pairs.sort(key=lambda pair: (-pair[2], pair[0], pair[1]))
    ids, titles = titled["initiative_id"], titled["initiative"]
    rows = [(ids[a], ids[b], titles[a], titles[b], score) for a, b, score in pairs]
    columns = ["first", "second", "first_title", "second_title", "likeness"]
    return pd.DataFrame(rows, columns=columns)


def _scores(some: list[str], keys: list[str]) -> list[list[float]]:
    scores: list[list[float]] = cdist(
        some, keys, scorer=fuzz.token_sort_ratio, score_cutoff=_THRESHOLD
    ).tolist()
    return scores
