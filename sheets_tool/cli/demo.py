"""`sheets-tool demo`."""

from pathlib import Path
from typing import Any

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.cli.show import say, show_findings
from sheets_tool.year.demonstrating import Done, demonstrate
from sheets_tool.year.rehearsal.every import YEARS
from sheets_tool.year.shipped import shipped


class YearType(click.ParamType[str]):
    """A sample year by its folder."""

    name = "NĂM_MẪU"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the folder of the sample year."""
        if value not in YEARS:
            self.fail(f"Không có năm mẫu “{value}”; chọn: {', '.join(YEARS)}.", param, ctx)
        return str(value)


@click.command(cls=VietnameseCommand)
@click.argument("folder", type=options.PATH, default="thu-nghiem", metavar="[THƯ_MỤC]")
@click.option("--force", is_flag=True, help="Dùng cả thư mục đã có tệp khác.")
@click.option("--only", multiple=True, type=YearType(), help="Chỉ chạy năm mẫu này.")
@click.option("--json", "as_json", is_flag=True, help="In JSON, không in gì khác.")
@click.pass_context
def command(
    ctx: click.Context, /, *, folder: Path, force: bool, only: tuple[str, ...], as_json: bool
) -> None:
    """Chép các năm mẫu vào THƯ_MỤC (mặc định: thu-nghiem) rồi chạy trọn, in từng bước.

    Mã thoát 0 khi mọi điều phát hiện đúng như năm mẫu dự kiến, 1 khi khác. Người và trường trong
    năm mẫu là hư cấu.

    Ví dụ: sheets-tool demo thu-nghiem
    """
    carry_out(
        ctx,
        lambda: demonstrate(
            folder,
            samples=shipped("samples"),
            years=only or YEARS,
            force=force,
            tell=_silent if as_json else _tell,
        ),
        manner=Manner(as_json=as_json, force=force),
    )


def _silent(done: Done) -> None:
    del done


def _tell(done: Done) -> None:
    place = f'"{done.place}"' if " " in str(done.place) else str(done.place)
    say(f"$ sheets-tool -C {place} {done.step.typed}")
    for line in done.outcome.lines:
        say(line)
    show_findings(done.fresh)
    told = len(done.outcome.findings) - len(done.fresh)
    if told:
        say(f"({told} điều các bước trước đã nói)")
    for each in done.written:
        say(str(each))
    say("")
