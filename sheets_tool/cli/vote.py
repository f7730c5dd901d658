"""`sheets-tool vote`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.voting import vote


@click.command(cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Kiểm phiếu, kết luận từng danh hiệu và niêm phong kết quả: ket-qua/binh-xet.xlsx.

    Ví dụ: sheets-tool vote
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: vote(open_year(root), day=day), manner=Manner(**manner), root=root)
