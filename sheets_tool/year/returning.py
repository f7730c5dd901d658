"""`check --annotate`: senders' workbooks as marked copies, to send back."""

from collections.abc import Collection
from pathlib import Path

from sheets_tool.books.annotate import CannotMarkError, annotated, copy_name, markable
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding, Place
from sheets_tool.forms.frames import Reading, Source
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.inbox import numbered
from sheets_tool.year.messaging import to_mend
from sheets_tool.year.outcome import Outcome, Returned

_WORDS = " - cần sửa"


def add_returns(outcome: Outcome, reading: Reading, *, root: Path, to: Path | None) -> None:
    """Add a marked copy of each file that has something to mend, or bears marks no longer due."""
    found = list(outcome.findings)
    taken = {source.path.resolve() for source in reading.sources}
    copies: list[dict[str, object]] = []
    for source in reading.sources:
        findings = to_mend(found, source)
        back, told = _copy(source, findings, root=root, to=to, taken=taken)
        outcome.findings += told
        if back is not None:
            taken.add(back.path.resolve())
            outcome.returned.append(back)
            copies.append({"file": source.name, "copy": str(back.path), "places": len(findings)})
    outcome.say(f"Bản trả lại: {len(copies)} trên {len(reading.sources)} tệp", returned=copies)


def _copy(
    source: Source,
    findings: list[Finding],
    *,
    root: Path,
    to: Path | None,
    taken: Collection[Path],
) -> tuple[Returned | None, list[Finding]]:
    place = Place(file=source.name, book=source.content)
    try:
        book = markable(source.path)
        if not findings and not book.marked:
            return None, []
        data = annotated(book, findings)
    except CannotMarkError as reason:
        told = say.NOT_RETURNED.at(place, name=source.name, reason=reason)
        return None, [told] if findings else []
    path = place_back(source, words=_WORDS, suffix=book.suffix, root=root, to=to, taken=taken)
    lost = [say.WILL_LOSE.at(place, name=source.name, what=", ".join(book.lost))]
    return Returned(path=path, data=data), lost if book.lost else []


def place_back(
    source: Source,
    *,
    words: str,
    suffix: str,
    root: Path,
    to: Path | None,
    taken: Collection[Path],
) -> Path:
    """Return where a copy goes: the folder asked for, `tra-lai/` for the inbox, or beside.

    No sender's file and no other copy is ever in its way.
    """
    year, path = YearFolder(root), source.path.resolve()
    inbox = year.inbox.resolve()
    name = copy_name(source.path, words=words, suffix=suffix)
    wanted = source.path.with_name(name)
    if to is not None:
        wanted = to / name
    elif year.plan.is_file() and path.is_relative_to(inbox):
        wanted = year.sent_back / path.relative_to(inbox).with_name(name)
    return next(free for free in numbered(wanted) if free.resolve() not in taken)
