"""`sheets-tool register`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.registering import register


@click.command(cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Gộp đăng ký của các tổ theo danh sách nhân sự: ket-qua/dang-ky.xlsx và cong-khai.xlsx.

    Ví dụ: sheets-tool register
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: register(open_year(root), day=day), manner=Manner(**manner), root=root)
