"""The year folder of Trường TH Cam Đức 2: commendations and exemplars as they were sent in 2019.

The mistakes are those that people make; each is planted once and told in `expected.txt`.
"""

from pathlib import Path

import acts
from cam_duc_plan import frames, members
from happenings import lines, sender_of
from tables import write_plan

from sheets_tool.forms import complaint as w10
from sheets_tool.forms import events as w6
from sheets_tool.year.folder import YearFolder
from sheets_tool.year.rehearsal import cam_duc as steps
from sheets_tool.year.rehearsal.steps import LATER

_COMMENDATION = (
    "candidate_kind candidate_id candidate_name commendation_kind period achievement on award "
    "decided_by outcome decision_no decision_date"
)
_SPRING = """
Cá nhân | CD19 | | Đột xuất | 1 | Bắt kẻ trộm xe đạp của học sinh, báo công an | 15/03/2019 | \
Giấy khen | Trường | Đã quyết định | 08/QĐ | 18/03/2019
Cá nhân | CD05 | | Đột xuất | 1 | Băng rừng đưa học sinh ốm đi cấp cứu trong đêm | 27/03/2019 | \
Bằng khen của Chủ tịch UBND cấp tỉnh | Tỉnh | Đề nghị | |
Học sinh | | Phan Gia Huy | Đột xuất | 1 | Cứu em nhỏ rơi xuống mương | 29/03/2019 | \
Giấy khen | Huyện | Đề nghị | |
"""
_SUMMER = """
Cá nhân | CD17 | | Theo đợt | 1 | Hồ sơ, sổ sách sáu tháng đúng hạn, không sai sót | 20/06/2019 | \
Giấy khen | Trường | Đã quyết định | 21/QĐ | 26/06/2019
Cá nhân | CD03 | | Theo đợt | 1 | Dẫn đầu số tiết dạy đổi mới của trường | 20/06/2019 | \
Giấy khen | Trường | Đã quyết định | 21/QĐ | 26/06/2019
Cá nhân | CD09 | | Theo đợt | 1 | Lớp 3A: tất cả học sinh đọc trôi chảy | 20/06/2019 | \
Giấy khen | Trường | Đã quyết định | 21/QĐ | 26/06/2019
Cá nhân | CD02 | | Theo đợt | 1 | Tổ chức chuyên đề đổi mới cho ba trường bạn | 20/06/2019 | \
Giấy khen | Trường | Đã quyết định | 21/QĐ | 26/06/2019
Tập thể | CD-3 | | Theo đợt | 1 | Tổ khối dẫn đầu phong trào sáu tháng | 20/06/2019 | \
Giấy khen | Trường | Đã quyết định | 21/QĐ | 26/06/2019
"""
_END = """
Cá nhân | CD10 | | Theo đợt | 2 | Chuyên đề dạy từ vựng qua trò chơi dân gian | 10/12/2019 | \
Giấy khen | Trường | Đã quyết định | 52/QĐ | 20/12/2019
Cá nhân | CD08 | | Theo đợt | 2 | Ngân hàng đề kiểm tra dùng chung cả huyện | 10/12/2019 | \
Giấy khen | Trường | Đã quyết định | 52/QĐ | 20/12/2019
Cá nhân | CD12 | | Theo đợt | 2 | Bồi dưỡng học sinh giỏi lớp 5 | 10/12/2019 | \
Giấy khen | Trường | Đã quyết định | 52/QĐ | 20/12/2019
Cá nhân | CD17 | | Theo đợt | 2 | Số hóa hồ sơ của trường | 10/12/2019 | \
Giấy khen | Trường | Đã quyết định | 52/QĐ | 20/12/2019
Cá nhân | CD05 | | Đột xuất | 1 | Băng rừng đưa học sinh ốm đi cấp cứu giữa đêm | 27/03/2019 | \
Giấy khen | Huyện | Đề nghị | |
Cá nhân | CD14 | | Theo đợt | 2 | Lớp 4B thoát khỏi nhóm cuối của khối | 10/12/2019 | \
Giấy khen | Trường | Không | |
"""
_EXEMPLAR = (
    "candidate_kind candidate_id candidate_name exemplar_kind field deed nominated_by found_on "
    "nurtured_due nurtured_on summed_up_due summed_up_on spread_due spread_on spread_level"
)
_BY_COUNCIL = """
Cá nhân | CD03 | | Điển hình tiên tiến | Chuyên môn | Dạy mở mỗi tháng một tiết cho cả huyện | \
Hội đồng | 05/03/2019 | 31/03/2019 | 29/03/2019 | 31/05/2019 | 30/05/2019 | 15/12/2019 | \
12/12/2019 | Huyện
Tập thể | CD-3 | | Điển hình tiên tiến | Chuyên môn | Cả tổ khối soạn chung kho học liệu lớp 3 | \
Hội đồng | 12/03/2019 | 30/04/2019 | 26/04/2019 | 31/10/2019 | 25/10/2019 | 20/12/2019 | | Tỉnh
Học sinh | | Trần Bảo Ngọc | Tài năng trẻ | Âm nhạc | Giải nhất tiếng hát học sinh cấp huyện | \
Hội đồng | 22/04/2019 | 30/05/2019 | 28/05/2019 | 30/11/2019 | 29/11/2019 | 31/12/2019 | | Huyện
"""
_BY_UNION = """
Cá nhân | CD19 | | Người tốt việc tốt | Giữ gìn trật tự | Bắt kẻ trộm, trả xe cho học sinh | \
Công đoàn | 16/03/2019 | 31/03/2019 | 30/03/2019 | 31/05/2019 | | 30/11/2019 | | Cơ sở
Cá nhân | CD13 | | Người tốt việc tốt | Giúp học sinh khó khăn | \
Dạy kèm miễn phí năm học sinh mồ côi | Công đoàn | 08/04/2019 | 31/05/2019 | | 30/11/2019 | | | |
"""
_BY_GROUP = """
Cá nhân | CD09 | | Điển hình tiên tiến | Chuyên môn | Góc đọc sách trong lớp do phụ huynh góp | \
Tổ | 20/03/2019 | 30/04/2019 | 28/04/2019 | 30/09/2019 | | 20/12/2019 | | Cơ sở
"""
_SUMMED_UP_LATER = """
Cá nhân | CD09 | | Điển hình tiên tiến | Chuyên môn | Góc đọc sách trong lớp do phụ huynh góp | \
Tổ | 20/03/2019 | 30/04/2019 | 28/04/2019 | 30/09/2019 | 27/09/2019 | 20/12/2019 | 18/12/2019 | \
Cơ sở
"""
_COMPLAINT = (
    "received_on sender list candidate_id content handler due_on outcome answered_on status"
)
_OPINION = """
02/07/2019 | Tổ khối 4-5 | Danh sách khen thưởng | CD02 | \
Đề nghị xem lại việc khen cán bộ quản lý cùng đợt với giáo viên đứng lớp | CD01 | 15/07/2019 | \
Giữ nguyên: thành tích có thật, xếp sau giáo viên đứng lớp | 10/07/2019 | Đã trả lời
05/09/2019 | Phụ huynh lớp 3A | Danh sách khen thưởng | CD09 | \
Đề nghị khen thêm cô giáo ở cấp huyện | CD04 | 30/09/2019 | | | Mới
"""
_RATED: acts.Odd = {
    **{code: {"rating": "Hoàn thành xuất sắc nhiệm vụ"} for code in ("CD01", "CD03", "CD08")},
    **{code: {"rating": "Hoàn thành nhiệm vụ"} for code in ("CD10", "CD11", "CD14")},
}
_UNITS: acts.Odd = {
    "CD-BGH": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "CD-12": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "CD-3": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
    "CD-45": {"rating": "Hoàn thành nhiệm vụ", "judged": "Đạt"},
    "CD-VP": {"rating": "Hoàn thành tốt nhiệm vụ", "judged": "Đạt"},
}


