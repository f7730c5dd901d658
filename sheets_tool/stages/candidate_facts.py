"""What is known of each candidate on the day of the decision, as the rules ask for it.

A fact is left blank where nobody wrote it down; a group that returned nothing leaves its members'
facts not known, which is neither a no nor a zero.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pandas as pd

from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON
from sheets_tool.forms.identity import Roster, identify
from sheets_tool.rules.disciplines import NONE, discipline_facts, over_before
from sheets_tool.rules.facts import FACTS, SCORE_ORDER
from sheets_tool.rules.history import history_facts
from sheets_tool.rules.initiatives import initiative_facts
from sheets_tool.rules.marks import History
from sheets_tool.rules.members import collective_facts
from sheets_tool.rules.pack import Pack
from sheets_tool.rules.service import discipline_running, whole_months, whole_years
from sheets_tool.text.spelling import name_key
from sheets_tool.values.numbers import POINT_SCALE

_SCORE_SCALE = FACTS["score"].scale
_RESULT_FACTS = (
    "rating",
    "discipline",
    "months_worked",
    "maternity",
    "brave_injury",
    "long_study",
    "study_result",
    "under_review",
)
_UNIT_FACTS = ("rating", "targets_exceeded", "block_rank", "under_review")
WHOLE_UNIT = frozenset({"TRUONG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a unit has on paper.

    Attributes:
        staff: the plan's sheet Nhân sự.
        collectives: the plan's sheet Tập thể.
        results: W4 persons, keyed: one row a `staff_id`.
        unit_results: W4 collectives, keyed: one row a `collective_id`.
        initiatives: the whole ledger, W4 and W12.
        registered: rows candidate × award: `candidate_id`, `award`.
        unclear: candidates whose registration came in and could not be read.
        registered_groups: groups whose registration came in, and members whose own form did.
        result_groups: groups whose results came in.
        achievements, ratings, disciplines, known_years: the sheets of W12.
        scores: candidate → points in units of 1/1,000,000, exact.
        unit_code: the unit.
        year: the year under review.
    """

    staff: pd.DataFrame
    collectives: pd.DataFrame
    results: pd.DataFrame
    unit_results: pd.DataFrame
    initiatives: pd.DataFrame
    registered: pd.DataFrame
    unclear: frozenset[str]
    registered_groups: frozenset[str]
    result_groups: frozenset[str]
    achievements: pd.DataFrame
    ratings: pd.DataFrame
    disciplines: pd.DataFrame
    known_years: pd.DataFrame
    scores: Mapping[str, Fraction]
    unit_code: str
    year: str


def person_facts(known: Known, *, pack: Pack, day: date) -> pd.DataFrame:
    """Return the facts of each member of the unit, indexed by `staff_id` as `candidate_id`."""
    staff = known.staff.dropna(subset=["staff_id"]).drop_duplicates("staff_id")
    index = pd.Index(staff["staff_id"].tolist(), name="candidate_id")
    staff = staff.set_index(index)
    results = known.results.set_index("staff_id").reindex(index)
    facts = results[list(_RESULT_FACTS)].copy()
    facts["discipline"] = facts["discipline"].mask(over_before(results, known.year), NONE)
    facts["discipline_running"] = discipline_running(
        results["discipline"], results["disciplined_to"], day
    )
    facts["judged"] = judged(results["judged"])
    facts["is_manager"] = (staff["staff_kind"] == "CBQL").astype("boolean")
    facts["months_since_recruited"] = whole_months(staff["recruited_on"], day)
    past = _disciplines(known, index, day)
    spent = past.pop("months_disciplined")
    is_unsure = past["ever_disciplined"].fillna(value=False) & spent.isna()
    facts["years_in_sector"] = whole_years(staff["joined_on"], day, less=spent).mask(is_unsure)
    facts = facts.join(past)
    facts["hardship_years"] = staff["hardship_years"] // POINT_SCALE
    facts = facts.join(_scores(index, known.scores))
    groups = staff["group"]
    came = _came(groups, known.registered_groups) | index.isin(known.registered_groups)
    facts = facts.join(_registered(known, index, came))
    facts = facts.join(_ledger(known, index, groups, pack=pack, day=day))
    arrived = staff["arrived_on"]
    return facts.join(_history(known, index, arrived=arrived, kind=PERSON))


def _disciplines(known: Known, index: "pd.Index[str]", day: date) -> pd.DataFrame:
    """Return what is known of earlier disciplines, and of this year's where there is one."""
    own = known.disciplines[known.disciplines["candidate_kind"] == PERSON]
    now = known.results.rename(
        columns={"staff_id": "candidate_id", "disciplined_from": "from", "disciplined_to": "to"}
    )
    now = now[now["discipline"].notna() & (now["discipline"] != NONE)]
    columns = ["candidate_id", "discipline", "from", "to"]
    both = pd.concat([own[columns], now[columns]]).drop_duplicates()
    return discipline_facts(both, index, day)


def judged(column: "pd.Series[str]") -> "pd.Series[bool]":
    """Return Đạt / Không as a nullable boolean; a blank is not known."""
    return (column == "DAT").astype("boolean").mask(column.isna())


