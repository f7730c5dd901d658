"""A command killed at any act on a file leaves every output whole, and runs again as if new."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import vote_years as v

KILLING = Path(__file__).resolve().parents[1] / "killing.py"
SCHOOL = (
    ("register --day 27/05/2021", "register --day 28/05/2021"),
    ("vote --day 28/05/2021", "record close --day 28/05/2021"),
)
"""What was done before, and what is then killed."""
DISTRICT = (
    (
        "consolidate --kind cuoi-nam --day 27/05/2021",
        "consolidate --kind cuoi-nam --day 28/05/2021",
    ),
)


def kill(work, pairs):
    """Return what was found, a pair each."""
    asked = [sys.executable, KILLING, work, json.dumps(pairs)]
    environment = {**os.environ, "PYTHONPATH": str(KILLING.parents[1])}
    ended = subprocess.run(
        asked, capture_output=True, check=False, timeout=280, env=environment, text=True
    )
    assert 0 == ended.returncode, ended.stderr
    return json.loads(ended.stdout)


def school(root):
    v.voted(root)
    return SCHOOL


def district(root):
    v.district(root, [(unit, "A1", "Nguyễn Văn An", "LDTT") for unit, _ in v.SCHOOLS])
    return DISTRICT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
@pytest.mark.parametrize("level", [school, district])
def test_a_command_killed_at_any_act_leaves_whole_files_and_runs_again(tmp_path, level):
    pairs = level(tmp_path / "base")
    found = kill(tmp_path, pairs)

    for (_, again), each in zip(pairs, found, strict=True):
        assert (again, 0, 0, []) == (again, each["first"], each["code"], each["wrong"])
        assert each["acts"] > 2, again
        assert each["changed"], again
