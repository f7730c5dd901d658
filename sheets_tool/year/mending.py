"""`check --repair`: what would be mended is shown; what is agreed to is written as a copy."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sheets_tool.books.mended import Item, Mapped, Mended, mended_book
from sheets_tool.books.repair import mend
from sheets_tool.findings.catalogue import file as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.frames import Source
from sheets_tool.year.checking import Checked
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.messaging import sender_of
from sheets_tool.year.outcome import Outcome, Output, Text
from sheets_tool.year.returning import place_back

_WORDS = " - đã sửa"
_MAPPINGS = "mappings.json"
_SHOWN = 10
Mapping = dict[str, dict[str, str]]
"""Sheet → label in the file → header of the form."""


@dataclass(slots=True)
class Mendings:
    """What would be mended.

    Attributes:
        lines: to show before anybody is asked.
        outputs: mended copies to save, if agreed.
        texts: the mappings of the senders, to remember.
        findings: files that cannot be mended.
        facts: the same as the lines, for machines.
    """

    lines: list[str] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    facts: list[dict[str, object]] = field(default_factory=list)


def find_mendings(checked: Checked, *, root: Path, to: Path | None, sheet: str = "") -> Mendings:
    """Return what would be mended in each file that was read."""
    found = Mendings()
    store = YearFolder(root).private / _MAPPINGS
    in_year = YearFolder(root).plan.is_file()
    known = _remembered(store) if in_year else {}
    taken = {source.path.resolve() for source in checked.reading.sources}
    for source in checked.reading.sources:
        books = checked.books
        mended = mend(source.path, books=books, name=source.name, sheet=sheet)
        if mended is None:
            found.findings.append(say.NOT_MENDED.at(source.place, name=source.name))
            continue
        sender = sender_of(source)
        mapping = _mapping(mended)
        found.lines += _lines(source, mended, seen=known.get(sender), mapping=mapping)
        if not mended.is_needed:
            continue
        known[sender] = mapping
        path = place_back(source, words=_WORDS, suffix=".xlsx", root=root, to=to, taken=taken)
        taken.add(path.resolve())
        found.outputs.append(Output(path=path, book=mended_book(mended)))
        found.facts.append(_facts(source, mended, path))
    if in_year and found.outputs:
        text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        found.texts.append(Text(path=store, text=text))
    return found


def add_mended(outcome: Outcome, found: Mendings, *, agreed: bool) -> None:
    """Take what was agreed to into an outcome; without an answer nothing is written."""
    outcome.findings += found.findings
    outcome.facts["repair"] = found.facts
    outcome.facts["agreed"] = agreed
    if agreed:
        outcome.outputs += found.outputs
        outcome.texts += found.texts
    elif found.outputs:
        outcome.say("Chưa ghi bản sửa nào; thêm --yes để ghi mà không hỏi.")


def _remembered(store: Path) -> dict[str, Mapping]:
    """Return the mappings of the senders; they may be deleted or damaged at any time."""
    try:
        known = json.loads(store.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _mapping(mended: Mended) -> Mapping:
    return {
        each.sheet: {label: header for _, label, header in each.renamed} for each in mended.mapped
    }


def _lines(
    source: Source, mended: Mended, *, seen: Mapping | None, mapping: Mapping
) -> Iterator[str]:
    if not mended.is_needed:
        yield f"{source.name}: đúng mẫu “{mended.book.name}”, không cần bản sửa."
        return
    yield f"{source.name}: sửa theo mẫu “{mended.book.name}”"
    if seen is not None:
        same = "như lần trước" if seen == mapping else "khác lần trước"
        yield f"  Cách ghép cột {same}."
    for each in mended.mapped:
        yield from _mapped_lines(each)
    yield from _item_lines("Đổi", mended.changed)
    yield from _item_lines("Chưa có chỗ đặt, chép vào trang Cần sửa", mended.unplaced)
    yield from (f"  Trang “{name}” không thuộc mẫu, không chép." for name in mended.left)
    counted = mended.counted
    uncopied = f" + chưa chép {mended.uncopied}" if mended.uncopied else ""
    yield (
        f"  Dòng: đọc {counted.read} = chép {mended.copied}{uncopied} + trống {counted.blank}"
        f" + ngoài bảng {counted.outside}"
    )


def _mapped_lines(each: Mapped) -> Iterator[str]:
    yield f"  Trang “{each.sheet}” → “{each.form.sheet}”"
    for letters, label, header in each.renamed:
        yield f"    cột {letters} “{label}” → “{header}”"
    if not each.in_order:
        yield "    thứ tự cột xếp lại theo mẫu"
    if each.labels and each.absent:
        yield f"    không có, để trống: {', '.join(each.absent)}"


def _item_lines(title: str, items: list[Item]) -> Iterator[str]:
    if not items:
        return
    kinds = Counter(item.why for item in items)
    yield f"  {title}: " + ", ".join(f"{count} ô {why}" for why, count in kinds.items())
    for item in items[:_SHOWN]:
        arrow = f" → “{item.now}”" if item.now else ""
        yield f"    {item.sheet} › {item.cell}: “{item.was}”{arrow}"
    if len(items) > _SHOWN:
        yield f"    … và {len(items) - _SHOWN} chỗ nữa (xem đủ: trang Cần sửa, hoặc --json)"


def _facts(source: Source, mended: Mended, path: Path) -> dict[str, object]:
    counted = mended.counted
    return {
        "file": source.name,
        "form": mended.book.id,
        "copy": str(path),
        "sheets": [
            {
                "sheet": each.sheet,
                "form": each.form.id,
                "columns": {label: header for _, label, header in each.labels},
                "absent": list(each.absent),
            }
            for each in mended.mapped
        ],
        "changed": [asdict(item) for item in mended.changed],
        "unplaced": [asdict(item) for item in mended.unplaced],
        "left": mended.left,
        "rows": {
            "read": counted.read,
            "copied": mended.copied,
            "uncopied": mended.uncopied,
            "blank": counted.blank,
            "outside": counted.outside,
        },
    }
