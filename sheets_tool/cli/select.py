"""`sheets-tool select`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.selecting import select_rounds


@click.command(cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def command(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Tuyển chọn, hội thi qua các vòng: suất, người được gửi, giải: ket-qua/tuyen-chon.xlsx.

    Quá suất thì báo tên, đồng điểm để người có thẩm quyền chọn; không tự bỏ ai.

    Ví dụ: sheets-tool select
    """
    root = place_of(ctx, here)
    carry_out(
        ctx, lambda: select_rounds(open_year(root), day=day), manner=Manner(**manner), root=root
    )
