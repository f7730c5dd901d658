"""Which of the units due stand under which, as the plan has them."""

from collections import defaultdict

from sheets_tool.forms.planned import Plan


class UnitTree:
    """The units due, by who stands under whom, however many levels down."""

    def __init__(self, plan: Plan) -> None:
        rows = plan.frames["units_below"]
        pairs = list(zip(rows["unit_code"].tolist(), rows["parent_code"].tolist(), strict=True))
        self._parents = {code: parent for code, parent in pairs if isinstance(parent, str)}
        self._children: defaultdict[str, set[str]] = defaultdict(set)
        for code, parent in self._parents.items():
            self._children[parent].add(code)

    def under(self, unit: str) -> set[str]:
        """Return the units under a unit."""
        found: set[str] = set()
        waiting = [unit]
        while waiting:
            fresh = self._children[waiting.pop()] - found
            found |= fresh
            waiting += fresh
        return found

    def over(self, unit: str) -> set[str]:
        """Return the units over a unit."""
        found: set[str] = set()
        above = self._parents.get(unit)
        while above is not None and above not in found:
            found.add(above)
            above = self._parents.get(above)
        return found
