"""`accept`: a person answers for a finding or a changed seal, with a reason that is printed."""

from datetime import date

from sheets_tool.findings.catalogue import votes as say
from sheets_tool.findings.stop import Stop
from sheets_tool.text.days import show_day
from sheets_tool.text.spelling import tidy
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.outcome import Outcome, Text
from sheets_tool.year.sealing import (
    NO_DAY,
    SEAL_ITEM,
    Answer,
    answers_path,
    answers_text,
)
from sheets_tool.year.voted import waiting
from sheets_tool.year.voting import read_voted


def accept(year: YearFolder, item: str, *, reason: str, day: date | None = None) -> Outcome:
    """Return the answers with one more, to be kept in `luu-tru/chap-nhan.json`.

    Raises:
        Stop: nothing of this name waits for an answer, or no reason is given.
    """
    voted = read_voted(year)
    open_ = waiting(voted.findings)
    known = {name.casefold(): name for name in (*open_, *voted.answers)}
    name = known.get(item.strip().casefold())
    if name is None:
        items = ", ".join(sorted(open_)) or "không có việc nào"
        raise Stop(say.UNKNOWN_ITEM.at(item=item, items=items))
    if not tidy(reason):
        raise Stop(say.NO_REASON.at(item=name))
    found = open_.get(name)
    before = voted.answers.get(name)
    what = found.message if found is not None else "" if before is None else before.what
    answer = Answer(
        item=name,
        code=name.split("/", maxsplit=1)[0] if name != SEAL_ITEM else say.SEALED_CHANGED.code,
        what=what,
        reason=tidy(reason),
        day=NO_DAY if day is None else show_day(day),
        result=voted.seal.digest if name == SEAL_ITEM else "",
    )
    outcome = Outcome()
    outcome.say(f"{name}: {what}", item=name)
    outcome.say(f"Lý do: {answer.reason} ({answer.day})", reason=answer.reason)
    text = answers_text({**voted.answers, name: answer})
    outcome.texts = [Text(path=answers_path(year), text=text)]
    outcome.next_act = "sheets-tool vote"
    return outcome
