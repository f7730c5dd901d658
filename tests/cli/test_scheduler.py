"""`consolidate --scheduler`: a cluster reads, and the bytes that come out are the same."""

import sys

import pytest
from command_line import run
from distributed import LocalCluster
from year_folders import district_year, schools

from sheets_tool.books import elsewhere

OUT = "ket-qua/tong-hop.xlsx"


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    root = tmp_path_factory.mktemp("huyện")
    district_year(root, schools(20, people=2))
    (root / "nhan" / "hỏng.xlsx").write_bytes(b"PK\x03\x04 half a file")
    return root


def test_a_scheduler_and_two_workers_give_the_same_bytes(district):
    local = run("-C", district, "consolidate", "--json")
    expected = (district / OUT).read_bytes()
    (district / OUT).unlink()
    for kept in (district / ".sheets-tool" / "cache").iterdir():
        kept.unlink()

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        there = run(
            "-C", district, "consolidate", "--json", "--scheduler", cluster.scheduler_address
        )

    assert local == there
    assert expected == (district / OUT).read_bytes()


def test_a_scheduler_that_does_not_answer_is_told(district, monkeypatch):
    monkeypatch.setattr(elsewhere, "_CONNECT_SECONDS", 0.5)

    ran = run("-C", district, "consolidate", "--json", "--scheduler", "tcp://127.0.0.1:9")

    assert 2 == ran.code
    assert ["W42"] == ran.codes
    assert "127.0.0.1:9" in ran.finding("W42")["message"]


def test_an_address_that_is_none_is_told(district):
    ran = run("-C", district, "consolidate", "--json", "--scheduler", "ở đâu đó")

    assert 2 == ran.code
    assert ["W42"] == ran.codes


def test_without_the_extra_it_says_what_to_install(district, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    ran = run("-C", district, "consolidate", "--json", "--scheduler", "tcp://127.0.0.1:8786")

    assert 2 == ran.code
    assert ["W41"] == ran.codes
    assert "sheets-tool[cluster]" in ran.finding("W41")["act"]
