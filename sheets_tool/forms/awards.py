"""The closed list of awards: titles (danh hiệu) and commendations (hình thức khen thưởng).

No fuzzy threshold separates two awards, so a synonym table decides and nearness only suggests.
Names follow the laws of 2003 and 2022; MauTDKT's register keeps its own codes in `forms.foreign`.
"""

from dataclasses import dataclass

from sheets_tool.values.coded import Coded, CodedList

TITLE = "danh hiệu"
COMMENDATION = "hình thức khen thưởng"
PERSON = "CA_NHAN"
COLLECTIVE = "TAP_THE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One award.

    Attributes:
        code: as in frames and rule packs.
        name: the full name shown everywhere.
        short: the abbreviation of the field.
        kind: TITLE or COMMENDATION.
        candidates: who may receive it, by candidate kind.
        spellings: other ways it is written.
    """

    code: str
    name: str
    short: str
    kind: str
    candidates: tuple[str, ...]
    spellings: tuple[str, ...] = ()


def _title(code: str, name: str, short: str, *spellings: str) -> Award:
    return Award(
        code=code, name=name, short=short, kind=TITLE, candidates=(PERSON,), spellings=spellings
    )


def _collective(code: str, name: str, short: str, *spellings: str) -> Award:
    return Award(
        code=code, name=name, short=short, kind=TITLE, candidates=(COLLECTIVE,), spellings=spellings
    )


def _commendation(code: str, name: str, short: str, *spellings: str) -> Award:
    return Award(
        code=code,
        name=name,
        short=short,
        kind=COMMENDATION,
        candidates=(PERSON, COLLECTIVE),
        spellings=spellings,
    )


AWARDS: tuple[Award, ...] = (
    _title(
        "LDTT", "Lao động tiên tiến", "LĐTT",
        "LĐ tiên tiến", "Lao động tiến tiến", "Danh hiệu Lao động tiên tiến", "LĐ TT",
    ),
    _title(
        "CSTDCS", "Chiến sĩ thi đua cơ sở", "CSTĐCS",
        "Chiến sỹ thi đua cơ sở", "CSTĐ CS", "CSTĐ cơ sở", "CSTĐ cấp cơ sở",
        "Chiến sĩ thi đua cấp cơ sở", "Chiến sỹ thi đua cấp cơ sở", "Chiến sĩ TĐ cơ sở",
        "Chiến sĩ TĐCS", "Danh hiệu Chiến sĩ thi đua cơ sở",
    ),
    _title(
        "CSTDT", "Chiến sĩ thi đua cấp tỉnh", "CSTĐ tỉnh",
        "CSTĐ cấp tỉnh", "Chiến sỹ thi đua cấp tỉnh", "Chiến sĩ thi đua tỉnh",
        "CSTĐ cấp thành phố", "CSTĐ thành phố", "CSTĐ TP", "CSTĐ cấp TP",
        "Chiến sĩ thi đua cấp thành phố", "Chiến sĩ thi đua thành phố", "CSTĐT",
    ),
    _title(
        "CSTDB", "Chiến sĩ thi đua cấp Bộ", "CSTĐ Bộ",
        "CSTĐ cấp Bộ", "Chiến sỹ thi đua cấp Bộ", "Chiến sĩ thi đua Bộ", "CSTĐ ngành",
        "CSTĐ cấp ngành", "Chiến sĩ thi đua cấp ngành",
    ),
    _title(
        "CSTDBT", "Chiến sĩ thi đua cấp Bộ, ngành, tỉnh", "CSTĐ Bộ/tỉnh",
        "CSTĐ cấp Bộ, ngành, tỉnh", "CSTĐ cấp Bộ/tỉnh", "Chiến sỹ thi đua cấp Bộ, ngành, tỉnh",
        "Chiến sĩ thi đua cấp Bộ, ban, ngành, tỉnh",
        "Chiến sĩ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương", "Bộ/tỉnh",
    ),
    _title(
        "CSTDTQ", "Chiến sĩ thi đua toàn quốc", "CSTĐTQ",
        "CSTĐ toàn quốc", "CSTĐ TQ", "Chiến sỹ thi đua toàn quốc",
    ),
    _collective(
        "TTLDTT", "Tập thể lao động tiên tiến", "TTLĐTT",
        "Tập thể LĐTT", "TT LĐTT", "Tập thể LĐ tiên tiến", "Tập thể Lao động tiến tiến",
    ),
    _collective(
        "TTLDXS", "Tập thể lao động xuất sắc", "TTLĐXS",
        "Tập thể LĐXS", "TT LĐXS", "Tập thể LĐ xuất sắc",
    ),
    _collective(
        "COTD_TINH", "Cờ thi đua của UBND cấp tỉnh", "Cờ TĐ tỉnh",
        "Cờ thi đua cấp tỉnh", "Cờ thi đua tỉnh", "Cờ thi đua UBND tỉnh",
        "Cờ thi đua của UBND tỉnh",
        "Cờ thi đua của UBND thành phố", "Cờ thi đua cấp thành phố",
    ),
    _collective(
        "COTD_BO", "Cờ thi đua của Bộ Giáo dục và Đào tạo", "Cờ TĐ Bộ",
        "Cờ thi đua của Bộ", "Cờ thi đua cấp Bộ", "Cờ thi đua Bộ GD&ĐT",
        "Cờ thi đua của Bộ GD&ĐT", "Cờ thi đua Bộ",
    ),
    _collective(
        "COTD_CP", "Cờ thi đua của Chính phủ", "Cờ TĐ Chính phủ",
        "Cờ thi đua Chính phủ", "Cờ Chính phủ",
    ),
    _commendation("GK", "Giấy khen", "GK", "Giấy khen của Hiệu trưởng", "Giấy khen Hiệu trưởng",
        "Giấy khen cấp trường", "Giấy khen của Chủ tịch UBND huyện", "Giấy khen UBND huyện",
        "GK huyện", "Giấy khen của Giám đốc Sở", "Giấy khen Sở GD&ĐT", "GK UBND huyện",
        "Giấy khen của Chủ tịch UBND xã", "Giấy khen UBND xã"),
    _commendation(
        "BK_TINH", "Bằng khen của Chủ tịch UBND cấp tỉnh", "BK tỉnh",
        "Bằng khen của Chủ tịch UBND tỉnh", "BK UBND tỉnh", "Bằng khen UBND tỉnh",
        "Bằng khen cấp tỉnh", "Bằng khen của UBND tỉnh",
        "BK tỉnh", "Bằng khen tỉnh", "BK UBND thành phố", "Bằng khen UBND thành phố",
        "Bằng khen cấp thành phố", "Bằng khen của Chủ tịch UBND thành phố", "BK cấp tỉnh",
    ),
    _commendation(
        "BK_BO", "Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo", "BK Bộ",
        "Bằng khen Bộ GD&ĐT", "Bằng khen của Bộ trưởng", "Bằng khen Bộ trưởng", "Bằng khen cấp Bộ",
        "Bằng khen của Bộ GD&ĐT", "BK Bộ GD&ĐT", "Bằng khen Bộ", "BK cấp Bộ",
    ),
    _commendation(
        "BK_TTG", "Bằng khen của Thủ tướng Chính phủ", "BK TTg",
        "Bằng khen Thủ tướng", "Bằng khen của Thủ tướng", "BK Thủ tướng", "Bằng khen TTg",
        "Bằng khen Thủ tướng Chính phủ", "BK Thủ tướng Chính phủ",
    ),
    Award(
        code="KNC_GD", name="Kỷ niệm chương “Vì sự nghiệp Giáo dục”", short="KNC",
        kind=COMMENDATION, candidates=(PERSON,),
        spellings=(
            "Kỷ niệm chương", "Kỉ niệm chương", "KNC Vì sự nghiệp Giáo dục",
            "Kỷ niệm chương Vì sự nghiệp giáo dục", "Kỉ niệm chương Vì sự nghiệp giáo dục",
            "KNC VSNGD",
        ),
    ),
    _commendation("HCLD_3", "Huân chương Lao động hạng Ba", "HCLĐ hạng Ba", "HCLĐ hạng 3",
        "Huân chương lao động hạng III"),
    _commendation("HCLD_2", "Huân chương Lao động hạng Nhì", "HCLĐ hạng Nhì", "HCLĐ hạng 2",
        "Huân chương lao động hạng II"),
    _commendation("HCLD_1", "Huân chương Lao động hạng Nhất", "HCLĐ hạng Nhất", "HCLĐ hạng 1",
        "Huân chương lao động hạng I"),
)  # fmt: skip

BY_CODE: dict[str, Award] = {award.code: award for award in AWARDS}

ORDER: dict[str, int] = {award: position for position, award in enumerate(BY_CODE)}
"""Code → where an award stands in the field's order; of one kind the higher comes later."""

