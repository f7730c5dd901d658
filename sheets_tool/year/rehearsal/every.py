"""All sample years, in the order in which the demo runs them."""

from sheets_tool.year.rehearsal import (
    bac_giang,
    cam_duc,
    cu_khe,
    dong_loc,
    kim_son,
    kim_son_next,
)
from sheets_tool.year.rehearsal.steps import Step

STEPS: tuple[Step, ...] = (
    *kim_son.STEPS,
    *kim_son_next.STEPS,
    *dong_loc.STEPS,
    *cam_duc.STEPS,
    *cu_khe.STEPS,
    *bac_giang.STEPS,
)
"""The steps of all sample years; the district's come last: the demo ends at its workbook."""
YEARS: tuple[str, ...] = tuple(dict.fromkeys(step.year for step in STEPS))
SENT_UP: tuple[tuple[str, str, str], ...] = (
    *((year, "ho-so-dang-ky.xlsx", bac_giang.YEAR) for year in bac_giang.BELOW),
    *((year, "ho-so-so-ket.xlsx", bac_giang.YEAR) for year in bac_giang.BELOW),
    (cu_khe.YEAR, "ho-so-so-ket.xlsx", cu_khe.DISTRICT),
)
"""Sample year, the submission it writes, and the year in whose inbox that submission lies."""
