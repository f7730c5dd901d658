"""The year before, kept in the archive: carried by `new --from`, set beside this year's rows."""

import pytest
from command_line import run
from year_folders import DISTRICT, School, district_year, plan, submission, write

from sheets_tool.forms import plan as w1
from sheets_tool.forms import record as w12

BEFORE = "2019-2020"


def school(*people, award="LDTT"):
    persons = tuple((f"GV{n:02}", f"Người thứ {n}", "GV", award) for n in people)
    return School("T01", "Trường số 1", "TH", persons, (("TO-1", "Tổ Một", "TTLDTT"),))


def told(ran, *codes):
    return [each["message"] for each in ran.json["findings"] if each["code"] in codes]


def test_a_new_year_keeps_what_was_consolidated_and_compares_with_it(tmp_path):
    old = district_year(tmp_path / "cũ", [school(1, 2, 3, 4, 5, 6)])
    assert 0 == run("-C", old, "consolidate").code
    new = tmp_path / "mới"
    assert 0 == run("new", new, "--from", old).code
    submission(new / "nhan" / "a.xlsx", school(1, 2, 3, 4, 5, 6), year="2021-2022")

    ran = run("-C", new, "consolidate", "--json")

    assert (new / "luu-tru" / "nam-truoc" / "tong-hop.xlsx").is_file()
    (message,) = told(ran, "C19", "C20")
    assert "cả 6 lượt cá nhân giống hệt hồ sơ năm 2020-2021" in message


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        pytest.param(
            range(1, 7), range(1, 13), ["LĐTT năm nay 12, năm 2019-2020 là 6"], id="twice"
        ),
        pytest.param(range(1, 7), range(1, 12), [], id="less than twice as many"),
        pytest.param(range(1, 4), range(1, 8), [], id="fewer than five more"),
        pytest.param(range(1, 13), range(1, 7), ["LĐTT năm nay 6, năm 2019-2020 là 12"], id="half"),
        pytest.param((), range(1, 13), [], id="nothing known of the year before"),
    ],
)
def test_numbers_that_jump_are_told(tmp_path, then, now, expected):
    root = district_year(tmp_path / "huyện", [school(*now)])
    if then:
        before = school(*then)
        submission(root / "luu-tru" / "nam-truoc" / "trường.xlsx", before, year=BEFORE)

    ran = run("-C", root, "consolidate", "--json")

    assert expected == [message.split(": ")[1].partition(" (")[0] for message in told(ran, "C20")]


def test_another_kind_of_submission_is_not_compared_with(tmp_path):
    root = district_year(tmp_path / "huyện", [school(*range(1, 13))])
    kept = root / "luu-tru" / "nam-truoc" / "trường.xlsx"
    submission(kept, school(1), year=BEFORE, kind="CUOI_NAM")

    assert [] == told(run("-C", root, "consolidate", "--json"), "C19", "C20")


def test_the_record_serves_the_end_of_the_year_alone(tmp_path):
    root = plan(tmp_path / "huyện", unit=DISTRICT, staff=(), collectives=(), below=[school(1)])
    rows = [
        {
            "candidate_kind": "CA_NHAN",
            "candidate_id": f"GV{n:02}",
            "candidate_name": f"Người thứ {n}",
            "unit_code": "T01",
            "year": BEFORE,
            "award": "LDTT",
            "status": "KHONG_DAT" if n > 12 else "DA_QUYET_DINH",
        }
        for n in range(1, 16)
    ]
    write(root / "luu-tru" / "theo-doi.xlsx", w12.RECORD, {w12.ACHIEVEMENTS.id: rows})
    for kind in ("DANG_KY", "CUOI_NAM"):
        state = {"DANG_KY": "DANG_KY", "CUOI_NAM": "DE_NGHI"}[kind]
        _sent(root / "nhan" / f"{kind}.xlsx", kind, state)

    first = run("-C", root, "consolidate", "--json")
    last = run("-C", root, "consolidate", "--kind", "cuoi-nam", "--json")

    assert [] == told(first, "C20")
    (message,) = told(last, "C20")
    assert "LĐTT năm nay 1, năm 2019-2020 là 12 (hồ sơ theo dõi)" in message


def _sent(path, kind, state):
    from forty_schools import letter  # noqa: PLC0415

    made = letter(school(1))
    made.cover["submission_kind"] = kind
    for form in ("persons", "collectives"):
        for row in made.frames[form]:
            row["state"] = state
    made.day, made.name = "", path.name
    made.save(path.parent)


def test_a_birth_date_of_the_staff_list_that_makes_a_child_is_told(tmp_path):
    people = [
        {"staff_id": f"GV{n}", "full_name": f"Người {n}", "staff_kind": "GV", "group": "Tổ Một"}
        | {"birth_date": born}
        for n, born in enumerate(("2010", "1985-05-01", "1925-01", None, "2003"), 1)
    ]
    unit = {"unit_code": "TH", "unit_name": "Trường", "unit_level": "TRUONG", "year": "2020-2021"}
    frames = {w1.UNIT.id: [unit | {"rule_pack": "vn"}], w1.STAFF.id: people}
    write(tmp_path / "ke-hoach.xlsx", w1.PLAN, frames)

    ran = run("-C", tmp_path, "status", "--json")

    assert [
        "“Người 1” ghi sinh 2010: đến năm 2020 là 10 tuổi.",
        "“Người 3” ghi sinh 01/1925: đến năm 2020 là 95 tuổi.",
    ] == sorted(told(ran, "N12"))
