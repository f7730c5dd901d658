"""`sheets-tool rules list / show / check`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out
from sheets_tool.cli.group import VietnameseCommand, VietnameseGroup
from sheets_tool.year.rulebook import check_packs, list_packs, show_pack


@click.group(cls=VietnameseGroup)
def command() -> None:
    """Các bộ quy tắc (luật, nghị định, thông tư) theo ngày hiệu lực.

    Ví dụ: sheets-tool rules show vn-2024
    """


@command.command("list", cls=VietnameseCommand)
@options.reading
@click.pass_context
def list_(ctx: click.Context, /, *, here: Any, **manner: bool) -> None:
    """Liệt kê các bộ và ngày áp dụng."""
    del here
    carry_out(ctx, list_packs, manner=Manner(**manner))


@command.command("show", cls=VietnameseCommand)
@click.argument("name", default="", metavar="[BỘ]")
@options.day
@options.reading
@click.pass_context
def show(ctx: click.Context, /, *, name: str, day: date | None, here: Any, **manner: bool) -> None:
    """In một bộ thành lời, đúng như chương trình áp dụng."""
    del here
    carry_out(ctx, lambda: show_pack(name, day=day), manner=Manner(**manner))


@command.command("check", cls=VietnameseCommand)
@click.argument("files", type=options.PATH, nargs=-1, metavar="[TỆP…]")
@click.option(
    "--cases",
    type=options.PATH,
    multiple=True,
    metavar="TỆP",
    help="Tệp ca kiểm thử của các điều kiện.",
)
@options.reading
@click.pass_context
def check(
    ctx: click.Context,
    /,
    *,
    files: tuple[Path, ...],
    cases: tuple[Path, ...],
    here: Any,
    **manner: bool,
) -> None:
    """Soát bộ quy tắc: trích dẫn, ngày hiệu lực, khóa lạ, điều kiện thiếu ca kiểm thử."""
    del here
    carry_out(ctx, lambda: check_packs(files, cases=cases), manner=Manner(**manner))
