"""The ceilings an upper level's plan sets its units, blocks and school levels, and who is over."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.model import Finding
from sheets_tool.forms.awards import PERSON
from sheets_tool.forms.codes import SCHOOL_LEVELS
from sheets_tool.forms.counted import Who
from sheets_tool.forms.frames import records
from sheets_tool.forms.planned import Plan
from sheets_tool.rules.ceilings import ceilings
from sheets_tool.stages.deciding import Decision
from sheets_tool.stages.unit_ceilings import Placed, UnitCeiling, over_ceilings
from sheets_tool.year.law import Law
from sheets_tool.year.local_values import UNIT_CEILINGS, chosen, seats_of

_IN_EACH_UNIT = "don-vi"
"""Choice of a scope of the law: the ceiling holds in each unit by itself."""


def above_ceilings(plan: Plan, decisions: Iterable[Decision]) -> list[Finding]:
    """Return the ceilings of the plan that what was decided is above, and those unreadable."""
    asked, findings = [], []
    for value_id, (award, scope) in UNIT_CEILINGS.items():
        found, unread = chosen(plan, seats_of(value_id))
        findings += unread
        if found is not None:
            asked.append(
                UnitCeiling(award=award, scope=scope, seats=found.value, basis=found.basis)
            )
    return [*findings, *over_ceilings(_placed(plan, decisions), asked)] if asked else findings


def above_law(
    law: Law, decisions: Iterable[Decision], managers: Collection[Who]
) -> Iterator[Finding]:
    """Yield the ceilings of the law that what was decided on persons of all units is above.

    A ceiling whose base was not voted on here, such as titles that the units decide themselves, is
    left out, as is one that the plan counts in each unit: its own council holds it.
    """
    persons = [each for each in decisions if each.case.who[1] == PERSON]
    decided = [each.case for each in persons if each.is_recognised]
    counts = dict.fromkeys((each.case.award for each in persons), 0)
    counts |= Counter(case.award for case in decided)
    for each in ceilings(law.pack, counts, day=law.day, local=law.local):
        mine = [case.who for case in decided if case.award in each.quota.counted]
        many = sum(1 for who in mine if not each.quota.subset or who in managers)
        is_of_units = each.quota.scope and law.local.chosen(each.quota.scope) == _IN_EACH_UNIT
        if each.seats is not None and many > each.seats and not is_of_units:
            yield say.OVER_CEILING.at(
                quota=each.quota.text,
                decided=many,
                seats=each.seats,
                sum=each.words(),
                basis=each.basis,
            )


def _placed(plan: Plan, decisions: Iterable[Decision]) -> Iterator[Placed]:
    places = {row["unit_code"]: _where(row) for row in records(plan.frames["units_below"])}
    for each in decisions:
        if each.is_recognised:
            where = places.get(each.case.who[0], {})
            yield Placed(award=each.case.award, name=each.case.name, where=where)


def _where(row: Mapping[str, object]) -> dict[str, str]:
    """Return scope → the unit, its block and its level in words; what is blank is absent."""
    level, block = row["school_level"], row["block"]
    told = {
        "don-vi": row["unit_name"],
        "khoi": block and f"Khối {block}".replace("Khối Khối", "Khối"),
        "cap-hoc": level and f"Cấp {SCHOOL_LEVELS.label(str(level))}",
    }
    return {scope: str(words) for scope, words in told.items() if words}
