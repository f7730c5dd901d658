"""`rules`: the packs of law we ship, shown and checked."""

from datetime import date
from pathlib import Path

from sheets_tool.findings.catalogue import file as say_file
from sheets_tool.findings.catalogue import folder as say
from sheets_tool.findings.model import Place
from sheets_tool.findings.stop import Stop
from sheets_tool.rules.cases import failures, read_cases
from sheets_tool.rules.check import check
from sheets_tool.rules.load import load
from sheets_tool.rules.local import NOTHING_LOCAL, demands
from sheets_tool.rules.pack import Confidence, Pack
from sheets_tool.rules.shelf import FAMILY, pack_for, pack_named, shipped
from sheets_tool.rules.uncovered import uncovered
from sheets_tool.text.days import show_day
from sheets_tool.year.outcome import Outcome


def list_packs() -> Outcome:
    """Return the packs with the days they are in force and were last reviewed."""
    outcome = Outcome(findings=list(shipped().findings))
    for pack in sorted(shipped().packs, key=lambda each: each.start):
        end = "nay" if pack.end is None else show_day(pack.end)
        outcome.say(
            f"{pack.id}: {pack.name}; áp dụng {show_day(pack.start)} – {end}; "
            f"rà soát {show_day(pack.reviewed)}"
        )
    outcome.facts["packs"] = [pack.id for pack in shipped().packs]
    return outcome


def show_pack(name: str, *, day: date | None = None) -> Outcome:
    """Return a pack in words, as it is run: each condition with its article and confidence.

    `name` is that of a pack, or of a family, as a plan names it: the day then chooses the pack.

    Raises:
        Stop: there is no such pack.
    """
    pack = pack_named(name) or pack_for(day or date.max, family=name or FAMILY)
    if pack is None:
        known = ", ".join(each.id for each in shipped().packs)
        raise Stop(say.MISSING_INPUT.at(what=f"bộ quy tắc “{name}”", how=f"Các bộ: {known}."))
    when = day or pack.start
    outcome = Outcome()
    outcome.say(f"{pack.id}: {pack.name}; áp dụng từ {show_day(pack.start)}", pack=pack.id)
    if day is None and pack.id != name:
        outcome.say("Không nêu tên bộ hay ngày thì in bộ mới nhất; các bộ: sheets-tool rules list")
    outcome.say(f"Độ tin cậy: {', '.join(f'[{each.value}] {each.label}' for each in Confidence)}")
    for award in pack.awards.values():
        outcome.say(f"{award.name}")
        for kind in award.kinds:
            for each in pack.conditions_of(award.code, kind=kind, day=when):
                open_words = " (chỉ khi kế hoạch chọn)" if each.optional else ""
                outcome.say(
                    f"  – [{each.confidence.value}] {each.text}{open_words}; "
                    f"căn cứ: {pack.spoken(each.cite) or 'chưa có'}"
                )
    _show_values(outcome, pack, when)
    return outcome


def _show_values(outcome: Outcome, pack: Pack, day: date) -> None:
    outcome.say("Tham số (kế hoạch đặt được ở trang Quy tắc):")
    for value_id, demand in demands(pack, day=day, local=NOTHING_LOCAL).items():
        outcome.say(f"  {value_id} = {demand.spoken}")


def check_packs(files: tuple[Path, ...], *, cases: tuple[Path, ...] = ()) -> Outcome:
    """Return what is wrong with packs: the shipped ones, or files; with cases, what they miss.

    Raises:
        Stop: a file does not exist.
    """
    for path in (*files, *cases):
        if not path.is_file():
            raise Stop(say_file.NOT_FOUND.at(Place(file=path.name), path=path))
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    loaded = load(texts) if files else shipped()
    outcome = Outcome(findings=list(loaded.findings))
    for pack in loaded.packs:
        outcome.findings += check(pack, file=f"{pack.id}.toml")
    if cases:
        read, flaws = read_cases({path.name: path.read_text(encoding="utf-8") for path in cases})
        outcome.findings += flaws
        outcome.findings += failures(loaded.packs, read)
        for pack in loaded.packs:
            outcome.findings += uncovered(pack, read)
    count = sum(len(pack.conditions) for pack in loaded.packs)
    outcome.say(f"{len(loaded.packs)} bộ, {count} điều kiện", packs=len(loaded.packs))
    return outcome
