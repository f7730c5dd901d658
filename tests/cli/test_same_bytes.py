"""The same inputs give the same bytes, in any order, under any name, in one step or in several."""

from itertools import permutations

import openpyxl
import pytest
from command_line import run
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from year_folders import (
    DISTRICT,
    GROUPS,
    School,
    district_year,
    plan,
    registration,
    school_year,
    schools,
    submission,
)

DAY = "2020-09-28"
FEW = settings(
    max_examples=4,
    phases=[Phase.generate],  # a year folder an example makes shrinking slow
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def results(root):
    return {path.name: path.read_bytes() for path in (root / "ket-qua").iterdir()}


def rename(root, names):
    """Rename the files of the inbox; `names` in the order of the files."""
    inbox = root / "nhan" / DAY
    for path, name in zip(sorted(inbox.iterdir()), names, strict=True):
        path.rename(inbox / f"~~{name}")
    for path in inbox.iterdir():
        path.rename(inbox / path.name.removeprefix("~~"))


@pytest.fixture
def registered(tmp_path):
    """What `register` writes of a school with something to tell of every group."""
    root = school_year(tmp_path / "gốc")
    plan(root, registration_deadline="2020-09-20")
    assert 0 == run("-C", root, "register", "--day", "01/10/2020").code
    return results(root)


@pytest.mark.parametrize("names", list(permutations(["a.xlsx", "b.xlsx", "tổ.xlsx"]))[1::2])
def test_files_in_another_order_give_the_same_registration(tmp_path, registered, names):
    root = school_year(tmp_path / "khác")
    plan(root, registration_deadline="2020-09-20")
    rename(root, names)

    assert 0 == run("-C", root, "register", "--day", "01/10/2020").code

    assert registered == results(root)


def test_two_versions_under_other_names_give_the_same_registration(tmp_path):
    made = []
    for first, second in (("a", "b"), ("z", "c")):
        root = school_year(tmp_path / first)
        for number, day in ((first, "2020-09-28"), (second, "2020-09-29")):
            rows = [("GV001", "Nguyễn Thị Thủy", "LDTT" if day.endswith("8") else "CSTDCS", None)]
            registration(root / "nhan" / day / f"{number}.xlsx", GROUPS[0], rows=rows)
        (root / "nhan" / DAY / "bài 1.xlsx").unlink()
        run("-C", root, "register")
        made.append(results(root))

    assert made[0] == made[1]


def test_a_workbook_that_is_open_gives_the_same_registration_under_another_name(tmp_path):
    made = []
    for name in ("bài.xlsx", "tổ toán.xlsx"):
        root = school_year(tmp_path / name)
        inbox = root / "nhan" / DAY
        (inbox / "bài 1.xlsx").rename(inbox / name)
        (inbox / f"~${name}").write_bytes(bytes(165))
        assert 0 == run("-C", root, "register").code
        made.append(results(root))

    assert made[0] == made[1]


AWARDS = ("LDTT", "CSTDCS", "GK", "BK_TINH")
KINDS = ("CBQL", "GV", "NV")
LEVELS = ("MN", "TH", "THCS")


@st.composite
def districts(draw):
    """Draw a district of a few schools, and a shuffle of their files."""
    made = []
    for number in range(1, draw(st.integers(2, 4)) + 1):
        people = draw(st.integers(0, 3))
        persons = tuple(
            (
                f"{number}-{who}",
                f"Người Thứ {who} Trường {number}",
                draw(st.sampled_from(KINDS)),
                ";".join(sorted(draw(st.sets(st.sampled_from(AWARDS), min_size=1)))),
            )
            for who in range(people)
        )
        collectives = (("TO-1", "Tổ Một", "TTLDTT"),) if draw(st.booleans()) else ()
        level = draw(st.sampled_from(LEVELS))
        made.append(School(f"T{number:02}", f"Trường số {number}", level, persons, collectives))
    return tuple(made), draw(st.permutations([f"{n}.xlsx" for n in range(len(made))]))


@given(districts())
@FEW
def test_files_in_any_order_give_the_same_consolidation(tmp_path_factory, drawn):
    below, names = drawn
    folder = tmp_path_factory.mktemp("huyện")
    first, second = folder / "một", folder / "hai"
    district_year(first, below)
    district_year(second, below)
    rename(second, names)

    codes = [run("-C", root, "consolidate", "--day", "01/10/2020").code for root in (first, second)]

    assert codes[0] == codes[1]
    assert results(first) == results(second)


@given(districts())
@FEW
def test_a_second_run_changes_no_byte(tmp_path_factory, drawn):
    root = district_year(tmp_path_factory.mktemp("huyện"), drawn[0])
    run("-C", root, "consolidate")
    before = results(root)

    ran = run("-C", root, "consolidate")

    assert before == results(root)
    assert "(không đổi)" in ran.out


DATA = ("Cá nhân", "Tập thể", "Tổng hợp", "Tổng hợp tập thể")


def data_of(root):
    """Return the cells of the sheets that must not depend on the way the rows came."""
    book = openpyxl.load_workbook(root / "ket-qua" / "tong-hop.xlsx", data_only=True)
    return {name: list(book[name].values) for name in DATA if name in book.sheetnames}


def consolidated(root, below, sent):
    """Consolidate files that are there already."""
    plan(root, unit=DISTRICT, staff=(), collectives=(), below=below)
    inbox = root / "nhan" / DAY
    inbox.mkdir(parents=True)
    for number, path in enumerate(sent):
        (inbox / f"{number}.xlsx").write_bytes(path.read_bytes())
    run("-C", root, "consolidate")
    return root


@given(districts(), st.integers(1, 3))
@FEW
def test_schools_in_one_step_give_the_same_as_by_clusters_first(tmp_path_factory, drawn, cut):
    below, _ = drawn
    folder = tmp_path_factory.mktemp("tỉnh")
    sent = [submission(folder / "gửi" / f"{each.code}.xlsx", each) for each in below]
    clusters = []
    for number, part in enumerate((below[:cut], below[cut:])):
        if part:
            unit = {"unit_code": f"CUM-{number}", "unit_name": f"Cụm số {number}"}
            root = district_year(folder / f"cụm {number}", part, unit=unit, sent=())
            for each in part:
                submission(root / "nhan" / DAY / f"{each.code}.xlsx", each)
            run("-C", root, "consolidate")
            clusters.append(root / "ket-qua" / "tong-hop.xlsx")

    one_step = consolidated(folder / "một bước", below, sent)
    by_clusters = consolidated(folder / "qua cụm", below, clusters)

    assert data_of(one_step) == data_of(by_clusters)


def test_what_a_school_submits_is_consolidated_from_its_own_rows(tmp_path):
    """A submission made by `submit` goes up with nothing to say but that everybody registered."""
    school = school_year(tmp_path / "trường")
    assert 0 == run("-C", school, "submit", "dang-ky", "--day", "01/10/2020").code
    below = (School("TH-MAU", "Trường Tiểu học Mẫu"), *schools(1))
    root = district_year(tmp_path / "huyện", below, sent=below[1:])
    inbox = root / "nhan" / DAY
    (inbox / "hồ sơ.xlsx").write_bytes((school / "ket-qua" / "ho-so-dang-ky.xlsx").read_bytes())

    ran = run("-C", root, "consolidate", "--json")

    assert 0 == ran.code
    assert ["C26"] == ran.codes
    assert 2 == ran.json["facts"]["units_received"]
