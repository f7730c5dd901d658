"""`campaign`: movements and campaigns: who pledged, joined and gave, money and goods."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.forms import event_views as views
from sheets_tool.forms import events as w8
from sheets_tool.forms import plan as w1
from sheets_tool.forms import submission as w11
from sheets_tool.forms.codes import CANDIDATE_KINDS, SCHOOL_LEVELS
from sheets_tool.forms.frames import records, with_ordinals
from sheets_tool.forms.model import Form
from sheets_tool.forms.output import OutSheet, Total
from sheets_tool.forms.planned import Plan
from sheets_tool.stages.campaigns import Campaigned, Given, campaigns, money_read
from sheets_tool.stages.gathering import Act, recount
from sheets_tool.stages.whose import UNKNOWN
from sheets_tool.text.money import show_money
from sheets_tool.text.numbers import show_number
from sheets_tool.values.coded import CodedList
from sheets_tool.values.numbers import POINT_SCALE, percent
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.happening import Happened, outcome_of, read_act
from sheets_tool.year.local_values import amount_target, chosen, people_target
from sheets_tool.year.outcome import Outcome
from sheets_tool.year.parts import signatures_of

ACT = Act(
    book=w8.CAMPAIGN, travelling=w11.PARTICIPATION, key=("campaign", "on", "goods"), teams=True
)
NAME = "phong-trao"
_WITHOUT_ROWS = frozenset({"HOI_THI", "GIAI_THUONG"})
"""Kinds whose results stand in W9; without a row here they are no gap."""
_MONEY: Mapping[str, Total] = {"amount": "sum"}
_LEGEND = (
    "Số người đếm mỗi người, tập thể một lần; tiền là tổng các dòng ở trang Chi tiết.",
    "Ô tiền chưa rõ là bao nhiêu thì không cộng vào, xem trang Cần xử lý.",
)


def campaign(year: YearFolder, *, day: date | None = None) -> Outcome:
    """Return who pledged, joined and gave as `phong-trao.xlsx`.

    Raises:
        Stop: the plan cannot be used, or nothing of the kind has come in.
    """
    happened = read_act(year, ACT)
    plan, reading, table = happened.plan, happened.reading, happened.table
    result = campaigns(plan, reading, table)
    kept = table.frame.iloc[result.kept]
    happened.counted = recount(reading, table, kept, used=happened.used)
    totals, unread = _totals(plan, result)
    sheets = _sheets(plan, result, totals)
    findings = [*result.findings, *unread]
    outcome = outcome_of(happened, NAME, sheets, findings=findings, day=day)
    _tell(outcome, happened, result)
    return outcome


def _sheets(plan: Plan, result: Campaigned, totals: pd.DataFrame) -> tuple[OutSheet, ...]:
    levels = [_summed(views.BY_LEVEL, _by_level(result))] if plan.is_upper else []
    first = OutSheet(
        form=views.CAMPAIGN_TOTALS,
        frame=totals,
        legend=_LEGEND,
        totals=_MONEY,
        signatures=signatures_of(plan),
    )
    return (
        first,
        _summed(views.BY_PART, _by(result, "part")),
        *levels,
        _summed(views.BY_CANDIDATE, _by_candidate(result)),
        OutSheet(form=views.GOODS, frame=_goods(result)),
        _summed(views.BY_RECIPIENT, _by(result, "recipient")),
        OutSheet(form=views.NOT_JOINED, frame=_not_joined(result)),
        _summed(views.DETAILS, with_ordinals(_details(result))),
    )


def _summed(form: Form, frame: pd.DataFrame) -> OutSheet:
    return OutSheet(form=form, frame=frame, totals=_MONEY)


def _totals(plan: Plan, result: Campaigned) -> tuple[pd.DataFrame, list[Finding]]:
    """Return one row a campaign of the plan, with its targets, and targets that cannot be read."""
    sums = {code: given for (code,), given in result.by("campaign").items()}
    rows: list[dict[str, Any]] = []
    findings: list[Finding] = []
    for known in records(plan.frames["campaigns"]):
        code, kind = known["campaign"], known["campaign_kind"]
        if code not in sums and kind in _WITHOUT_ROWS:
            continue
        given = sums.get(code, Given())
        targets, unread = _targets(plan, code, given)
        findings += unread
        shown = UNKNOWN if kind is None else w1.CAMPAIGNS["campaign_kind"].kind.show(kind)
        named = {"campaign": code, "campaign_name": known["campaign_name"], "kind_shown": shown}
        rows.append({**named, **_sum(given), **targets, "asked": given.asked})
    return pd.DataFrame(rows, dtype=object), findings


def _targets(plan: Plan, code: str, given: Given) -> tuple[dict[str, Any], list[Finding]]:
    money, unread = chosen(plan, amount_target(code))
    people, unclear = chosen(plan, people_target(code))
    came = len(given.joined | given.gave)
    targets = {
        "amount_target": money.value if money else None,
        "amount_share": percent(given.amount, money.value) if money else None,
        "people_target": people.value if people else None,
        "people_share": percent(came, people.value) if people else None,
    }
    return targets, [*unread, *unclear]


def _sum(given: Given) -> dict[str, Any]:
    return {
        "named": len(given.named),
        "pledged": len(given.pledged),
        "joined": len(given.joined),
        "gave": len(given.gave),
        "amount": given.amount,
        "goods_shown": _spoken(given.goods),
        "where_from": given.where_from,
    }


def _spoken(goods: Mapping[tuple[str, str], int]) -> str | None:
    """Return goods in one line: `Máy tính 2 cái; Vở 10 quyển`."""
    shown = (
        f"{name} {show_number(Decimal(quantity) / POINT_SCALE)} {unit}".strip()
        for (name, unit), quantity in sorted(goods.items())
    )
    return "; ".join(shown) or None


def _by(result: Campaigned, code: str) -> pd.DataFrame:
    """Return one row a campaign and value of a column, with what its rows come to."""
    rows = [
        {"campaign": campaign_, "campaign_name": name, code: value or UNKNOWN, **_sum(given)}
        for (campaign_, name, value), given in result.by("campaign", "campaign_name", code).items()
    ]
    return pd.DataFrame(rows, dtype=object)


def _by_level(result: Campaigned) -> pd.DataFrame:
    frame = _by(result, "school_level")
    levels = frame["school_level"].tolist() if len(frame) else []
    return frame.assign(level_shown=[_label(SCHOOL_LEVELS, level) for level in levels])


def _label(codes: CodedList, code: object) -> str:
    return codes.label(code) if isinstance(code, str) and code in codes.by_code else UNKNOWN


_CANDIDATE = ("candidate_kind", "candidate_id", "candidate_name", "part")


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    kind = _label(CANDIDATE_KINDS, values["candidate_kind"])
    return {**{code: values[code] for code in _CANDIDATE}, "kind_shown": kind}


def _by_candidate(result: Campaigned) -> pd.DataFrame:
    codes = ("campaign", "campaign_name", "who", *_CANDIDATE)
    rows = [
        {
            "campaign": key[0],
            "campaign_name": key[1],
            **_named(dict(zip(codes, key, strict=True))),
            **_sum(given),
            "pledged_shown": "Có" if given.pledged else None,
            "joined_shown": "Có" if given.joined else None,
        }
        for key, given in result.by(*codes).items()
    ]
    return pd.DataFrame(rows, dtype=object)


def _goods(result: Campaigned) -> pd.DataFrame:
    rows = [
        {
            "campaign": campaign_,
            "campaign_name": name,
            "part": part,
            "goods": goods[0],
            "goods_unit": goods[1] or None,
            "quantity": given.goods[goods],
            "where_from": given.where_from,
        }
        for (campaign_, name, part, goods), given in result.by(
            "campaign", "campaign_name", "part", "given"
        ).items()
        if goods is not None
    ]
    return pd.DataFrame(rows, dtype=object)


def _not_joined(result: Campaigned) -> pd.DataFrame:
    rows = [
        {
            "campaign": row["campaign"],
            "campaign_name": row["campaign_name"],
            **_named(row),
            "state": state,
            "origin": row["origin"],
        }
        for row, state in result.not_joined()
    ]
    return pd.DataFrame(rows, dtype=object)


def _details(result: Campaigned) -> pd.DataFrame:
    codes = [code for code in views.DETAILS.by_code if code not in {"ordinal", "kind_shown"}]
    rows = [{**{code: row[code] for code in codes}, **_named(row)} for row in result.rows]
    return pd.DataFrame(rows, columns=[*codes, "kind_shown"], dtype=object)


def _tell(outcome: Outcome, happened: Happened, result: Campaigned) -> None:
    counted = sum(row["amount"] or 0 for row in result.rows)
    read = money_read(happened.reading, happened.table, happened.used)
    for (name,), given in result.by("campaign_name").items():
        goods = _spoken(given.goods)
        more = f"; {goods}" if goods else ""
        came = len(given.joined | given.gave)
        outcome.say(f"{name}: {came} tham gia hoặc đóng góp, {show_money(given.amount)} đồng{more}")
    outcome.say(
        f"Tiền: đọc {show_money(read)} = tính {show_money(counted)}"
        f" + để riêng hoặc lặp {show_money(read - counted)} đồng",
        money_read=read,
        money_counted=counted,
        asked=sum(row["asked"] for row in result.rows),
    )
    outcome.next_act = "Hỏi lại các ô tiền chưa rõ và người cam kết chưa tham gia, rồi chạy lại."
