"""`sheets-tool commend`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.commending import commend
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Lập danh sách khen thưởng theo đợt, chuyên đề, đột xuất, cống hiến: ket-qua/khen-thuong.xlsx.

    Một thành tích khen hai lần thì báo; tỷ lệ khen đặt cạnh kết quả công tác.

    Ví dụ: sheets-tool commend
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: commend(open_year(root), day=day), manner=Manner(**manner), root=root)
