"""What a handy colleague would write with pandas: all schools' sheets in one, and counts.

It checks nothing: no versions, no covers, no findings. `plain_script.py INBOX OUTPUT`
"""

import sys
from pathlib import Path

import pandas as pd

SHEETS = ("Cá nhân", "Tập thể", "Sáng kiến")


def read(path: Path) -> dict[str, pd.DataFrame]:
    """Return the tables of a workbook, each header found by its first column."""
    sheets = pd.read_excel(
        path,
        sheet_name=list(SHEETS),
        header=None,
        dtype=str,
        keep_default_na=False,
        engine="openpyxl",
    )
    return {name: table(raw) for name, raw in sheets.items()}


def table(raw: pd.DataFrame) -> pd.DataFrame:
    """Return the rows under the header that have a unit."""
    top = raw.index[raw[0] == "Mã đơn vị"][0]
    body = raw.iloc[top + 1 :].copy()
    body.columns = raw.iloc[top]
    return body[body["Mã đơn vị"] != ""]


inbox, output = Path(sys.argv[1]), Path(sys.argv[2])
read_all = [read(path) for path in sorted(inbox.rglob("*.xlsx"))]
tables = {name: pd.concat([each[name] for each in read_all], ignore_index=True) for name in SHEETS}
persons = tables["Cá nhân"]
counts = pd.crosstab(persons["Danh hiệu, hình thức"], [persons["Cấp học"], persons["Nhóm"]])
with pd.ExcelWriter(output, engine="openpyxl") as book:
    for name, rows in tables.items():
        rows.to_excel(book, sheet_name=name, index=False)
    counts.to_excel(book, sheet_name="Tổng hợp")
