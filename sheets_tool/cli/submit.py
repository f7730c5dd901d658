"""`sheets-tool submit`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.forms.foreign_codes import INTAKES
from sheets_tool.year.exporting import export
from sheets_tool.year.folder import open_year
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.sending import send


@click.command(cls=VietnameseCommand)
@click.argument("kind", type=options.KIND, default="dang-ky", metavar="[LOẠI]")
@click.option("--period", default=None, metavar="ĐỢT", help="Đợt thi đua (hồ sơ sơ kết).")
@click.option(
    "--as",
    "form",
    type=click.Choice(tuple(INTAKES), case_sensitive=False),
    metavar="MẪU",
    default=None,
    help=f"Xuất theo mẫu nhập của phần mềm cấp trên: {', '.join(INTAKES)}.",
)
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    kind: str,
    period: str | None,
    form: str | None,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Lập hồ sơ gửi cấp trên: ket-qua/ho-so-LOẠI.xlsx, tính lại từ đầu vào.

    LOẠI là dang-ky, so-ket, cuoi-nam hoặc dot-xuat.

    Ví dụ: sheets-tool submit dang-ky --day 01/10/2020
    """
    root = place_of(ctx, here)

    def act() -> Outcome:
        if form is None:
            return send(open_year(root), kind, period=period, day=day)
        return export(open_year(root), form, kind=kind, period=period, day=day)

    carry_out(ctx, act, manner=Manner(**manner), root=root)
