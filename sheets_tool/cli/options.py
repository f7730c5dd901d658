"""Options that commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[date]):
    """A day as people type it: 30/09/2020 or 2020-09-30."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        from sheets_tool.text.days import NotADay, read_day  # noqa: PLC0415

        if isinstance(value, date):
            return value
        try:
            return read_day(value)
        except NotADay:
            self.fail(f"“{value}” không phải ngày; ghi như 30/09/2020.", param, ctx)


class KindType(click.ParamType[str]):
    """A kind of submission, with or without marks."""

    name = "LOẠI"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code of the kind."""
        from sheets_tool.forms.codes import SUBMISSION_KINDS  # noqa: PLC0415

        code = SUBMISSION_KINDS.find(str(value))
        if code is None:
            shown = ", ".join(item.label for item in SUBMISSION_KINDS.items)
            self.fail(f"“{value}” không phải loại hồ sơ; chọn: {shown}.", param, ctx)
        return code


class BookType(click.ParamType[str]):
    """A book by its id, or `all` of them."""

    name = "MẪU"
    ALL = "all"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id of the book."""
        from sheets_tool.forms.registry import BY_ID  # noqa: PLC0415
        from sheets_tool.forms.scoring import ID as SCORING  # noqa: PLC0415

        names = (self.ALL, *BY_ID, SCORING)
        if value not in names:
            shown = ", ".join(names)
            self.fail(f"Không có mẫu “{value}”; chọn: {shown}.", param, ctx)
        return str(value)


def year(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return a year as typed, such as 2019-2020 or 2019, in its one spelling."""
    from sheets_tool.text.years import NotAYear, read_year  # noqa: PLC0415

    try:
        return None if value is None else read_year(value)
    except NotAYear:
        raise click.BadParameter(f"“{value}” không phải năm; ghi 2019-2020.", ctx, param) from None


BOOK = BookType()
DAY = DayType()
KIND = KindType()
PATH = click.Path(path_type=Path)

_JSON = click.option("--json", "as_json", is_flag=True, help="In JSON, không in gì khác.")
_DRY = click.option("--dry-run", is_flag=True, help="Chỉ nói sẽ ghi gì, không ghi.")
_FORCE = click.option("--force", is_flag=True, help="Ghi đè cả tệp đã bị sửa tay.")
_STRICT = click.option("--strict", is_flag=True, help="Coi cảnh báo là lỗi.")
_FOLDER = click.option(
    "-C", "here", metavar="THƯ_MỤC", default=None, help="Đứng ở thư mục năm này."
)


def reading(command: F) -> F:
    """Add the options of a command that only reads."""
    return _FOLDER(_JSON(_STRICT(command)))


def writing(command: F) -> F:
    """Add the options of a command that writes."""
    return _FOLDER(_JSON(_STRICT(_DRY(_FORCE(command)))))


day = click.option("--day", type=DAY, default=None, help="Ngày ghi trên văn bản.")
