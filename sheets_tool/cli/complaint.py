"""`sheets-tool complaint`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.complaining import complain
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@click.option(
    "--day", type=options.DAY, default=None, help="Xét quá hạn đến ngày này; cũng ghi trên văn bản."
)
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Theo dõi đơn thư, ý kiến sau công khai: đã nhận, đến hạn, đã trả lời: ket-qua/don-thu.xlsx.

    Ví dụ: sheets-tool complaint --day 15/10/2020
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: complain(open_year(root), day=day), manner=Manner(**manner), root=root)
