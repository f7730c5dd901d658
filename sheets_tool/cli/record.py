"""`sheets-tool record import / show / close`."""

from datetime import date
from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand, VietnameseGroup
from sheets_tool.year.folder import open_year
from sheets_tool.year.record_importing import Wish, import_history
from sheets_tool.year.record_showing import show as show_file
from sheets_tool.year.recording import close as close_year


@click.group(cls=VietnameseGroup)
def command() -> None:
    """Hồ sơ theo dõi của từng người, từng tập thể qua các năm: luu-tru/theo-doi.xlsx.

    Ví dụ: sheets-tool record show "Nguyễn Thị Mẫu"
    """


@command.command("close", cls=VietnameseCommand)
@options.day
@options.writing
@click.pass_context
def close(ctx: click.Context, /, *, day: date | None, here: str | None, **manner: bool) -> None:
    """Kết chuyển kết quả năm vào hồ sơ, đúng một lần; dòng người ghi tay được giữ nguyên."""
    root = place_of(ctx, here)
    carry_out(ctx, lambda: close_year(open_year(root), day=day), manner=Manner(**manner), root=root)


@command.command("show", cls=VietnameseCommand)
@click.argument("name", metavar="TÊN")
@options.reading
@click.pass_context
def show(ctx: click.Context, /, *, name: str, here: str | None, **manner: bool) -> None:
    """In hồ sơ của một người, một tập thể: từng năm, sáng kiến, số năm liên tục."""
    root = place_of(ctx, here)
    carry_out(ctx, lambda: show_file(open_year(root), name), manner=Manner(**manner))


@command.command("import", cls=VietnameseCommand)
@click.argument("files", type=options.PATH, nargs=-1, required=True, metavar="TỆP…")
@click.option("--year", default=None, metavar="NĂM", callback=options.year, help="Năm của tệp.")
@click.option("--decided", is_flag=True, help="Danh sách này đã có quyết định.")
@click.option("--complete", is_flag=True, help="Danh sách đủ mọi người được khen của năm.")
@options.writing
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    *,
    files: tuple[Path, ...],
    year: str | None,
    decided: bool,
    complete: bool,
    here: str | None,
    **manner: bool,
) -> None:
    """Nhập thành tích từ danh sách cũ, kèm nguồn và độ tin cậy; không nhập hai lần."""
    root = place_of(ctx, here)
    wish = Wish(year=year, decided=decided, complete=complete)
    carry_out(
        ctx,
        lambda: import_history(open_year(root), files, wish),
        manner=Manner(**manner),
        root=root,
    )
