"""What a plan sets for the blocks of an upper level: what going over a target brings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sheets_tool.findings.model import Finding
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.exact import read_ratio, show_ratio
from sheets_tool.stages.scoring.target import Bonus
from sheets_tool.text.numbers import NotANumber, read_number, show_number
from sheets_tool.values.numbers import POINT_SCALE, shown_points
from sheets_tool.year.local_values import Parameter, chosen


def read_points(text: str) -> int:
    """Return points as typed in the plan, scaled.

    Raises:
        ValueError: the text is no number.
    """
    try:
        return int(read_number(text) * POINT_SCALE)
    except NotANumber as error:
        raise ValueError(text) from error


OVER_EACH = Parameter("khoi.thuong-vuot", read_ratio, "một tỷ lệ", "1%")
"""The share of the standard points for each percent over plan."""
OVER_MOST = Parameter("khoi.thuong-vuot-toi-da", read_ratio, "một tỷ lệ", "10%")
"""The largest share of the standard points that one target may bring over plan."""
OVER_TOTAL = Parameter("khoi.thuong-vuot-tong", read_points, "một số điểm", "20")
"""The most points that all targets over plan may bring together."""
OF_BLOCKS = frozenset({OVER_EACH.id, OVER_MOST.id, OVER_TOTAL.id})
"""Parameters of the plan that only the scores of blocks read."""


@dataclass(frozen=True, slots=True)
class BonusRule:
    """What going over a target brings by the plan.

    Attributes:
        bonus: the rule; None where the plan does not set all of it.
        words: the rule with its papers, or what is missing.
        findings: parameters that cannot be used.
    """

    bonus: Bonus | None
    words: str
    findings: list[Finding] = field(default_factory=list)


def bonus_rule(plan: Plan) -> BonusRule:
    """Return what going over a target brings; a rule with a part missing brings nothing."""
    each, first = chosen(plan, OVER_EACH)
    most, second = chosen(plan, OVER_MOST)
    total, third = chosen(plan, OVER_TOTAL)
    findings = [*first, *second, *third]
    if each is None or most is None or total is None:
        missing = ", ".join(
            _missing({OVER_EACH.id: each, OVER_MOST.id: most, OVER_TOTAL.id: total})
        )
        words = f"Phần vượt chỉ tiêu không được cộng điểm: kế hoạch chưa định {missing}."
        return BonusRule(None, words, findings)
    papers = "; ".join(dict.fromkeys((each.basis, most.basis, total.basis)))
    words = (
        f"Vượt mỗi 1% kế hoạch được cộng {show_ratio(each.value)} điểm chuẩn (phần lẻ tính theo "
        f"tỷ lệ), mỗi chỉ tiêu không quá {show_ratio(most.value)}, tất cả không quá "
        f"{show_number(shown_points(total.value))} điểm ({papers})."
    )
    bonus = Bonus(each=each.value, most=most.value, total=total.value)
    return BonusRule(bonus, words, findings)


def _missing(found: Mapping[str, object]) -> Iterator[str]:
    return (value_id for value_id, each in found.items() if each is None)
