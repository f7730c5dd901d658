"""`sheets-tool diff`."""

from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.comparing import compare
from sheets_tool.year.folder import YearFolder


@click.command(cls=VietnameseCommand)
@click.argument("old", type=options.PATH, metavar="TỆP_CŨ")
@click.argument("new", type=options.PATH, metavar="TỆP_MỚI")
@options.reading
@click.pass_context
def command(
    ctx: click.Context, /, *, old: Path, new: Path, here: str | None, **manner: bool
) -> None:
    """So hai tệp cùng mẫu theo người và danh hiệu, không theo ô, không theo thứ tự dòng.

    Mã thoát 0 khi như nhau, 1 khi khác. Bảng chấm điểm cần đứng ở thư mục năm (-C).

    Ví dụ: sheets-tool diff nhan/2020-09-28/to-toan.xlsx nhan/2020-10-05/to-toan.xlsx
    """
    root = place_of(ctx, here)
    carry_out(ctx, lambda: compare(old, new, year=YearFolder(root)), manner=Manner(**manner))
