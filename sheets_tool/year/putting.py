"""Outcomes are put on disk: folders made, workbooks saved, files copied."""

from dataclasses import dataclass, field
from pathlib import Path

from sheets_tool.books.cache import is_as_written, note_written
from sheets_tool.books.save import may_replace, save
from sheets_tool.books.write import to_bytes
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.catalogue import folder as say_folder
from sheets_tool.findings.model import Finding, Place
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Copy, Outcome, Output, Returned


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, or why it did not have to be."""

    path: Path
    instead: str = ""

    def __str__(self) -> str:
        """Return what people are told of it."""
        return f"  {self.path} ({self.instead})" if self.instead else f"Đã ghi: {self.path}"


@dataclass(slots=True)
class Put:
    """What became of an outcome: the files written, and why anything was not."""

    written: list[Written] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)


def put_down(outcome: Outcome, *, force: bool = False, dry_run: bool = False) -> Put:
    """Save the outputs, texts and copies of an outcome; nothing is touched in a dry run.

    A file that somebody edited by hand is not replaced without `force`.
    """
    put = Put()
    # Copies come first: one of them may keep what an output is about to replace.
    for copy in outcome.copies:
        problem = _copy(copy, put.written, dry_run=dry_run)
        put.refused += [problem] if problem else []
    if not dry_run:
        put.refused += [f for folder in outcome.folders if (f := _make(folder)) is not None]
    for output in outcome.outputs:
        problem = may_replace(
            output.path,
            inputs=output.book.inputs,
            force=force or output.keeps_edits or is_as_written(_cache(output.path), output.path),
        )
        problem = problem or _write(output, put.written, dry_run=dry_run)
        put.refused += [problem] if problem else []
    for back in outcome.returned:
        problem = _may_return(back, force=force)
        problem = problem or _save(back.path, back.data, put.written, dry_run=dry_run)
        put.refused += [problem] if problem else []
    for text in outcome.texts:
        problem = _save(text.path, text.text.encode(), put.written, dry_run=dry_run)
        put.refused += [problem] if problem else []
    return put


def cannot_write(path: Path, error: OSError) -> Finding:
    """Return the finding that says why a path could not be written."""
    reason = error.strerror or str(error)
    return say.CANNOT_WRITE.at(Place(file=path.name), path=path, reason=reason)


def _make(folder: Path) -> Finding | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return cannot_write(folder, error)
    return None


def _write(output: Output, written: list[Written], *, dry_run: bool) -> Finding | None:
    data = to_bytes(output.book)
    problem = _save(output.path, data, written, dry_run=dry_run)
    if problem is None and not dry_run and _cache(output.path).parent.is_dir():
        note_written(_cache(output.path), data)
    return problem


def _cache(path: Path) -> Path:
    """Return the cache of the year folder in which an output lies, if it lies in one."""
    return YearFolder(path.parent.parent).cache


def _may_return(back: Returned, *, force: bool) -> Finding | None:
    """Return why a copy may not replace what lies there: a person has worked on it since."""
    if force or not back.path.exists():
        return None
    # Few commands send copies back, and openpyxl is long in coming.
    from sheets_tool.books.annotate import is_untouched  # noqa: PLC0415

    if is_untouched(back.path):
        return None
    if back.path.is_file() and back.path.read_bytes() == back.data:
        return None
    return say_folder.EXISTS.at(Place(file=back.path.name), path=back.path)


def _save(path: Path, data: bytes, written: list[Written], *, dry_run: bool) -> Finding | None:
    if dry_run:
        written.append(Written(path, "sẽ ghi"))
        return None
    try:
        saved = save(path, data)
    except OSError as error:
        return cannot_write(path, error)
    written.append(Written(path, "" if saved.written else "không đổi"))
    return None


def _copy(copy: Copy, written: list[Written], *, dry_run: bool) -> Finding | None:
    if dry_run:
        written.append(Written(copy.path, "sẽ chép"))
        return None
    try:
        save(copy.path, copy.source.read_bytes())
    except OSError as error:
        return cannot_write(copy.path, error)
    written.append(Written(copy.path))
    return None
