"""What people install brings the sample years and runs them."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from sheets_tool.year.rehearsal.bac_giang import BELOW, YEAR

ROOT = Path(__file__).resolve().parents[2]
UV = [sys.executable, "-m", "uv"]


def uv(*arguments):
    """Run uv and return what it says; what it says to a person is shown where it fails."""
    ended = subprocess.run(
        [*UV, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def start(*command, cwd):
    """Run a program of the fresh environment; nothing tells it of this checkout."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**bare, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=180,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A fresh environment with the wheel in it, and the libraries of this one beside it."""
    folder = tmp_path_factory.mktemp("cài đặt")
    uv("build", "--quiet", "--wheel", "--out-dir", folder)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    uv("pip", "install", "--quiet", "--no-deps", "--offline", "--python", scripts / "python", wheel)
    found = sysconfig.get_path(
        "purelib", vars={"base": str(folder / "venv"), "platbase": str(folder / "venv")}
    )
    Path(found, "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "sheets-tool"


def test_demo_of_the_installed_wheel_finds_what_it_should(installed, tmp_path):
    years = [word for year in (*BELOW, YEAR) for word in ("--only", year)]
    ended = start(installed, "demo", *years, cwd=tmp_path)
    said = ended.stdout.decode("utf-8")

    assert (0, b"") == (ended.returncode, ended.stderr), said
    path = said.splitlines()[-1].split(": ", 1)[1]
    assert str(tmp_path / "thu-nghiem" / "bac-giang" / "ket-qua" / "tong-hop.xlsx") == path
    assert Path(path).is_file()


def sample_files(folder):
    """Return what lies in the sample years, without what only builds them."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if "__pycache__" not in path.parts)


def test_the_installed_program_is_the_wheel_with_all_samples_and_not_this_checkout(
    installed, tmp_path
):
    python = installed.with_name("python")
    asked = "import sheets_tool.year.shipped as s; print(s.shipped('samples'))"
    ended = start(python, "-c", asked, cwd=tmp_path)
    shipped = Path(ended.stdout.decode("utf-8").strip())

    assert shipped.is_relative_to(installed.parents[1])
    assert sample_files(ROOT / "samples") == sample_files(shipped)