def _scores(index: "pd.Index[str]", scores: Mapping[str, Fraction]) -> pd.DataFrame:
    # Rounded down to a hundredth: a total just under a threshold of two decimals stays under it.
    hundredths = {code: int(mean * _SCORE_SCALE / POINT_SCALE) for code, mean in scores.items()}
    order = {mean: place for place, mean in enumerate(sorted(set(scores.values())))}
    places = {code: order[mean] for code, mean in scores.items()}
    columns = {"score": hundredths, SCORE_ORDER: places}
    found = {name: [values.get(code) for code in index] for name, values in columns.items()}
    return pd.DataFrame(found, index=index, dtype="Int64")


def _came(groups: "pd.Series[str]", came: frozenset[str]) -> "pd.Series[bool]":
    keys = {name_key(group) for group in came}
    return groups.map(lambda g: isinstance(g, str) and name_key(g) in keys).astype(bool)


def _registered(known: Known, index: "pd.Index[str]", came: "pd.Series[bool]") -> pd.DataFrame:
    """Return whether each candidate registered each award; not known where nothing came in."""
    rows = known.registered
    columns = {
        f"registered.{award}": index.isin(rows.loc[rows["award"] == award, "candidate_id"])
        for award in BY_CODE
    }
    columns["registered_any"] = index.isin(rows["candidate_id"])
    frame = pd.DataFrame(columns, index=index).astype("boolean")
    silent = ~came.to_numpy() & ~frame["registered_any"].to_numpy(dtype=bool)
    unknown = silent | index.isin(known.unclear)
    return frame.mask(~frame & unknown[:, None])


def _ledger(
    known: Known, index: "pd.Index[str]", groups: "pd.Series[str]", *, pack: Pack, day: date
) -> pd.DataFrame:
    facts = initiative_facts(known.initiatives, index, pack=pack, year=known.year, day=day)
    named = facts.filter(like=".most").gt(0).any(axis=1)
    facts.loc[~_came(groups, known.result_groups).to_numpy() & ~named.to_numpy(), :] = pd.NA
    return facts


def _history(
    known: Known, index: "pd.Index[str]", *, arrived: "pd.Series[pd.Timestamp] | None", kind: str
) -> pd.DataFrame:
    candidates = pd.DataFrame({"candidate_id": index, "unit_code": known.unit_code})
    if arrived is not None:
        candidates["arrived_on"] = arrived.to_numpy()
    history = History(
        achievements=known.achievements[known.achievements["candidate_kind"] == kind],
        ratings=known.ratings[known.ratings["candidate_kind"] == kind],
        known=known.known_years,
        candidates=candidates,
        year=known.year,
    )
    return history_facts(history)


def unit_facts(known: Known, *, awards: pd.DataFrame, persons: pd.DataFrame) -> pd.DataFrame:
    """Return the facts of each collective, indexed by `collective_id` as `candidate_id`.

    `awards` are nullable booleans of the members by award: met before the vote, decided after it;
    `persons` are the members' facts.
    """
    collectives = known.collectives.dropna(subset=["collective_id"])
    collectives = collectives.drop_duplicates("collective_id")
    index = pd.Index(collectives["collective_id"].tolist(), name="candidate_id")
    results = known.unit_results.set_index("collective_id").reindex(index)
    facts = results[list(_UNIT_FACTS)].copy()
    facts["judged"] = judged(results["judged"])
    members = members_of(known, persons.index)
    members = members.join(persons[["rating", "discipline"]])
    counted = collective_facts(
        members, awards.reindex(members.index), collective="collective_id"
    ).reindex(index)
    facts = facts.join(counted)
    came = pd.Series([bool(known.registered_groups)] * len(index), index=index)
    facts = facts.join(_registered(known, index, came))
    return facts.join(_history(known, index, arrived=None, kind=COLLECTIVE))


def members_of(known: Known, index: "pd.Index[str]") -> pd.DataFrame:
    """Return one row a member and `collective_id`: their group, and the unit as a whole."""
    collectives = known.collectives.dropna(subset=["collective_id"])
    collectives = collectives.drop_duplicates("collective_id")
    of_group = {
        name_key(name): code
        for code, name in zip(
            collectives["collective_id"].tolist(), collectives["collective"].tolist(), strict=True
        )
        if isinstance(name, str)
    }
    groups = known.staff.drop_duplicates("staff_id").set_index("staff_id")["group"]
    own = groups.reindex(index).map(
        lambda group: of_group.get(name_key(group)) if isinstance(group, str) else None
    )
    whole = collectives.loc[collectives["collective_kind"].isin(WHOLE_UNIT), "collective_id"]
    parts = [own.dropna(), *(pd.Series(code, index=index) for code in whole.tolist())]
    members: pd.DataFrame = pd.concat(parts).to_frame("collective_id")
    return members


def with_author_codes(initiatives: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return the ledger with authors as codes where the roster knows them, by code or by name."""
    authors = [_coded(text, roster) for text in initiatives["authors"].tolist()]
    return initiatives.assign(authors=pd.array(authors, dtype="string"))


def _coded(text: object, roster: Roster) -> str | None:
    if not isinstance(text, str):
        return None
    return "; ".join(_code_of(part.strip(), roster) for part in text.split(";") if part.strip())


def _code_of(author: str, roster: Roster) -> str:
    by_code = identify(roster, code=author, name=None).code
    return by_code or identify(roster, code=None, name=author).code or author


def registered_rows(frames: Iterable[tuple[pd.DataFrame, str]]) -> pd.DataFrame:
    """Return rows candidate × award of frames whose candidate stands in the column named."""
    parts = [
        frame[[code, "award"]].rename(columns={code: "candidate_id"}) for frame, code in frames
    ]
    return pd.concat(parts, ignore_index=True)
