"""`sheets-tool exemplar`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.exemplifying import exemplify
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@click.option(
    "--day", type=options.DAY, default=None, help="Xét quá hạn đến ngày này; cũng ghi trên văn bản."
)
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Theo dõi điển hình qua bốn khâu, lập bảng tin, bài đăng: ket-qua/dien-hinh.xlsx.

    Không cho --day thì không nói khâu nào quá hạn.

    Ví dụ: sheets-tool exemplar --day 30/11/2019
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: exemplify(open_year(root), day=day), manner=Manner(**manner), root=root)
