"""What happened through the year as a submission carries it: rows of W6–W9 with unit and origin."""

import pandas as pd

from sheets_tool.findings.model import Finding
from sheets_tool.stages.gathering import Act
from sheets_tool.year.campaigning import ACT as CAMPAIGNS
from sheets_tool.year.commending import ACT as COMMENDATIONS
from sheets_tool.year.exemplifying import ACT as EXEMPLARS
from sheets_tool.year.happening import Inbox, gather
from sheets_tool.year.selecting import ACT as CONTESTS

ACTS: tuple[Act, ...] = (COMMENDATIONS, EXEMPLARS, CAMPAIGNS, CONTESTS)


def event_frames(inbox: Inbox) -> tuple[dict[str, pd.DataFrame], list[Finding]]:
    """Return form id of W11 → the rows to send up, and what there is to say of them.

    Each thing is sent once; a row keeps the origin it came with. Without rows a form is absent.
    """
    frames: dict[str, pd.DataFrame] = {}
    findings: list[Finding] = []
    for act in ACTS:
        happened = gather(inbox, act)
        findings += happened.findings
        if act.travelling is not None and len(happened.frame):
            columns = [column.code for column in act.travelling.columns]
            sent = happened.frame.sort_values(["unit_code", "origin"])
            frames[act.travelling.id] = sent[columns].reset_index(drop=True)
    return frames, findings
