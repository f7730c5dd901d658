"""Phòng GD&ĐT TP Bắc Giang, 2020-2021: a district, and three of its schools."""

from datetime import date

from sheets_tool.year.checking import check_year
from sheets_tool.year.consolidating import consolidate_units
from sheets_tool.year.rehearsal.registration import registration
from sheets_tool.year.rehearsal.steps import Step, dated
from sheets_tool.year.standing import status

YEAR = "bac-giang"
BELOW = tuple(f"bac-giang-truong/{name}" for name in ("mn-hoa-sen", "th-binh-minh", "thcs-ban-mai"))
"""The schools of the district whose whole years are samples too."""
STEPS: tuple[Step, ...] = (
    *(step for year in BELOW for step in registration(year, day=date(2020, 11, 12))),
    Step(year=YEAR, name="status", act=status),
    Step(year=YEAR, name="check", act=check_year),
    dated(YEAR, "consolidate", consolidate_units, day=date(2020, 11, 25)),
)
