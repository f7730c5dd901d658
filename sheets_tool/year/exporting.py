"""`submit --as`: what the unit sends up, in the import form of the upper level's own system."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from sheets_tool.findings.catalogue import histories as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms import submission as w11
from sheets_tool.forms.awards import BY_CODE, COLLECTIVE, PERSON, is_title
from sheets_tool.forms.foreign_codes import (
    DIRECT_KINDS,
    DIRECT_WORKER,
    EDUCATION,
    INTAKES,
    KINDS,
    Intake,
)
from sheets_tool.forms.frames import records
from sheets_tool.forms.output import OutBook, OutSheet
from sheets_tool.forms.placed import PlacedSheet
from sheets_tool.forms.registry import BY_ID
from sheets_tool.stages.submission import MAIN_STATE, Submission
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Output
from sheets_tool.year.sending import send

_SHOWN_NAMES = 10
Record = Mapping[str, object]


def export(
    year: YearFolder,
    form: str,
    *,
    kind: str = "DANG_KY",
    period: str | None = None,
    day: date | None = None,
) -> Outcome:
    """Return the submission of a kind in a foreign import form, as `ket-qua/FORM.xlsx`.

    Raises:
        Stop: an input cannot be used, or what is to be sent is not settled yet.
    """
    outcome = send(year, kind, period=period, day=day)
    book, intake = outcome.outputs[0].book, INTAKES[form]
    frames = {s.form.id: s.frame for s in book.sheets if isinstance(s, OutSheet)}
    rows, missing = exported(Submission(frames), intake, state=MAIN_STATE[kind])
    made = Outcome(findings=[*outcome.findings, *missing])
    made.outputs = [Output(path=year.results / f"{form}.xlsx", book=_book(book, intake, rows))]
    made.say(f"Mẫu {form.upper()}: {len(rows)} dòng", rows=len(rows))
    made.next_act = "Mở tệp, điền các ô mã còn trống rồi nhập vào phần mềm của cấp trên"
    return made


def exported(
    submission: Submission, intake: Intake, *, state: str
) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows of a foreign form, and the awards it has no code for."""
    make = _MAKERS[intake.form.id]
    chosen = _candidates(submission, state=state)
    if intake.form.id == "detai":
        chosen = _with_names(submission)
    made = [make(row, intake) for row in chosen if _belongs(row, intake.form.id)]
    columns = [column.code for column in intake.form.columns]
    frame = pd.DataFrame(made, columns=columns)
    frame["ordinal"] = range(1, len(frame) + 1)
    return frame, _without_code(chosen, intake)


def _with_names(submission: Submission) -> list[dict[str, object]]:
    """Return the initiatives, their authors by name wherever a code was written."""
    people = submission.persons
    names = dict(zip(people["staff_id"].tolist(), people["full_name"].tolist(), strict=True))
    rows = records(submission.frames.get(w11.INITIATIVES.id, pd.DataFrame()))
    for row in rows:
        authors = (part.strip() for part in str(row["authors"] or "").split(";"))
        row["authors"] = "; ".join(names.get(each, each) for each in authors if each) or None
    return rows


def _candidates(submission: Submission, *, state: str) -> list[dict[str, object]]:
    sides = (
        (PERSON, submission.persons, "full_name"),
        (COLLECTIVE, submission.collectives, "collective"),
    )
    return [
        {**row, "side": side, "name": row[name]}
        for side, frame, name in sides
        for row in records(frame)
        if row["state"] == state
    ]


def _belongs(row: Record, form: str) -> bool:
    return row.get("side") == {"canhan": PERSON, "tapthe": COLLECTIVE}.get(form, row.get("side"))


def _without_code(rows: list[dict[str, object]], intake: Intake) -> list[Finding]:
    """Return one finding an award that has no code in a form that asks for one."""
    form = intake.form.id
    if form in {"detai", "nhandulieu"}:
        return []
    names: dict[str, list[str]] = {}
    for row in rows:
        if _belongs(row, form) and row["award"] not in intake.awards:
            names.setdefault(str(row["award"]), []).append(str(row["name"]))
    return [
        say.NO_FOREIGN_CODE.at(
            award=BY_CODE[award].name,
            form=BY_ID[form].name,
            count=len(those),
            names=", ".join(those[:_SHOWN_NAMES]) + ("…" if len(those) > _SHOWN_NAMES else ""),
        )
        for award, those in names.items()
    ]


def _award_codes(row: Record, intake: Intake) -> dict[str, object]:
    award = str(row["award"])
    column = "title_code" if is_title(award) else "commendation_code"
    return {column: intake.awards.get(award, ("", None))[1]}


def _is_direct(row: Record) -> bool:
    return row.get("staff_kind") in DIRECT_KINDS


def _canhan(row: Record, intake: Intake) -> dict[str, object]:
    return {
        **{code: row.get(code) for code in ("full_name", "gender", "birth_date", "position")},
        "group": row.get("group"),
        "workplace": row.get("unit_name"),
        "staff_class_code": DIRECT_WORKER[0] if _is_direct(row) else None,
        **_award_codes(row, intake),
    }


def _tapthe(row: Record, intake: Intake) -> dict[str, object]:
    return {"collective": row["name"], **_award_codes(row, intake)}


def _detai(row: Record, intake: Intake) -> dict[str, object]:
    del intake
    return {
        "initiative": row.get("initiative"),
        "decision_date": row.get("decision_date"),
        "recognised_by": row.get("recognised_by"),
        "achievement": _shown(row, "influence_scope"),
        "authors": row.get("authors"),
        "workplace": row.get("unit_name"),
    }


def _shown(row: Record, code: str) -> object:
    """Return a coded value of an initiative as people read it."""
    value = row.get(code)
    return None if value is None else w11.INITIATIVES[code].kind.show(value)


def _nhandulieu(row: Record, intake: Intake) -> dict[str, object]:
    award = str(row["award"])
    return {
        "candidate_kind": KINDS[str(row["side"])][0],
        "candidate_name": row["name"],
        "position": row.get("position"),
        "workplace": row.get("unit_name"),
        "award_name": intake.awards.get(award, (BY_CODE[award].name, ""))[0],
        "candidate_class": DIRECT_WORKER[1] if _is_direct(row) else None,
        "activity_field": EDUCATION[1],
    }


def _mautdkt(row: Record, intake: Intake) -> dict[str, object]:
    code, shown = KINDS[str(row["side"])]
    return {
        **_nhandulieu(row, intake),
        "form_of_address": {"NAM": "Ông", "NU": "Bà"}.get(str(row.get("gender"))),
        "candidate_kind": shown,
        "candidate_kind_code": code,
        "award_code": intake.awards.get(str(row["award"]), ("", None))[1],
        "candidate_class_code": DIRECT_WORKER[0] if _is_direct(row) else None,
        "activity_field_code": EDUCATION[0],
    }


_MAKERS: Mapping[str, Callable[[Record, Intake], dict[str, object]]] = {
    "canhan": _canhan,
    "tapthe": _tapthe,
    "detai": _detai,
    "nhandulieu": _nhandulieu,
    "mautdkt": _mautdkt,
}


def _book(submission: OutBook, intake: Intake, rows: pd.DataFrame) -> OutBook:
    form = intake.form
    sheet = PlacedSheet(
        form=form,
        frame=rows,
        title=intake.title,
        header_row=intake.header_row,
        places=intake.places,
    )
    stamp = {**submission.stamp, "form": form.id, "form_version": str(BY_ID[form.id].version)}
    return replace(submission, sheets=(sheet,), stamp=stamp)
