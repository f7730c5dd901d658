"""Over whom a ceiling of an upper level holds."""

from collections.abc import Mapping

UNIT = "don-vi"
SCOPES = (UNIT, "khoi", "cap-hoc")
"""Each unit, each block, each school level."""
WHOLE = "cap-tren"
SCOPE_WORDS: Mapping[str, str] = {
    UNIT: "từng đơn vị",
    "khoi": "từng khối",
    "cap-hoc": "từng cấp học",
    WHOLE: "cả địa bàn",
    "": "chưa rõ, cần hỏi cấp trên",
}
