"""The one call to calamine: a file's sheets as plain rows.

Also runs as a script of its own, in a process that may die: it then imports nothing else of ours.
"""

import io
import pickle
import sys
from typing import Any

import python_calamine as calamine

Plain = tuple[str, bool, list[list[Any]], list[tuple[tuple[int, int], tuple[int, int]]]]
"""Name, whether people see it, rows, merged blocks."""


def plain_sheets(data: bytes) -> list[Plain]:
    """Return the worksheets of a file, A1 at [0][0]."""
    opened = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = []
    for meta in opened.sheets_metadata:
        if meta.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        read = opened.get_sheet_by_name(meta.name)
        visible = meta.visible is calamine.SheetVisibleEnum.Visible
        # Without this, leading blank rows and columns are dropped and every address is wrong.
        rows = read.to_python(skip_empty_area=False)
        sheets.append((meta.name, visible, rows, list(read.merged_cell_ranges or ())))
    return sheets


def _main(memory_bytes: int) -> None:
    """Read a file from standard input and write its sheets, or why there are none, to output."""
    try:
        import resource  # noqa: PLC0415 - not on Windows, where only the time is limited

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    except (ImportError, ValueError, OSError):
        pass
    answer: tuple[str, object]
    try:
        answer = ("", plain_sheets(sys.stdin.buffer.read()))
    except calamine.PasswordError:
        answer = ("password", "")
    except (calamine.CalamineError, ValueError, ArithmeticError, RuntimeError) as error:
        answer = ("broken", str(error))
    pickle.dump(answer, sys.stdout.buffer)


if __name__ == "__main__":
    _main(int(sys.argv[1]))
