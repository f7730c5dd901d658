"""`record close`: what was decided here and above, carried into the record once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.forms import record as w12
from sheets_tool.forms import results as w4
from sheets_tool.forms.awards import COLLECTIVE, PERSON
from sheets_tool.forms.codes import DISCIPLINES
from sheets_tool.forms.frames import ASIDE, BOOK, records
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.candidate_facts import with_author_codes
from sheets_tool.stages.decrees import DECIDED, FALLEN, PROPOSED, Concluded
from sheets_tool.stages.initiative_use import with_uses
from sheets_tool.stages.recording import Row, carry, carry_achievements
from sheets_tool.text.names import order_key
from sheets_tool.year.conclusions import conclusions, judge_as_sealed
from sheets_tool.year.evaluating import Judged
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.known_facts import OnPaper, on_paper
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.own_vote import vote_on
from sheets_tool.year.planning import read_plan
from sheets_tool.year.record_book import Record, last_text, open_record, put_record
from sheets_tool.year.seal_gate import unsealed
from sheets_tool.year.travelled import travelled
from sheets_tool.year.upper_conclusions import upper_conclusions
from sheets_tool.year.upper_vote import read_upper

_STATUS_WORDS = {DECIDED: "đã quyết định", PROPOSED: "đã đề nghị", FALLEN: "không đạt"}


def close(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return the record with the year carried into it, exactly once.

    Raises:
        Stop: an input cannot be used, or nothing was decided yet.
    """
    if read_plan(year)[0].is_upper:
        return _close_upper(year, day=day)
    judged = judge_as_sealed(year, day=day)
    plan, record = judged.plan, open_record(year)
    waits = unsealed(year, vote_on(year, judged))
    concluded, findings = conclusions(year, judged, is_sealed=not waits)
    if not concluded:
        raise Stop(*judged.findings, *(waits or [say.NOTHING_CONCLUDED.at()]))
    paper = on_paper(year, judged.registered)
    initiatives, more = _initiatives(judged, paper, concluded)
    missing = [*_missing(judged, paper), *_of_vote(waits)]
    rows = {
        w12.ACHIEVEMENTS.id: [_achievement(plan, each) for each in concluded],
        w12.RATINGS.id: list(_ratings(plan, paper)),
        w12.DISCIPLINE.id: list(_discipline(plan, paper)),
        w12.INITIATIVES.id: initiatives,
        w12.KNOWN_YEARS.id: [_known_year(plan, unit=plan.text("unit_code"), complete=not missing)],
    }
    whole = "" if waits else plan.text("year")
    carry_achievements(record[w12.ACHIEVEMENTS], rows[w12.ACHIEVEMENTS.id], whole_year=whole)
    for form, key in KEYS.items():
        carry(record.ledgers[form], rows[form], key=key)
    told = judged.registered.called_for(judged.findings)
    outcome = Outcome(findings=[*told, *judged.vote_findings, *waits, *findings, *more])
    outcome.findings += record.findings
    if missing:
        why = "; ".join(missing)
        outcome.findings.append(say.YEAR_OPEN.at(year=plan.text("year"), why=why))
    _tell(outcome, concluded)
    _finish(outcome, year, record, rows, plan=plan)
    return outcome


def _finish(
    outcome: Outcome,
    year: YearFolder,
    record: Record,
    rows: Mapping[str, list[Row]],
    *,
    plan: Plan,
) -> None:
    put_record(outcome, record, plan=plan)
    outcome.texts.append(last_text(year, record, rows))
    outcome.next_act = (
        "sheets-tool record show TÊN; năm sau: sheets-tool new THƯ_MỤC --from NĂM_NÀY"
    )


def _close_upper(year: YearFolder, *, day: date | None) -> Outcome:
    """Return an upper level's record: what it and its units decided, and the units' years."""
    upper = read_upper(year, day=day)
    voted, plan, record = upper.voted, upper.voted.plan, open_record(year)
    waits = unsealed(year, voted)
    concluded, findings = upper_conclusions(year, upper, is_sealed=not waits)
    has_met = bool(voted.votes.by_council) and not waits
    whole = has_met and all(d.state is not None for d in voted.decisions)
    sent = travelled(upper.merged.frames, year=plan.text("year"))
    rows = {
        w12.ACHIEVEMENTS.id: [_achievement(plan, each) for each in concluded],
        w12.RATINGS.id: sent.ratings,
        w12.INITIATIVES.id: sent.initiatives,
        w12.KNOWN_YEARS.id: [
            _known_year(plan, unit=unit, complete=whole)
            for unit in sorted(upper.returns.receipt.owners)
        ],
    }
    carry_achievements(record[w12.ACHIEVEMENTS], rows[w12.ACHIEVEMENTS.id])
    for form in (w12.RATINGS.id, w12.INITIATIVES.id, w12.KNOWN_YEARS.id):
        carry(record.ledgers[form], rows[form], key=KEYS[form])
    told = [*voted.findings, *waits, *findings, *sent.findings]
    outcome = Outcome(findings=[*told, *record.findings])
    _tell(outcome, concluded)
    _finish(outcome, year, record, rows, plan=plan)
    return outcome


KEYS: Mapping[str, tuple[str, ...]] = {
    w12.RATINGS.id: ("candidate_kind", "candidate_id", "year"),
    w12.DISCIPLINE.id: ("candidate_kind", "candidate_id", "discipline", "from"),
    w12.INITIATIVES.id: ("year", "initiative_id"),
    w12.KNOWN_YEARS.id: ("unit_code", "year"),
}
"""Sheet of the record → what tells one row from another; the achievements have their own rule."""


