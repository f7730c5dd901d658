"""`sheets-tool trace`."""

from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.tracing import trace


@click.command(cls=VietnameseCommand)
@click.argument("book", type=options.PATH, metavar="TỆP")
@click.argument("cell", metavar="Ô")
@click.option(
    "--among",
    type=options.PATH,
    multiple=True,
    metavar="THƯ_MỤC",
    help="Tìm tệp gốc cả trong thư mục này (của cấp dưới); ghi được nhiều lần.",
)
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    book: Path,
    cell: str,
    among: tuple[Path, ...],
    here: str | None,
    **manner: bool,
) -> None:
    """Nói một con số, một ô từ đâu ra: từ ô tổng đến từng dòng, từng tệp của đơn vị, của tổ.

    Ô ghi như "Tổng hợp!C9"; không ghi trang thì là trang đầu. Tệp gốc tìm theo nội dung trong
    nhan/ và luu-tru/, đổi tên vẫn thấy.

    Ví dụ: sheets-tool trace ket-qua/tong-hop.xlsx "Tổng hợp!C9" --among ../truong-a/nhan
    """
    root = place_of(ctx, here)
    book, *among_here = (_seen_from(root, path) for path in (book, *among))
    carry_out(ctx, lambda: trace(book, cell, here=root, among=among_here), manner=Manner(**manner))


def _seen_from(root: Path, path: Path) -> Path:
    """Return a path as it stands, or as it is seen from the year folder where it is there alone."""
    return root / path if not path.exists() and (root / path).exists() else path
