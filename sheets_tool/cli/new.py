"""`sheets-tool new`."""

from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.starting import start


@click.command(cls=VietnameseCommand)
@click.argument("folder", type=options.PATH, metavar="THƯ_MỤC")
@click.option("--from", "old", type=options.PATH, metavar="NĂM_CŨ", help="Mang sang từ năm trước.")
@options.writing
@click.pass_context
def command(
    ctx: click.Context, /, *, folder: Path, old: Path | None, here: str | None, **manner: bool
) -> None:
    """Tạo thư mục năm với ke-hoach.xlsx để điền.

    Ví dụ: sheets-tool new truong-kim-son-2021-2022 --from truong-kim-son-2020-2021
    """
    root = place_of(ctx, here)
    former = None if old is None else (root / old).resolve()  # the new one may not be there yet
    carry_out(ctx, lambda: start(root / folder, old=former), manner=Manner(**manner))
