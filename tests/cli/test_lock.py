"""Two runs never write into one year folder at once."""

import subprocess
import sys

import pytest
from command_line import run
from year_folders import registration, school_year

HOLD = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def root(tmp_path):
    return school_year(tmp_path / "năm")


@pytest.fixture
def held(root):
    """Another process holds the lock of the year folder."""
    private = root / ".sheets-tool"
    private.mkdir()
    command = [sys.executable, "-c", HOLD, str(private / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert b"held" == other.stdout.readline().strip()
        yield
        other.stdin.close()


@pytest.mark.parametrize(
    "command", [["register"], ["submit"], ["consolidate"], ["template", "registration"]]
)
def test_a_run_beside_another_is_refused(root, held, command):
    ran = run("-C", root, *command, "--json")

    assert 2 == ran.code
    assert ["W04"] == ran.codes
    assert not (root / "ket-qua").exists()


def test_receiving_beside_another_run_is_refused(root, held, tmp_path):
    source = registration(tmp_path / "mới.xlsx", "Tổ Văn", rows=[])

    ran = run("-C", root, "receive", source, "--on", "29/09/2020", "--json")

    assert 2 == ran.code
    assert ["W04"] == ran.codes


@pytest.mark.parametrize("command", ["status", "check"])
def test_reading_beside_another_run_is_allowed(root, held, command):
    assert 0 == run("-C", root, command).code


def test_the_lock_is_given_back(root):
    assert 0 == run("-C", root, "register").code
    assert 0 == run("-C", root, "register").code


def test_the_lock_is_given_back_after_a_stop(root):
    (root / "ke-hoach.xlsx").write_bytes(b"")

    assert 2 == run("-C", root, "register").code
    assert ["T10"] == run("-C", root, "register", "--json").codes
