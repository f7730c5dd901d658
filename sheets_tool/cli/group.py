"""The lazy group of commands, speaking Vietnamese."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import click

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Chạy trọn các năm mẫu, từ kế hoạch đến bảng tổng hợp."),
    "new": ("new", "Tạo thư mục năm với kế hoạch để điền."),
    "receive": ("receive", "Chép bài nhận được vào nhan/NGÀY."),
    "status": ("status", "Đã nhận gì, thiếu gì, việc tiếp theo."),
    "template": ("template", "Ghi mẫu để phát, điền sẵn từ kế hoạch."),
    "check": ("check", "Soát tệp, chỉ rõ ô cần sửa."),
    "register": ("register", "Gộp đăng ký của các tổ."),
    "score": ("score", "Tính điểm thi đua từng đợt và cả năm."),
    "evaluate": ("evaluate", "Xét điều kiện từng danh hiệu theo luật của ngày xét."),
    "commend": ("commend", "Khen thưởng theo đợt, chuyên đề, đột xuất, cống hiến."),
    "exemplar": ("exemplar", "Theo dõi điển hình qua bốn khâu, lập bảng tin."),
    "campaign": ("campaign", "Phong trào, cuộc vận động: ai cam kết, tham gia, góp gì."),
    "select": ("select", "Tuyển chọn, hội thi qua các vòng: suất, giải."),
    "complaint": ("complaint", "Theo dõi đơn thư, ý kiến sau công khai."),
    "vote": ("vote", "Kiểm phiếu, kết luận, niêm phong kết quả bình xét."),
    "accept": ("accept", "Trả lời cho một việc đang chờ, kèm lý do."),
    "submit": ("submit", "Lập hồ sơ gửi cấp trên."),
    "rules": ("rules", "Xem và soát các bộ quy tắc (luật) theo ngày hiệu lực."),
    "consolidate": ("consolidate", "Tổng hợp hồ sơ của các đơn vị."),
    "report": ("report", "Báo cáo sơ kết, cuối năm: số liệu và biểu đồ."),
    "record": ("record", "Hồ sơ theo dõi qua các năm: kết chuyển, nhập danh sách cũ, xem."),
    "diff": ("diff", "So hai tệp cùng mẫu theo người và danh hiệu."),
    "trace": ("trace", "Nói một con số từ đâu ra, đến từng dòng, từng tệp."),
}
"""Command → the module that holds it and its one line of help."""

_LINE = 200
"""The longest line of help that is not cut short."""


def _vietnamese_options(
    command: click.Command, ctx: click.Context, out: click.HelpFormatter
) -> None:
    options = [p for p in command.get_params(ctx) if isinstance(p, click.Option)]
    rows = [row for option in options if (row := option.get_help_record(ctx))]
    if rows:
        with out.section("Tùy chọn"):
            out.write_dl(rows)


class VietnameseCommand(click.Command):
    """A command whose help speaks Vietnamese."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        super().__init__(*args, **kwargs)
        self.allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments apart; too many of them are told in Vietnamese."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(f"Thừa tham số: {' '.join(rest)}.", ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), "Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _vietnamese_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its line in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In trợ giúp này."
        return option


class VietnameseGroup(click.Group):
    """A small group inside a command, whose help speaks Vietnamese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, "VIỆC [THAM SỐ]…", "Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then what the group can do."""
        _vietnamese_options(self, ctx, formatter)
        with formatter.section("Việc"):
            formatter.write_dl(
                [(name, each.get_short_help_str(_LINE)) for name, each in self.commands.items()]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; one that does not exist is told with near names."""
        return super().resolve_command(ctx, _known(ctx, args, self.commands))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its line in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In trợ giúp này."
        return option


class LazyGroup(click.Group):
    """A group that imports a command when it is called, not when it is listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands, in the order of the year."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, help_line = COMMANDS[cmd_name]
        command: click.Command = import_module(f"sheets_tool.cli.{module}").command
        command.short_help = help_line
        return command

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, "LỆNH [THAM SỐ]…", "Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        _vietnamese_options(self, ctx, formatter)
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its line in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In trợ giúp này."
        return option

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; one that does not exist is told with near names."""
        return super().resolve_command(ctx, _known(ctx, args, COMMANDS))


def _known(ctx: click.Context, args: list[str], commands: Iterable[str]) -> list[str]:
    """Return the arguments of a call whose command exists.

    Raises:
        click.UsageError: it does not exist.
    """
    name, names = args[0], list(commands)
    if name in names or name.startswith("-"):
        return args
    from difflib import get_close_matches  # noqa: PLC0415 - only where a name is wrong

    near = get_close_matches(name, names, n=1)
    hint = f" Có phải: {near[0]}?" if near else ""
    raise click.UsageError(f"Không có lệnh “{name}”.{hint}", ctx)


def version_line(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Print the version and leave."""
    del param
    if value and not ctx.resilient_parsing:
        from sheets_tool import __version__  # noqa: PLC0415

        click.echo(f"sheets-tool {__version__}")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "folder", metavar="THƯ_MỤC", default=".", help="Đứng ở thư mục năm này.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=version_line,
    help="In phiên bản.",
)
@click.pass_context
def main(ctx: click.Context, folder: str) -> None:
    """Công cụ bảng tính cho công tác thi đua – khen thưởng của trường học.

    Làm việc trong một thư mục năm: kế hoạch ở ke-hoach.xlsx, bài nhận được ở nhan/, kết quả ở
    ket-qua/. Bắt đầu: sheets-tool new THƯ_MỤC, hoặc xem thử: sheets-tool demo.
    """
    ctx.obj = folder
