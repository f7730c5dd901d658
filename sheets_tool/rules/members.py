"""Collectives counted from their members: so many for sure, so many at most."""

import numpy as np
import pandas as pd
from pandas.arrays import BooleanArray

from sheets_tool.rules.facts import DISCIPLINES, RATINGS
from sheets_tool.rules.sight import flags_of

DONE = ("HTNV", "HTTNV", "HTXSNV")
FROM_WARNING = ("CANH_CAO", "HA_BAC", "CACH_CHUC", "BUOC_THOI_VIEC")


def collective_facts(
    members: pd.DataFrame, awards: pd.DataFrame, *, collective: str
) -> pd.DataFrame:
    """Return the member facts of each collective, with `.least` and `.most`.

    A member who is not yet known to be LĐTT counts in `most` only, so that a share is decided
    exactly when no blank can change it. Everybody on the list counts: whether those too little at
    work to be considered do is open (law.md A-TT-den).

    Args:
        members: one row a member: the column named by `collective`, and rating, discipline.
        awards: nullable booleans by award (LDTT, CSTDCS): met before the vote, decided after it;
            indexed as `members`.
        collective: the column that says whose member one is.

    Returns:
        A frame indexed by the collective, Int64.
    """
    counted = np.ones(len(members), dtype=np.bool_)
    answers = {
        "members_ldtt": flags_of(awards["LDTT"]),
        "members_cstdcs": flags_of(awards["CSTDCS"]),
        "members_done": _among(members["rating"], DONE, RATINGS),
        "members_disciplined": _among(members["discipline"], FROM_WARNING, DISCIPLINES),
    }
    flags = {"members.least": counted, "members.most": counted}
    for fact, answer in answers.items():
        flags[f"{fact}.least"] = counted & answer.to_numpy(dtype=np.bool_, na_value=False)
        flags[f"{fact}.most"] = counted & answer.to_numpy(dtype=np.bool_, na_value=True)
    groups = pd.DataFrame(flags, index=members.index).groupby(members[collective], sort=False)
    return groups.sum().astype("Int64")


def _among(
    column: "pd.Series[str]", codes: tuple[str, ...], declared: tuple[str, ...]
) -> BooleanArray:
    """Return whether a code is listed; blank or undeclared codes are not known."""
    known = column.isin(declared).to_numpy(dtype=np.bool_)
    return BooleanArray(column.isin(codes).to_numpy(dtype=np.bool_), ~known)
