"""`sheets-tool campaign`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.campaigning import campaign
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Tổng hợp phong trào, cuộc vận động: ai cam kết, tham gia, góp gì: ket-qua/phong-trao.xlsx.

    Tiền cộng đúng từng đồng; ô chưa rõ bao nhiêu thì hỏi lại, không đoán.

    Ví dụ: sheets-tool campaign
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: campaign(open_year(root), day=day), manner=Manner(**manner), root=root)
