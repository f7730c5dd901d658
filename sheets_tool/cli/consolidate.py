"""`sheets-tool consolidate`."""

from datetime import date
from pathlib import Path

import click

from sheets_tool.books.beside import hands
from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.folder import open_year


@click.command(cls=VietnameseCommand)
@click.argument("paths", type=options.PATH, nargs=-1, metavar="[TỆP…]")
@click.option("--kind", type=options.KIND, default="dang-ky", help="Loại hồ sơ cần tổng hợp.")
@click.option("--period", default=None, metavar="ĐỢT", help="Đợt thi đua.")
@click.option(
    "--jobs",
    type=int,
    metavar="SỐ",
    help="Số tiến trình cùng đọc tệp; 1 là đọc lần lượt. Không ghi: bằng số nhân, nhiều nhất 4.",
)
@click.option(
    "--scheduler",
    default=None,
    metavar="ĐỊA_CHỈ",
    help="Đọc trên nhiều máy qua bộ điều phối Dask, ví dụ tcp://10.0.0.5:8786.",
)
@click.option("--message", is_flag=True, help="Soạn tin nhắn cho đơn vị còn thiếu, muộn, sai.")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    paths: tuple[Path, ...],
    kind: str,
    period: str | None,
    jobs: int | None,
    scheduler: str | None,
    message: bool,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Tổng hợp hồ sơ của các đơn vị trong nhan/: ket-qua/tong-hop.xlsx.

    Tệp tốt được gộp ngay, tệp hỏng để riêng kèm lý do; có thêm tệp thì chạy lại. Hồ sơ loại khác
    (--kind) có tệp riêng: tong-hop-so-ket.xlsx, tong-hop-cuoi-nam.xlsx.

    Ví dụ: sheets-tool -C phong-bac-giang consolidate
    """
    root = place_of(ctx, here)
    with hands((jobs or 1) - 1):
        carry_out(
            ctx,
            lambda: consolidate_units(
                open_year(root),
                kind=kind,
                period=period,
                paths=paths,
                day=day,
                scheduler=scheduler,
                message=message,
            ),
            manner=Manner(**manner),
            root=root,
        )
