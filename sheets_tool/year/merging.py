"""What the units below sent of one kind: whose it is, what is taken, and the rows of all."""

from dataclasses import dataclass

from sheets_tool.forms.frames import Reading
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.consolidation import Consolidation, consolidate
from sheets_tool.year.inbox import Received
from sheets_tool.year.returns import Returns
from sheets_tool.year.unit_returns import unit_returns
from sheets_tool.year.vouching import Accepted, accepted


@dataclass(frozen=True, slots=True)
class Sent:
    """Submissions of one kind.

    Attributes:
        returns: who sent what, and when.
        accepted: whose rows are taken from which source, and the units they are of.
        merged: the rows that count.
    """

    returns: Returns
    accepted: Accepted
    merged: Consolidation


def merge_units(
    plan: Plan, received: Received, reading: Reading, *, kind: str, period: str | None = None
) -> Sent:
    """Return what the units below sent of a kind, each row once."""
    returns = unit_returns(plan, received, reading, kind=kind, period=period)
    taken = accepted(plan, returns)
    merged = consolidate(reading, owners=taken.owners, senders=returns.senders, units=taken.units)
    return Sent(returns, taken, merged)
