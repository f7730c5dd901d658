"""`sheets-tool check`."""

from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.checking import check_paths, check_year
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@click.argument("paths", type=options.PATH, nargs=-1, metavar="[TỆP…]")
@click.option("--sheet", default="", metavar="TÊN", help="Chỉ đọc trang này.")
@options.reading
@click.pass_context
def command(
    ctx: click.Context, /, *, paths: tuple[Path, ...], sheet: str, here: str | None, **manner: bool
) -> None:
    """Soát kế hoạch và mọi bài trong nhan/, hoặc các tệp, thư mục nêu tên; không sửa gì.

    Ví dụ: sheets-tool check nhan/2020-09-28/to-toan.xlsx
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: check_paths(paths, sheet=sheet) if paths else check_year(open_year(root)),
        manner=Manner(**manner),
    )
