"""A pytest plugin that takes one function out, to see which tests go red without it.

`DISABLED='module:name=value' python -m pytest -p disabling …`: every call gives the value, a Python
literal. The function is taken out wherever it was imported to as well.
"""

import ast
import importlib
import os
import sys
from functools import reduce


def pytest_configure() -> None:
    """Take the function out that the environment names."""
    target = os.environ.get("DISABLED", "")
    if target:
        disable(target)


def disable(target: str) -> None:
    """Let a function or method give a value and do nothing.

    Raises:
        AttributeError: there is no such function: a name that went out of date.
    """
    address, _, value = target.partition("=")
    module, _, path = address.partition(":")
    *owners, name = path.split(".")
    owner = reduce(getattr, owners, importlib.import_module(module))
    real, given = getattr(owner, name), ast.literal_eval(value)

    def nothing(*_: object, **__: object) -> object:
        return given

    setattr(owner, name, nothing)
    for each in [found for name, found in sys.modules.items() if name.startswith("sheets_tool")]:
        for other, found in list(vars(each).items()):
            if found is real:  # imported by name before; who imports it later gets nothing
                setattr(each, other, nothing)
