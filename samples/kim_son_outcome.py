"""What became of everybody: group, council, the level above, as a table people can read."""

from collections.abc import Iterable

from sheets_tool.forms import record as w12
from sheets_tool.forms.awards import BY_CODE
from sheets_tool.forms.codes import RECORD_STATUSES, STATES, VERDICTS
from sheets_tool.forms.frames import records
from sheets_tool.stages.deciding import Decision
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.known_facts import read_record
from sheets_tool.year.voting import read_voted

_WIDTHS = (10, 24, 11, 17, 8, 10, 13, 16)
_HEADS = ("Mã", "Tên", "Danh hiệu", "Điều kiện", "Tổ", "Hội đồng", "Kết quả", "Hồ sơ")


def outcome_table(year: YearFolder) -> str:
    """Return candidate × award: verdict, votes of group and council, result, status recorded."""
    voted = read_voted(year)
    rows = records(read_record(year)[0].frame(w12.RECORD.id, w12.ACHIEVEMENTS))
    now = voted.plan.text("year")
    status = {
        (row["candidate_id"], row["award"]): RECORD_STATUSES.label(row["status"])
        for row in rows
        if row["year"] == now
    }
    lines = [f"# Kết quả bình xét {now}; cột Hồ sơ: sau khi có quyết định của cấp trên."]
    lines += ["", _line(_HEADS)]
    lines += [_line(_cells(each, status)) for each in voted.decisions]
    return "\n".join(lines) + "\n"


def _cells(decision: Decision, status: dict[tuple[str, str], str]) -> tuple[str, ...]:
    case = decision.case
    code = case.who[2]
    return (
        code,
        case.name,
        BY_CODE[case.award].short,
        VERDICTS.label(case.verdict),
        case.by_group or "–",
        "–" if case.tally is None else case.tally.words,
        STATES.label(decision.state) if decision.state else "chưa kết luận",
        status.get((code, case.award), "–"),
    )


def _line(cells: Iterable[str]) -> str:
    return "".join(f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()
