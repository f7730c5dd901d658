"""`sheets-tool check`."""

import sys
from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.cli.show import say
from sheets_tool.text.spelling import fold
from sheets_tool.year.checking import look_over, look_over_year
from sheets_tool.year.folder import open_year
from sheets_tool.year.mending import Mendings, add_mended, find_mendings
from sheets_tool.year.messaging import add_messages
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.returning import add_returns

_YES = frozenset({"c", "co", "y", "yes"})


@click.command(cls=VietnameseCommand)
@click.argument("paths", type=options.PATH, nargs=-1, metavar="[TỆP…]")
@click.option("--sheet", default="", metavar="TÊN", help="Chỉ đọc trang này.")
@click.option("--message", is_flag=True, help="Soạn tin nhắn lịch sự cho từng người gửi.")
@click.option("--annotate", is_flag=True, help="Làm bản trả lại có đánh dấu từng ô cần sửa.")
@click.option("--repair", is_flag=True, help="Nói sẽ sửa gì, hỏi, rồi ghi bản sửa theo mẫu.")
@click.option("--yes", is_flag=True, help="Ghi bản sửa mà không hỏi.")
@click.option("-o", "to", type=options.PATH, default=None, metavar="THƯ_MỤC", help="Ghi vào đây.")
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    paths: tuple[Path, ...],
    sheet: str,
    message: bool,
    annotate: bool,
    repair: bool,
    yes: bool,
    to: Path | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Soát kế hoạch và mọi bài trong nhan/, hoặc các tệp, thư mục nêu tên; không sửa tệp nào.

    Ví dụ: sheets-tool check nhan/2020-09-28/to-toan.xlsx
    """
    root = place_of(ctx, here)

    def act() -> Outcome:
        checked = look_over(paths, sheet=sheet) if paths else look_over_year(open_year(root))
        if message:
            add_messages(checked.outcome, checked.reading)
        if annotate:
            add_returns(checked.outcome, checked.reading, root=root, to=to)
        if repair:
            found = find_mendings(checked, root=root, to=to, sheet=sheet)
            agreed = _asked(found, checked.outcome, yes=yes or manner["as_json"]) or yes
            add_mended(checked.outcome, found, agreed=agreed)
        return checked.outcome

    writes = annotate or repair
    carry_out(ctx, act, manner=Manner(**manner), root=root if writes else None)


def _asked(found: Mendings, outcome: Outcome, *, yes: bool) -> bool:
    """Show what would be mended and ask; where nobody can answer, the answer is no."""
    if yes or not found.outputs or not sys.stdin.isatty():
        outcome.lines += found.lines
        return False
    for line in found.lines:
        say(line)
    answer = click.prompt("Ghi bản sửa này? [c/K]", default="", show_default=False)
    return fold(answer) in _YES
