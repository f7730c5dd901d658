"""Files of an inbox whose names or contents the system itself stumbles over."""

import os
import sys
from pathlib import Path

import pytest
from command_line import run, start
from year_folders import registration, school_year

ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such files")


@ONLY_LINUX
def test_a_name_that_is_no_unicode_stops_nobody(tmp_path):
    """As old archives leave them: the bytes of another code page."""
    root = school_year(tmp_path)
    sound = registration(root / "nhan" / "2020-09-28" / "thêm.xlsx", "Tổ Văn phòng")
    sound.rename(sound.with_name(os.fsdecode(b"t\xff\xe9.xlsx")))

    ran = start("check", "-C", root, "--json")

    names = [file["file"] for file in ran.json["facts"]["files"]]
    assert "nhan/2020-09-28/t??.xlsx" in names
    assert "" == ran.err


@ONLY_LINUX
def test_what_is_received_is_compared_with_what_can_be_read(tmp_path):
    root = school_year(tmp_path / "năm")
    unreadable = root / "nhan" / "2020-09-28" / "hỏng.xlsx"
    unreadable.symlink_to("/proc/self/mem")
    rows = [("NV001", "Đỗ Thị Uyên", None, "GK")]
    fresh = registration(tmp_path / "mới.xlsx", "Tổ Văn phòng", rows=rows)

    ran = run("receive", fresh, "--on", "30/09/2020", "-C", root, "--json")

    assert (0, 1) == (ran.code, ran.json["facts"]["copied"])
    assert Path(root, "nhan", "2020-09-30", "mới.xlsx").is_file()
