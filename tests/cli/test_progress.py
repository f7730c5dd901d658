"""A bar while much is read: on a terminal alone, and gone when the answer is printed."""

import os
import subprocess
import sys

import pytest
from command_line import start
from year_folders import district_year, schools

MANY, FEW = 12, 3


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    """A district with enough workbooks for a bar."""
    return district_year(tmp_path_factory.mktemp("huyện"), schools(MANY))


def on_a_terminal(*arguments):
    """Run the program with a terminal for all it prints; return what came there."""
    shown, terminal = os.openpty()
    command = [sys.executable, "-m", "sheets_tool", *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "200"}
    with subprocess.Popen(command, stdout=terminal, stderr=terminal, env=environment):
        os.close(terminal)
        told = b"".join(iter(lambda: _more(shown), b""))
    os.close(shown)
    return told.decode()


def _more(shown):
    # A terminal whose other end closed is an error on Linux, the end on others.
    try:
        return os.read(shown, 65_536)
    except OSError:
        return b""


needs_terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals to make here")


@needs_terminal
def test_a_terminal_is_told_what_is_read_and_how_much_is_left(district):
    told = on_a_terminal("-C", district, "consolidate")
    bar, answer = told.split("Đơn vị: ", 1)

    assert f"/{MANY}" in bar
    assert "Đang đọc" in bar
    assert "tệp, còn" in bar
    assert "Đang đọc" not in answer


@needs_terminal
def test_few_files_or_json_need_no_bar(district, tmp_path):
    small = district_year(tmp_path, schools(FEW))

    assert "Đang đọc" not in on_a_terminal("-C", small, "consolidate")
    assert "Đang đọc" not in on_a_terminal("-C", district, "consolidate", "--json")


def test_a_pipe_gets_no_bar(district):
    ran = start("-C", district, "consolidate")

    assert "" == ran.err
    assert "Đang đọc" not in ran.out
