"""The seal and the answers in `luu-tru/`: small texts that the commands keep."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.stop import Stop
from sheets_tool.stages.sealing import Seal
from sheets_tool.year.folder import YearFolder

SEAL_NAME = "niem-phong.json"
ANSWERS_NAME = "chap-nhan.json"
SEAL_ITEM = "niem-phong"
"""How a person names a changed seal when they answer for it."""
NO_DAY = "chưa ghi ngày"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person answers for.

    Attributes:
        item: how the finding names it.
        code: the code of the finding.
        what: what was told when it was answered.
        day: as shown, or that none was given.
        result: the hash of the results it was given for, for a changed seal.
    """

    item: str
    code: str
    what: str
    reason: str
    day: str = NO_DAY
    result: str = ""


def seal_path(year: YearFolder) -> Path:
    """Return where the seal is kept."""
    return year.archive / SEAL_NAME


def answers_path(year: YearFolder) -> Path:
    """Return where the answers are kept."""
    return year.archive / ANSWERS_NAME


def read_seal(year: YearFolder) -> Seal | None:
    """Return the seal of a year folder, or None where nothing was sealed.

    Raises:
        Stop: the file cannot be read as a seal.
    """
    path = seal_path(year)
    if not path.is_file():
        return None
    try:
        return Seal.read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Stop(say.STORE_BROKEN.at(path=path.name, reason=error)) from None


def answers_of(year: YearFolder) -> dict[str, Answer]:
    """Return what people answered for, by item.

    Raises:
        Stop: the file cannot be read.
    """
    path = answers_path(year)
    if not path.is_file():
        return {}
    try:
        kept: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return {each["item"]: Answer(**each) for each in kept}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Stop(say.STORE_BROKEN.at(path=path.name, reason=error)) from None


def answers_text(answers: Mapping[str, Answer]) -> str:
    """Return the answers as they are kept."""
    rows = [asdict(answers[item]) for item in sorted(answers)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def read_answers(year: YearFolder) -> dict[str, tuple[str, str]]:
    """Return item → day and reason."""
    return {item: (each.day, each.reason) for item, each in answers_of(year).items()}
