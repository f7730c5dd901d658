"""`sheets-tool report`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.reporting import report_of


@click.command(cls=VietnameseCommand)
@click.option("--interim/--final", "interim", default=None, help="Sơ kết, hoặc cuối năm.")
@click.option("--period", default=None, metavar="ĐỢT", help="Chỉ một đợt (sơ kết).")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    interim: bool | None,
    period: str | None,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Lập báo cáo sơ kết (--interim) hoặc cuối năm (--final), có biểu đồ cạnh số liệu.

    Từ đăng ký, đủ điều kiện, đề nghị đến quyết định; chỉ tiêu và kết quả; tỷ lệ khen bên cạnh kết
    quả công tác. Có gì tính nấy, thiếu gì nói nấy.

    Ví dụ: sheets-tool report --interim --period 1
    """
    if interim is None:
        raise click.UsageError("Chọn --interim (sơ kết) hoặc --final (cuối năm).", ctx)
    root = place_of(ctx, here)
    carry_out(
        ctx,
        lambda: report_of(open_year(root), period=period, day=day, final=not interim),
        manner=Manner(**manner),
        root=root,
    )
