"""`sheets-tool score`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.score_book import score_year


@click.command(cls=VietnameseCommand)
@click.option("--period", default=None, metavar="ĐỢT", help="Chỉ một đợt; không ghi thì cả năm.")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context, /, *, period: str | None, day: date | None, here: str | None, **manner: bool
) -> None:
    """Tính điểm theo tiêu chí của kế hoạch: tự chấm, tổ, hội đồng, xếp hạng; ghi cham-diem.xlsx.

    Ở cấp trên: từng khối thi đua, cả chỉ tiêu công tác có điểm chuẩn, thưởng vượt, cờ thi đua.

    Ví dụ: sheets-tool score --period 1
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: score_year(open_year(root), period=period, day=day),
        manner=Manner(**manner),
        root=root,
    )
