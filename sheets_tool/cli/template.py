"""`sheets-tool template`."""

from datetime import date
from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.forms.registry import BOOKS, BY_ID
from sheets_tool.year.folder import YearFolder, open_year
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.templating import blanks, hand_out

PREFILLED = ("registration", "scoring", "results")
"""Forms handed out a group, prefilled with its members."""


@click.command(cls=VietnameseCommand)
@click.argument("form", type=options.BOOK, metavar="MẪU")
@click.option(
    "-o",
    "out",
    type=options.PATH,
    metavar="NƠI_GHI",
    default=None,
    help="Ghi mẫu trống vào thư mục này.",
)
@click.option("--period", default=None, metavar="ĐỢT", help="Đợt thi đua (mẫu chấm điểm).")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    form: str,
    out: Path | None,
    period: str | None,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Ghi mẫu để phát vào phat/MẪU, điền sẵn tên từ kế hoạch; ngoài thư mục năm thì ghi mẫu trống.

    MẪU là registration (đăng ký), scoring (chấm điểm, cần --period), results (kết quả năm),
    plan (kế hoạch), submission (hồ sơ), … hoặc all.

    Ví dụ: sheets-tool template registration
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: _act(root, form, out=out, period=period, day=day),
        manner=Manner(**manner),
        root=root,
    )


def _act(
    root: Path, form: str, *, out: Path | None, period: str | None, day: date | None
) -> Outcome:
    if out is None and form in PREFILLED and (YearFolder(root).plan.is_file() or form == "scoring"):
        return hand_out(open_year(root), form, period=period, day=day)
    folder = out or YearFolder(root).handed_out / form
    return blanks(folder, BOOKS if form == options.BOOK.ALL else (BY_ID[form],))
