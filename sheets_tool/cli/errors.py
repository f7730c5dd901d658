"""What is wrong with a call, said in Vietnamese."""

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
    assert isinstance(error, click.BadParameter)  # noqa: S101
    return error.message


def _usage(error: click.ClickException) -> str:
    """Say a wrong use of an option; click tells the two apart in its words alone."""
    assert isinstance(error, click.BadOptionUsage)  # noqa: S101
    if "does not take" in error.message:
        return f"Tùy chọn {error.option_name} không nhận giá trị."
    return f"Tùy chọn {error.option_name} cần một giá trị."


def _other_usage(error: click.ClickException) -> str:
    return _ENGLISH.get(error.message, error.message)


_ENGLISH = {"Missing command.": "Thiếu tên lệnh."}
"""What click says without any other mark → how to say it."""
_SAY = {
    click.MissingParameter: _missing,
    click.NoSuchOption: _option,
    click.BadParameter: _bad_value,
    click.BadOptionUsage: _usage,
    click.UsageError: _other_usage,
}
"""Kind of error → how to say it; the first that fits."""
