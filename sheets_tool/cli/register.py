"""`sheets-tool register`."""

from datetime import date

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.year.folder import open_year
from sheets_tool.year.registering import Freezing, register


@click.command(cls=VietnameseCommand)
@click.option(
    "--adopt", type=options.DAY, default=None, help="Chốt danh sách hội nghị thông qua ngày này."
)
@click.option(
    "--publish", type=options.DAY, default=None, help="Chốt danh sách công khai lần đầu ngày này."
)
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    adopt: date | None,
    publish: date | None,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Gộp đăng ký của các tổ theo danh sách nhân sự: ket-qua/dang-ky.xlsx và cong-khai.xlsx.

    Chốt bằng --adopt rồi thì cột Thông qua và trang thay đổi cho biết ai bổ sung, ai rút sau đó.
    Chốt bằng --publish rồi thì cong-khai.xlsx giữ danh sách đã công khai, kèm ý kiến nhận được và
    danh sách sau ý kiến. Danh sách chốt gồm những gì đã nhận đến hết ngày chốt. Chốt lại danh sách
    khác phải thêm --force.

    Ví dụ: sheets-tool register --adopt 26/09/2020
    """
    root = place_of(ctx, here)
    asked = Manner(**manner)
    freezing = Freezing(adopt=adopt, publish=publish, force=asked.force)
    carry_out(
        ctx,
        lambda: register(open_year(root), day=day, freezing=freezing),
        manner=asked,
        root=root,
    )
