"""The law once more, in plain loops over one candidate at a time.

Written from the articles, not from the packs: a second opinion that the engine must share.
True, False and None are yes, no and not known.
"""

from datetime import date

PERSONS = (
    "LDTT", "CSTDCS", "CSTDT", "CSTDTQ", "GK", "BK_TINH", "BK_TTG", "KNC_GD",
)  # fmt: skip
COLLECTIVES = ("TTLDTT", "TTLDXS", "COTD_TINH", "COTD_CP", "BK_TINH")


def every(*answers):
    if any(answer is False for answer in answers):
        return False
    return None if any(answer is None for answer in answers) else True


def some(*answers):
    if any(answer is True for answer in answers):
        return True
    return None if any(answer is None for answer in answers) else False


def opposite(answer):
    return None if answer is None else not answer


def reaches(number, level):
    return None if number is None else number >= level


def among(code, codes):
    return None if code is None else code in codes


def person(facts, day):
    """Return the answer of each award for a person, before any vote."""
    if day < date(2024, 1, 1):
        return law_of_2003(facts, day)
    return law_of_2022(facts, day)


def law_of_2003(p, day):
    bars = [p["registered_any"]]
    others = []
    if day < date(2020, 10, 1):
        # Thông tư 22/2018: no award to heads and deputies whose unit did wrong on duty.
        others = [some(opposite(p["is_manager"]), opposite(p["unit_violation"]))]
    found = {}
    found["LDTT"] = every(
        *bars, *others,
        among(p["rating"], ("HTTNV", "HTXSNV")),
        p["judged"],
        reaches(p["months_since_recruited"], 10),
        among(p["discipline"], ("KHONG",)),
    )  # fmt: skip
    found["CSTDCS"] = every(
        *bars, *others, found["LDTT"],
        some(reaches(p["initiatives"], 1), reaches(p["research"], 1)),
    )  # fmt: skip
    found["CSTDT"] = every(*bars, *others, *fighter_of_the_province(p))
    found["CSTDTQ"] = every(*bars, *others, *fighter_of_the_nation(p))
    found["GK"] = every(*others, None)
    found["BK_TINH"] = every(
        *others,
        every(among(p["rating"], ("HTXSNV",)), *p["htxsnv"][:1]),
        reaches(p["initiatives_2y"], 2),
    )
    found["BK_TTG"] = every(
        *others,
        reaches(p["years_since_merit"], 5),
        every(among(p["rating"], ("HTXSNV",)), *p["htxsnv"][:4]),
        reaches(p["initiatives_5y"], 5),
    )
    found["KNC_GD"] = medal_of_2018(p) if day < date(2020, 10, 1) else medal_of_2020(p)
    return found


def medal_of_2018(p):
    # The circular was not read: no number of years, no number of months is known.
    return every(None, some(opposite(p["ever_disciplined"]), None))


def medal_of_2020(p):
    years, hard = p["years_in_sector"], p["hardship_years"]
    # Five years earlier in the hardest areas, but after how long there was not read.
    long_enough_there = False if hard == 0 else None
    return every(
        some(reaches(years, 20), every(long_enough_there, reaches(years, 15))),
        some(opposite(p["ever_disciplined"]), reaches(p["months_since_discipline"], 24)),
    )


def fighter_of_the_province(p):
    return [
        every(*p["cstdcs"][:3]),
        some(reaches(p["initiatives_wide"], 1), reaches(p["research_wide"], 1)),
        p["judged"],
    ]


def fighter_of_the_nation(p):
    # Twice in a row, the second time last year; each time stands on three years as CSTĐCS.
    last, *before = p["cstdbt"]
    return [every(last, some(*before[:3])), reaches(p["initiatives_national"], 1)]


def law_of_2022(p, day):
    bars = [opposite(p["under_review"]), opposite(p["discipline_running"])]
    found = {}
    found["LDTT"] = every(
        *bars,
        among(p["rating"], ("HTTNV", "HTXSNV")),
        p["judged"],
        recruited_long_ago(p, day),
        True if p["discipline"] == "KHONG" else None,  # the province says what bars
        may_be_rated(p, day),
    )
    found["CSTDCS"] = every(*bars, fighter_of_the_school(p, found["LDTT"], day))
    found["CSTDT"] = every(*bars, *fighter_of_the_province(p))
    found["CSTDTQ"] = every(*bars, *fighter_of_the_nation(p))
    found["GK"] = every(*bars, None)
    found["BK_TINH"] = every(
        *bars, p["judged"],
        some(
            every(*p["cstdcs"][:2]),
            every(among(p["rating"], ("HTXSNV",)), *p["htxsnv"][:1]),
        ),
        some(reaches(p["initiatives_2y"], 2), reaches(p["research_2y"], 2)),
    )  # fmt: skip
    found["BK_TTG"] = every(
        *bars,
        reaches(p["merits"], 1),
        every(among(p["rating"], ("HTTNV", "HTXSNV")), *p["httnv"][:4]),
        reaches(p["cstdcs_5y"], 3),
    )
    found["KNC_GD"] = every(*bars, medal_of_2024(p, day))
    return found


