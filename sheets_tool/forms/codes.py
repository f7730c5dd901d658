"""The other coded lists of the forms: ratings, levels, kinds, roles."""

from sheets_tool.values.coded import Coded, CodedList, listed

RATINGS = CodedList(
    "mức xếp loại chất lượng",
    (
        Coded("HTXSNV", "Hoàn thành xuất sắc nhiệm vụ", ("HTXS nhiệm vụ", "HT XSNV", "HTXS")),
        Coded("HTTNV", "Hoàn thành tốt nhiệm vụ", ("HTT nhiệm vụ", "HT TNV", "HTT")),
        Coded("HTNV", "Hoàn thành nhiệm vụ", ("HT nhiệm vụ", "HT NV")),
        Coded(
            "KHTNV", "Không hoàn thành nhiệm vụ", ("Không HTNV", "KHT nhiệm vụ", "Chưa HTNV", "KHT")
        ),
    ),
    (
        ("Xuất sắc", ("HTXSNV",)),
        ("XS", ("HTXSNV",)),
        ("Tốt", ("HTTNV",)),
        ("Hoàn thành", ("HTNV", "HTTNV", "HTXSNV")),
        ("Không", ("KHTNV",)),
    ),
)
UNIT_LEVELS = listed("cấp đơn vị", "Trường", "Phòng", "Xã", "Huyện", "Sở", "Bộ")
SCHOOL_LEVELS = CodedList(
    "cấp học",
    (
        Coded("MN", "MN", ("Mầm non", "Mẫu giáo", "Nhà trẻ")),
        Coded("TH", "TH", ("Tiểu học",)),
        Coded("THCS", "THCS", ("Trung học cơ sở", "Cấp 2")),
        Coded("THPT", "THPT", ("Trung học phổ thông", "Cấp 3")),
        Coded("LIEN_CAP", "Liên cấp", ("TH&THCS", "TH và THCS", "THCS&THPT")),
    ),
)
STAFF_KINDS = CodedList(
    "nhóm cán bộ",
    (
        Coded("CBQL", "CBQL", ("Cán bộ quản lý", "Quản lý")),
        Coded("GV", "GV", ("Giáo viên",)),
        Coded("NV", "NV", ("Nhân viên",)),
    ),
)
GENDERS = listed("giới tính", "Nam", "Nữ")
SUBMISSION_KINDS = CodedList(
    "loại hồ sơ",
    (
        Coded("DANG_KY", "Đăng ký", ("dang-ky", "Đăng kí")),
        Coded("SO_KET", "Sơ kết", ("so-ket",)),
        Coded("CUOI_NAM", "Cuối năm", ("cuoi-nam", "Tổng kết")),
        Coded("DOT_XUAT", "Đột xuất", ("dot-xuat",)),
    ),
)
CANDIDATE_KINDS = CodedList(
    "đối tượng",
    (
        Coded("CA_NHAN", "Cá nhân", ("CANHAN", "Khen thưởng cá nhân")),
        Coded("TAP_THE", "Tập thể", ("TAPTHE", "Khen thưởng tập thể", "Lớp", "Tập thể lớp")),
        Coded("HOC_SINH", "Học sinh", ("HS",)),
        Coded("HO_GIA_DINH", "Hộ gia đình", ("HOGIADINH", "Khen thưởng hộ gia đình")),
    ),
)
COLLECTIVE_KINDS = CodedList(
    "loại tập thể",
    (
        Coded("TO", "Tổ", ("Tổ chuyên môn", "Tổ văn phòng")),
        Coded("KHOI", "Khối"),
        Coded("TRUONG", "Trường", ("Đơn vị",)),
        Coded("DOAN_THE", "Đoàn thể"),
    ),
)
COUNCIL_ROLES = listed("vai trò trong hội đồng", "Chủ tịch", "Phó chủ tịch", "Thư ký", "Ủy viên")
CRITERION_KINDS = listed("loại tiêu chí", "Chính", "Cộng", "Trừ", "Loại trừ")
CRITERION_INPUTS = CodedList(
    "cách nhập",
    (Coded("DIEM", "Điểm"), Coded("SO_LAN", "Số lần"), Coded("CO_KHONG", "Có/Không")),
)
APPLIES_TO = CodedList(
    "áp dụng cho",
    (*STAFF_KINDS.items, Coded("TAP_THE", "Tập thể")),
)
TARGET_UNITS = CodedList(
    "đơn vị tính",
    (Coded("NGUOI", "người"), Coded("TAP_THE", "tập thể"), Coded("PHAN_TRAM", "%", ("phần trăm",))),
)
DIRECTIONS = listed("chiều", "Tăng", "Giảm")
CAMPAIGN_KINDS = listed("loại phong trào", "Phong trào", "Cuộc vận động", "Hội thi", "Giải thưởng")
INITIATIVE_KINDS = CodedList(
    "loại đề tài",
    (
        Coded("SANG_KIEN", "Sáng kiến", ("SK",)),
        Coded("SKKN", "SKKN", ("Sáng kiến kinh nghiệm",)),
        Coded("DE_TAI", "Đề tài", ("Đề tài khoa học",)),
        Coded("GIAI_PHAP", "Giải pháp"),
        Coded("CHUYEN_DE", "Chuyên đề"),
    ),
)
RECOGNISED_LEVELS = CodedList(
    "cấp công nhận",
    (
        Coded("CO_SO", "Cơ sở", ("Trường", "Cấp cơ sở", "Cấp trường")),
        Coded("HUYEN", "Huyện", ("Cấp huyện", "Quận", "Thị xã")),
        Coded("TINH", "Tỉnh", ("Cấp tỉnh", "Thành phố", "Cấp thành phố")),
        Coded("BO", "Bộ", ("Cấp Bộ", "Ngành")),
        Coded("TOAN_QUOC", "Toàn quốc"),
    ),
)
STATES = listed("giai đoạn", "Đăng ký", "Đủ điều kiện", "Đề nghị", "Quyết định", "Không đạt")

