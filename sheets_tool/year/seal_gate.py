"""What a submission of the year's end must pass: the seal."""

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.findings.stop import Stop
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.sealing import SEAL_ITEM, read_seal
from sheets_tool.year.voted import Voted, waiting


def unsealed(year: YearFolder, voted: Voted) -> tuple[Finding, ...]:
    """Return why a vote does not stand as sealed; nothing where it does, or no council has met."""
    if not voted.votes.by_council:
        return ()
    try:
        check_seal(year, voted)
    except Stop as stop:
        return tuple(stop.findings)
    return ()


def check_seal(year: YearFolder, voted: Voted) -> None:
    """Let pass what is sealed as it stands, or changed with somebody answering for it.

    Raises:
        Stop: it does not.
    """
    again = "sheets-tool vote"
    items = waiting(voted.findings)
    changed = [f for f in voted.settled.findings if f.entry is say.SEALED_CHANGED]
    if changed:
        raise Stop(*changed)
    if items.keys() - {SEAL_ITEM}:
        why = f"còn chờ trả lời {', '.join(sorted(items))}"
        raise Stop(say.NOT_SEALED.at(why=why, how=f"Sửa hoặc trả lời rồi: {again}"))
    if read_seal(year) is None:
        raise Stop(say.NOT_SEALED.at(why="chưa có bản niêm phong", how=f"Chạy: {again}"))
    if any(f.entry is say.RESEALED for f in voted.settled.findings):
        raise Stop(say.NOT_SEALED.at(why="hội đồng đã họp thêm", how=f"Niêm phong lại: {again}"))