def recruited_long_ago(p, day):
    months = p["months_since_recruited"]
    if day < date(2025, 8, 5):
        return reaches(months, 6)
    # The circular in force was not read; whoever worked twelve months is not new.
    return True if months is not None and months >= 12 else None


def may_be_rated(p, day):
    if day < date(2026, 7, 1):
        return True
    return some(reaches(p["months_worked"], 6), p["maternity"], p["sick_leave"])


def fighter_of_the_school(p, ldtt, day):
    excellent = among(p["rating"], ("HTXSNV",))
    work = some(reaches(p["initiatives"], 1), reaches(p["research"], 1))
    by_2022 = every(ldtt, some(excellent, work))
    if day < date(2026, 10, 1):
        return by_2022
    by_draft = every(excellent, work)
    return by_2022 if by_2022 is by_draft else None


def medal_of_2024(p, day):
    if day >= date(2026, 4, 2):
        return None
    years, hard = p["years_in_sector"], p["hardship_years"]
    return some(reaches(years, 20), every(reaches(hard, 5), reaches(years, 15)))


def collective(c, members, day):
    """Return the answer of each award for a collective; members carry their answers."""
    total = len(members)
    ldtt = counts([m["LDTT"] for m in members])
    cstdcs = counts([m["CSTDCS"] for m in members])
    done = counts([among(m["rating"], ("HTNV", "HTTNV", "HTXSNV")) for m in members])
    warned = counts([
        None if m["discipline"] is None else m["discipline"] not in {"KHONG", "KHIEN_TRACH"}
        for m in members
    ])  # fmt: skip
    nobody_warned = answered(warned, lambda number: number == 0)
    is_2022 = day >= date(2024, 1, 1)
    bars = [opposite(c["under_review"])] if is_2022 else [c["registered_any"]]
    commended = [] if not is_2022 else bars
    first = reaches(-c["block_rank"], -1) if c["block_rank"] is not None else None

    def enough(number):
        return number * 10 >= total * 7 if is_2022 else number * 2 > total

    found = {}
    found["TTLDTT"] = every(
        *bars, among(c["rating"], ("HTTNV", "HTXSNV")), c["judged"], nobody_warned,
        answered(ldtt, enough),
    )  # fmt: skip
    found["TTLDXS"] = every(
        *bars, among(c["rating"], ("HTXSNV",)), c["judged"],
        answered(done, lambda number: number == total),
        answered(ldtt, lambda number: number * 10 >= total * 7),
        answered(cstdcs, lambda number: number >= 1),
        True if is_2022 else nobody_warned,
    )  # fmt: skip
    found["COTD_TINH"] = (
        every(*bars, first, c["targets_exceeded"], c["judged"]) if is_2022 else every(*bars, None)
    )
    found["COTD_CP"] = every(*bars, first if is_2022 else c["targets_exceeded"], c["outstanding"])
    two_years = every(
        some(among(c["rating"], ("HTXSNV",)), found["TTLDXS"]), reaches(c["streak"], 1)
    )
    found["BK_TINH"] = every(*commended, two_years, c["judged"]) if is_2022 else None
    return found


def counts(answers):
    """Return every number the count can be."""
    sure = sum(answer is True for answer in answers)
    open_ = sum(answer is None for answer in answers)
    return range(sure, sure + open_ + 1)


def answered(numbers, holds):
    answers = {holds(number) for number in numbers}
    return answers.pop() if len(answers) == 1 else None


def seats_of_cstdcs(ldtt, day):
    return ldtt * 15 // 100 if day < date(2024, 1, 1) else None


def recognised(people, seats):
    """Return the names recognised: the best first, managers at most a third, no ties assumed."""
    ordered = sorted(people, key=lambda one: -one["score"])
    for total in range(min(seats, len(ordered)), 0, -1):
        chosen, managers = [], 0
        for one in ordered:
            if len(chosen) == total:
                break
            if one["is_manager"] and (managers + 1) * 3 > total:
                continue
            managers += one["is_manager"]
            chosen.append(one["name"])
        if len(chosen) == total:
            return set(chosen)
    return set()
