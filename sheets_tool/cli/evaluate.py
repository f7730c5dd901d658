"""`sheets-tool evaluate`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.level_evaluating import evaluate_any


def _pairs(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> list[tuple[str, str]]:
    for value in values:
        if "=" not in value:
            raise click.BadParameter(f"“{value}”: ghi dạng THAM_SỐ=GIÁ_TRỊ.", ctx, param)
    pairs = (value.partition("=") for value in values)
    return [(key.strip(), written.strip()) for key, _, written in pairs]


@click.command(cls=VietnameseCommand)
@click.option("--explain", default="", metavar="TÊN", help="In lý do của một người, một tập thể.")
@click.option(
    "--what-if", multiple=True, callback=_pairs, metavar="K=V", help="Thử một tham số khác."
)
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    explain: str,
    what_if: list[tuple[str, str]],
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Xét điều kiện từng danh hiệu theo luật có hiệu lực ngày xét: ket-qua/xet-duyet.xlsx.

    Ví dụ: sheets-tool evaluate --explain "Nguyễn Thị Mẫu"
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: evaluate_any(open_year(root), day=day, what_if=what_if, explain=explain),
        manner=Manner(**manner),
        root=root,
    )
