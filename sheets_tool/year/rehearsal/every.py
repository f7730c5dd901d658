"""All sample years, in the order in which the demo runs them."""

from sheets_tool.year.rehearsal import bac_giang, kim_son
from sheets_tool.year.rehearsal.steps import Step

STEPS: tuple[Step, ...] = (*kim_son.STEPS, *bac_giang.STEPS)
"""The steps of all sample years; the district's come last: the demo ends at its workbook."""
YEARS: tuple[str, ...] = tuple(dict.fromkeys(step.year for step in STEPS))