_FIGHTERS = ("CSTDCS", "CSTDT", "CSTDB", "CSTDTQ")
_UNCLEAR: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("CSTĐ", _FIGHTERS),
    ("Chiến sĩ thi đua", _FIGHTERS),
    ("Chiến sỹ thi đua", _FIGHTERS),
    ("Xuất sắc", ("TTLDXS",)),
    ("XS", ("TTLDXS",)),
    ("LĐXS", ("TTLDXS",)),
    ("Tiên tiến", ("LDTT", "TTLDTT")),
    ("TT", ("LDTT", "TTLDTT")),
    ("Tập thể", ("TTLDTT", "TTLDXS")),
    ("Cờ thi đua", ("COTD_TINH", "COTD_BO", "COTD_CP")),
    ("Cờ", ("COTD_TINH", "COTD_BO", "COTD_CP")),
    ("Bằng khen", ("BK_TINH", "BK_BO", "BK_TTG")),
    ("BK", ("BK_TINH", "BK_BO", "BK_TTG")),
    ("Huân chương Lao động", ("HCLD_3", "HCLD_2", "HCLD_1")),
    ("HCLĐ", ("HCLD_3", "HCLD_2", "HCLD_1")),
)


def _list(name: str, *, kind: str = "") -> CodedList:
    chosen = [award for award in AWARDS if not kind or award.kind == kind]
    items = tuple(Coded(a.code, a.name, (a.short, *a.spellings)) for a in chosen)
    return CodedList(name, items, _UNCLEAR)


AWARD_LIST = _list("danh hiệu, hình thức khen thưởng")
"""Every award. Title columns and commendation columns both read it, so that an award typed in the
wrong one is recognised and told, not refused."""


def is_title(code: str) -> bool:
    """Return whether an award is a title; otherwise it is a commendation."""
    return BY_CODE[code].kind == TITLE