def build(root: Path) -> None:
    """Write the year folder, and below `ve-sau/` what arrives later."""
    people = members()
    year = YearFolder(root)
    plan = frames(people)
    write_plan(year.plan, plan)
    school = sender_of(plan, people)
    for folder, file, text in _COMMENDED:
        rows = lines(_COMMENDATION, text)
        school.send(_inbox(year, folder) / file, w6.COMMENDATION, {w6.COMMENDATIONS: rows})
    for folder, file, text in _FOUND:
        rows = lines(_EXEMPLAR, text)
        school.send(_inbox(year, folder) / file, w6.EXEMPLAR, {w6.EXEMPLARS: rows})
    opinions = [
        {**line, "handler": school.names[str(line["handler"])]}
        for line in lines(_COMPLAINT, _OPINION)
    ]
    path = _inbox(year, steps.AUTUMN) / "2019-09-06" / "y kien sau cong khai.xlsx"
    school.send(path, w10.COMPLAINT, {w10.COMPLAINTS: opinions})
    into = _inbox(year, steps.END) / "2019-12-23"
    acts.results(year, into, people, odd=_RATED, units=_UNITS, initiatives=())


def _inbox(year: YearFolder, name: str) -> Path:
    return YearFolder(year.root / LATER / name).inbox if name else year.inbox


_COMMENDED = (
    ("", "2019-04-01/khen dot xuat quy 1.xlsx", _SPRING),
    (steps.SUMMER, "2019-06-27/khen thuong so ket.xlsx", _SUMMER),
    (steps.END, "2019-12-23/khen thuong tong ket.xlsx", _END),
)
_FOUND = (
    ("", "2019-04-26/dien hinh - hoi dong gioi thieu.xlsx", _BY_COUNCIL),
    (steps.SUMMER, "2019-06-20/cong doan gioi thieu nguoi tot viec tot.xlsx", _BY_UNION),
    (steps.SUMMER, "2019-06-21/to khoi 3 gioi thieu.xlsx", _BY_GROUP),
    (steps.END, "2019-12-20/to khoi 3 - cap nhat.xlsx", _SUMMED_UP_LATER),
)
"""The folder it comes with, the file, what stands in it."""
