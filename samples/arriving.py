"""A year played step by step: what people send is made when it is due, from what lies there then.

So a template is filled as it was handed out, and the level above answers what it was sent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sheets_tool.year.demonstrating import Done, run
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal.steps import LATER, Step

Send = Callable[[YearFolder, YearFolder], None]
"""Reads the year folder as it stands and writes, into another, what people send then."""


def play(
    root: Path, steps: Sequence[Step], sent: Mapping[str, Send], *, folder: Path
) -> Iterator[Done]:
    """Yield the steps of a sample year, run in a folder; what arrives before them is written.

    It is written below the sample year in `root`, by the name of the arrival.
    """
    year = steps[0].year
    running = run(folder, samples=root, years=(year,))
    for step in steps:
        if step.after:
            arrived = YearFolder(root / year / LATER / step.after)
            sent[step.after](YearFolder(folder / year), arrived)
        yield next(running)
