"""`sheets-tool receive`."""

from datetime import date
from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.intake import take_in


@click.command(cls=VietnameseCommand)
@click.argument("files", type=options.PATH, nargs=-1, required=True, metavar="TỆP…")
@click.option("--on", "received_on", type=options.DAY, required=True, help="Ngày nhận được tệp.")
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[Path, ...],
    received_on: date,
    here: str | None,
    **manner: bool,
) -> None:
    """Chép bài từ Zalo, thư điện tử vào nhan/NGÀY; không bao giờ chuyển hay sửa tệp gốc.

    Ghi tên thư mục thì chép mọi bảng tính trong đó.

    Ví dụ: sheets-tool receive ~/Downloads/to-toan.xlsx --on 28/09/2020
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: take_in(open_year(root), files, day=received_on),
        manner=Manner(**manner),
        root=root,
    )
