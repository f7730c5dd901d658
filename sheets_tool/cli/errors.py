"""What is wrong with a call, said in Vietnamese."""

import re

import click


def words(error: click.ClickException) -> str:
    """Return what is wrong with a call."""
    for kind, say in _SAY.items():
        if isinstance(error, kind):
            return say(error)
    return error.format_message()


def _missing(error: click.ClickException) -> str:
    assert isinstance(error, click.MissingParameter)  # noqa: S101 - told by the table below
    name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
    option = error.param.opts[0] if error.param and error.param.param_type_name == "option" else ""
    return f"Thiếu tham số {option or name}."


def _option(error: click.ClickException) -> str:
    assert isinstance(error, click.NoSuchOption)  # noqa: S101
    near = f" Có phải: {error.possibilities[0]}?" if error.possibilities else ""
    return f"Không có tùy chọn “{error.option_name}”.{near}"


def _bad_value(error: click.ClickException) -> str:
    """Say what is wrong with a value: our own types do so themselves, click's in English."""
    assert isinstance(error, click.BadParameter)  # noqa: S101
    found = ((pattern.search(error.message), told) for pattern, told in _VALUES)
    match, told = next(((m, told) for m, told in found if m), (None, error.message))
    if match is None:
        return told
    option = error.param.opts[0] if error.param else ""
    kind = error.param.type if error.param else None
    choices = ", ".join(map(str, kind.choices)) if isinstance(kind, click.Choice) else ""
    value = match.groupdict().get("value", "")
    return told.format(value=value, option=option, choices=choices)


def _file(error: click.ClickException) -> str:
    assert isinstance(error, click.FileError)  # noqa: S101
    return f"Không mở được “{error.ui_filename}”."


def _usage(error: click.ClickException) -> str:
    """Say a wrong use of an option; click tells the two apart in its words alone."""
    assert isinstance(error, click.BadOptionUsage)  # noqa: S101
    if "does not take" in error.message:
        return f"Tùy chọn {error.option_name} không nhận giá trị."
    return f"Tùy chọn {error.option_name} cần một giá trị."


def _argument(error: click.ClickException) -> str:
    assert isinstance(error, click.BadArgumentUsage)  # noqa: S101
    return "Thiếu hoặc thừa giá trị của tham số."


def _other_usage(error: click.ClickException) -> str:
    return _ENGLISH.get(error.message, error.message)


_ENGLISH = {"Missing command.": "Thiếu tên lệnh."}
"""What click says without any other mark → how to say it."""
_QUOTED = r"""(?s)(['"])(?P<value>.*)\1 """
_VALUES = tuple(
    (re.compile(said), told)
    for said, told in {
        _QUOTED + r"""is not (one of )?['"]""": "{option} “{value}” không có; chọn: {choices}.",
        _QUOTED + "is not a valid (integer|float)": "{option} “{value}” không phải số.",
        _QUOTED + "is not a valid boolean": "{option} “{value}”: ghi yes hoặc no.",
        _QUOTED + "does not exist": "Không có tệp, thư mục “{value}”.",
        _QUOTED + "is a (file|directory)": "“{value}” không phải loại cần có (tệp, thư mục).",
        _QUOTED + "is not (read|writ|execut)able": "Không mở được “{value}”.",
        "is not in the range": "{option}: số ngoài khoảng cho phép.",
        "values? are required": "{option}: thiếu hoặc thừa giá trị.",
    }.items()
)
"""What click's own types say of a value → how to say it; the first that fits."""
_SAY = {
    click.MissingParameter: _missing,
    click.NoSuchOption: _option,
    click.BadParameter: _bad_value,
    click.BadOptionUsage: _usage,
    click.BadArgumentUsage: _argument,
    click.FileError: _file,
    click.UsageError: _other_usage,
}
"""Kind of error → how to say it; the first that fits."""
