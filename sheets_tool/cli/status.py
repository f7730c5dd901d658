"""`sheets-tool status`."""

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.standing import status


@click.command(cls=VietnameseCommand)
@click.option("--message", is_flag=True, help="Soạn tin nhắn cho đơn vị, tổ còn thiếu, muộn, sai.")
@options.reading
@click.pass_context
def command(ctx: click.Context, /, *, message: bool, here: str | None, **manner: bool) -> None:
    """Nói đã nhận gì, thiếu gì, muộn gì, và việc tiếp theo kèm lệnh.

    Ví dụ: sheets-tool -C truong-kim-son-2020-2021 status
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: status(open_year(root), message=message), manner=Manner(**manner))
