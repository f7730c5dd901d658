"""`sheets-tool template`."""

from datetime import date
from pathlib import Path

import click

from sheets_tool.cli import options
from sheets_tool.cli.exits import Manner, carry_out, place_of
from sheets_tool.cli.group import VietnameseCommand
from sheets_tool.forms.registry import BOOKS, BY_ID
from sheets_tool.year.each_member import hand_out_each
from sheets_tool.year.folder import YearFolder, open_year
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.templating import blanks, hand_out

BALLOT, REGISTRATION = "ballot", "registration"
PREFILLED = (REGISTRATION, "scoring", "results")
"""Forms handed out a group, prefilled with its members."""


@click.command(cls=VietnameseCommand)
@click.argument("form", type=options.BOOK, metavar="MẪU")
@click.option(
    "-o", "out", type=options.PATH, metavar="NƠI_GHI", help="Ghi mẫu trống vào thư mục này."
)
@click.option("--period", default=None, metavar="ĐỢT", help="Đợt thi đua (mẫu chấm điểm).")
@click.option(
    "--stage",
    type=click.Choice(["to", "hoi-dong"]),
    metavar="CẤP",
    help="Biên bản kiểm phiếu của tổ (to) hay hội đồng (hoi-dong).",
)
@click.option(
    "--for",
    "whom",
    type=click.Choice(["ca-nhan", "tap-the"]),
    default="ca-nhan",
    metavar="AI",
    help="Biên bản cho cá nhân (ca-nhan) hay tập thể (tap-the).",
)
@click.option("--each", is_flag=True, help="Mỗi người một phiếu đăng ký, thay cho mỗi tổ một tệp.")
@options.day
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    form: str,
    out: Path | None,
    period: str | None,
    stage: str | None,
    whom: str,
    each: bool,
    day: date | None,
    here: str | None,
    **manner: bool,
) -> None:
    """Ghi mẫu để phát vào phat/MẪU, điền sẵn tên từ kế hoạch; ngoài thư mục năm thì ghi mẫu trống.

    MẪU là registration (đăng ký), scoring (chấm điểm, cần --period), results (kết quả năm),
    ballot (kiểm phiếu, cần --stage), plan (kế hoạch), submission (hồ sơ), … hoặc all.
    Ở cấp trên, scoring ghi mỗi khối thi đua một tệp.

    Ví dụ: sheets-tool template registration
    """
    root = place_of(ctx, here)
    if each and (form != REGISTRATION or out is not None):
        raise click.UsageError("--each chỉ dùng với mẫu registration, không kèm -o.", ctx)

    def act() -> Outcome:
        if each:
            return hand_out_each(open_year(root), day=day)
        if form == BALLOT and out is None and YearFolder(root).plan.is_file():
            return _ballots(root, stage, whom=whom, day=day)
        return _act(root, form, out, period=period, day=day)

    carry_out(ctx, act, manner=Manner(**manner), root=root)


def _ballots(root: Path, stage: str | None, *, whom: str, day: date | None) -> Outcome:
    from sheets_tool.year import ballot_template as of  # noqa: PLC0415 - it reads and judges

    if stage is None:
        raise click.UsageError("Thêm --stage to hoặc --stage hoi-dong.")
    return of.hand_out_ballots(
        open_year(root), stage=of.STAGES[stage], kind=of.KINDS[whom], day=day
    )


def _act(
    root: Path, form: str, out: Path | None, *, period: str | None, day: date | None
) -> Outcome:
    if out is None and form in PREFILLED and (YearFolder(root).plan.is_file() or form == "scoring"):
        return hand_out(open_year(root), form, period=period, day=day)
    folder = out or YearFolder(root).handed_out / form
    return blanks(folder, BOOKS if form == options.BOOK.ALL else (BY_ID[form],))