def _achievement(plan: Plan, each: Concluded) -> Row:
    births = plan.frames["staff"].dropna(subset=["staff_id"]).set_index("staff_id")["birth_date"]
    born = births.get(each.candidate_id) if each.candidate_kind == PERSON else None
    return {
        "candidate_kind": each.candidate_kind,
        "candidate_id": each.candidate_id,
        "candidate_name": each.candidate_name,
        "birth_date": born if isinstance(born, str) else None,
        "unit_code": each.unit,
        "year": plan.text("year"),
        "award": each.award,
        "decided_by": each.decided_by,
        "status": each.status,
        "decision_no": each.decision_no,
        "decision_date": each.decision_date,
        "revoked_on": None,
        "origin": each.origin,
        "note": each.note,
    }


def _ratings(plan: Plan, paper: OnPaper) -> Iterator[Row]:
    for kind, code, name, row in _results(plan, paper):
        if row["rating"] is not None:
            yield {
                "candidate_kind": kind,
                "candidate_id": code,
                "candidate_name": name,
                "year": plan.text("year"),
                "rating": row["rating"],
            }


def _discipline(plan: Plan, paper: OnPaper) -> Iterator[Row]:
    none = DISCIPLINES.items[0].code
    for kind, code, name, row in _results(plan, paper):
        if row.get("discipline") not in {None, none}:
            yield {
                "candidate_kind": kind,
                "candidate_id": code,
                "candidate_name": name,
                "discipline": row["discipline"],
                "from": row["disciplined_from"],
                "to": row["disciplined_to"],
            }


def _results(plan: Plan, paper: OnPaper) -> Iterator[tuple[str, str, str, Row]]:
    """Yield kind, code, name and results of each candidate whose results came in, by name."""
    for kind, frame, code, roster in (
        (PERSON, paper.known.results, "staff_id", plan.staff),
        (COLLECTIVE, paper.known.unit_results, "collective_id", plan.collectives),
    ):
        rows = sorted(records(frame), key=lambda row: order_key(roster.names[row[code]]))
        for row in rows:
            yield kind, row[code], roster.names[row[code]], row


def _initiatives(
    judged: Judged, paper: OnPaper, concluded: Iterable[Concluded]
) -> tuple[list[Row], list[Finding]]:
    plan, reading = judged.plan, paper.results.reading
    frame = reading.frame(w4.RESULTS.id, w4.INITIATIVES)
    frame = frame[frame[BOOK].isin(paper.results.receipt.used) & ~frame[ASIDE]]
    frame = with_author_codes(frame.reset_index(drop=True), plan.staff)
    by_status: dict[str, defaultdict[str, set[str]]] = {s: defaultdict(set) for s in _STATUS_WORDS}
    for each in concluded:
        if each.candidate_kind == PERSON:
            by_status[each.status][each.award].add(each.candidate_id)
    persons = records(judged.registered.registration.persons)
    chosen = {row["staff_id"]: row["initiative_id"] for row in persons if row["initiative_id"]}
    used, findings = with_uses(
        frame,
        decided=by_status[DECIDED],
        fallen=by_status[FALLEN],
        chosen=chosen,
        year=plan.text("year"),
    )
    return sorted(_ledger_rows(plan, used), key=lambda row: str(row["initiative_id"])), findings


def _ledger_rows(plan: Plan, frame: pd.DataFrame) -> Iterator[Row]:
    for row in records(frame):
        kept = {c: row.get(c) for c in w12.INITIATIVES.by_code} | {"year": plan.text("year")}
        yield kept | {"used_for": kept["used_for"] or None}


def _known_year(plan: Plan, *, unit: str, complete: bool) -> Row:
    return {"unit_code": unit, "year": plan.text("year"), "complete": complete}


def _of_vote(waits: Sequence[Finding]) -> list[str]:
    return ["kết luận của hội đồng chưa niêm phong, chưa đưa vào hồ sơ"] if waits else []


def _missing(judged: Judged, paper: OnPaper) -> list[str]:
    """Return why absence in this year's record would not be a no, in words."""
    missing = []
    groups = [sent.name for sent in paper.results.receipt.sent if sent.used is None]
    if groups:
        missing.append(f"chưa có kết quả năm của {', '.join(groups)}")
    registered = {each.case.who[1] for each in judged.decisions}
    for kind, words in ((PERSON, "cá nhân"), (COLLECTIVE, "tập thể")):
        if kind in registered and not judged.votes.has_met_on(kind):
            missing.append(f"hội đồng chưa bỏ phiếu về {words}")
    waiting = [
        each
        for each in judged.decisions
        if each.state is None and judged.votes.has_met_on(each.case.who[1])
    ]
    if waiting:
        names = ", ".join(dict.fromkeys(each.case.shown or each.case.name for each in waiting))
        missing.append(f"chưa kết luận về {names}")
    return missing


def _tell(outcome: Outcome, concluded: Iterable[Concluded]) -> None:
    rows = list(concluded)
    counts = {s: sum(1 for row in rows if row.status == s) for s in _STATUS_WORDS}
    shown = ", ".join(f"{words} {counts[s]}" for s, words in _STATUS_WORDS.items())
    outcome.say(f"{len(rows)} lượt: {shown}", concluded={k.lower(): n for k, n in counts.items()})