STATE_ORDER = {state: position for position, state in enumerate(STATES.by_code)}
"""Code → where a stage stands on the way from registering to the decision."""
VERDICTS = CodedList(
    "kết luận",
    (
        Coded("DU", "Đủ"),
        Coded("KHONG_DU", "Không đủ"),
        Coded("CHUA_DU_CAN_CU", "Chưa đủ căn cứ"),
    ),
)
DECIDERS = CodedList(
    "cấp quyết định",
    (
        Coded("TRUONG", "Trường", ("Hiệu trưởng",)),
        Coded("XA", "Xã", ("UBND xã", "Chủ tịch UBND xã")),
        Coded("HUYEN", "Huyện", ("UBND huyện", "Chủ tịch UBND huyện", "Phòng GD&ĐT")),
        Coded("SO", "Sở", ("Giám đốc Sở", "Sở GD&ĐT")),
        Coded("TINH", "Tỉnh", ("UBND tỉnh", "Chủ tịch UBND tỉnh")),
        Coded("BO", "Bộ", ("Bộ trưởng",)),
        Coded("CHINH_PHU", "Chính phủ", ("Thủ tướng",)),
        Coded("NHA_NUOC", "Nhà nước", ("Chủ tịch nước",)),
    ),
)
DISCIPLINES = CodedList(
    "kỷ luật",
    (
        Coded("KHONG", "Không"),
        Coded("KHIEN_TRACH", "Khiển trách"),
        Coded("CANH_CAO", "Cảnh cáo"),
        Coded("HA_BAC", "Hạ bậc lương"),
        Coded("CACH_CHUC", "Cách chức"),
        Coded("BUOC_THOI_VIEC", "Buộc thôi việc"),
    ),
)
PASSED = CodedList(
    "tiêu chuẩn định tính", (Coded("DAT", "Đạt"), Coded("KHONG", "Không", ("Không đạt",)))
)
STUDY_RESULTS = listed("kết quả học", "Xuất sắc", "Giỏi", "Khá", "Trung bình", "Không đạt")
BALLOT_STAGES = listed("cấp xét", "Tổ", "Hội đồng")
BALLOT_METHODS = listed("hình thức", "Bỏ phiếu kín", "Biểu quyết")
DECISIONS = CodedList(
    "kết luận",
    (
        Coded("CONG_NHAN", "Công nhận"),
        Coded("KHONG", "Không", ("Không công nhận",)),
        Coded("HA", "Hạ", ("Hạ danh hiệu",)),
    ),
)
COMMENDATION_KINDS = listed(
    "loại khen thưởng", "Theo đợt", "Chuyên đề", "Đột xuất", "Quá trình cống hiến"
)
RECORD_STATUSES = listed("trạng thái", "Đã đề nghị", "Đã quyết định", "Không đạt", "Thu hồi")
EXEMPLAR_KINDS = listed(
    "loại điển hình", "Điển hình tiên tiến", "Người tốt việc tốt", "Tài năng trẻ"
)
NOMINATORS = listed("giới thiệu bởi", "Hội đồng", "Công đoàn", "Tổ", "Khác")
ROUNDS = listed("vòng", "Tổ", "Trường", "Cụm", "Huyện", "Tỉnh")
CONTEST_OUTCOMES = CodedList(
    "kết quả",
    (
        Coded("CHON", "Chọn"),
        Coded("KHONG", "Không"),
        Coded("NHAT", "Nhất", ("Giải Nhất",)),
        Coded("NHI", "Nhì", ("Giải Nhì",)),
        Coded("BA", "Ba", ("Giải Ba",)),
        Coded("KK", "KK", ("Khuyến khích", "Giải Khuyến khích")),
    ),
)
COMPLAINT_STATUSES = listed("trạng thái", "Mới", "Đang giải quyết", "Đã trả lời")
QUOTA_BASES = listed("chia theo", "Cấp học")
