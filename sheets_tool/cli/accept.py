"""`sheets-tool accept`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.accepting import accept
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@click.argument("item", metavar="VIỆC")
@click.option("--reason", required=True, metavar="LÝ_DO", help="Vì sao; được in trong danh sách.")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    item: str,
    reason: str,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Trả lời cho một việc mà vote đang chờ; lý do được giữ ở luu-tru/chap-nhan.json và in ra.

    VIỆC là mã ghi trong kết quả của vote, ví dụ V40/GV003/LDTT, hoặc niem-phong.

    Ví dụ: sheets-tool accept niem-phong --reason "Sửa nhầm mức xếp loại, hội đồng đã họp"
    """
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: accept(open_year(root), item, reason=reason, day=day),
        manner=Manner(**manner),
        root=root,
    )
