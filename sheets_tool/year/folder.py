"""Where files live in a year folder."""

from dataclasses import dataclass
from pathlib import Path

from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.stop import Stop

PLAN_NAME = "ke-hoach.xlsx"


@dataclass(frozen=True, slots=True)
class YearFolder:
    """A year folder by its root."""

    root: Path

    @property
    def plan(self) -> Path:
        """The year's plan (W1)."""
        return self.root / PLAN_NAME

    @property
    def handed_out(self) -> Path:
        """What we hand out."""
        return self.root / "phat"

    @property
    def inbox(self) -> Path:
        """Whatever comes back."""
        return self.root / "nhan"

    @property
    def sent_back(self) -> Path:
        """Annotated copies to send back."""
        return self.root / "tra-lai"

    @property
    def results(self) -> Path:
        """Views and submissions that the commands write."""
        return self.root / "ket-qua"

    @property
    def archive(self) -> Path:
        """The record and the seals."""
        return self.root / "luu-tru"

    @property
    def private(self) -> Path:
        """Cache and lock; may be deleted at any time."""
        return self.root / ".sheets-tool"

    @property
    def cache(self) -> Path:
        """What was read before, by the hash of its bytes."""
        return self.private / "cache"


def open_year(root: Path) -> YearFolder:
    """Return the year folder at a path.

    Raises:
        Stop: there is no plan in it.
    """
    year = YearFolder(root)
    if not year.plan.is_file():
        raise Stop(say.NOT_A_YEAR_FOLDER.at(path=root))
    return year
