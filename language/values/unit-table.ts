/** What a unit of counting counts; `people` add up whatever they are called, the others with their like. */
export type UnitKind =
  | 'people'
  | 'session'
  | 'time'
  | 'day'
  | 'night'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'hour'
  | 'minute'
  | 'place'
  | 'group'
  | 'measure'
  | 'thing';

/** The units of counting (*đơn vị tính*) by kind, as they stand in plans. */
export const UNIT_WORDS: Readonly<Record<UnitKind, string>> = {
  people: `đại biểu, người, đồng chí, đ/c, khách, khách mời, vị khách, quan khách, khách hàng, cán bộ, phóng viên,
    cá nhân, thành viên, học viên, giáo viên, giảng viên, báo cáo viên, tuyên truyền viên, học sinh, sinh viên,
    đoàn viên, hội viên, đội viên, đảng viên, ủy viên, uỷ viên, chiến sĩ, chiến sỹ, bộ đội, dân quân, tự vệ,
    tình nguyện viên, cộng tác viên, nhân viên, diễn viên, vận động viên, huấn luyện viên, trọng tài, lái xe,
    công chức, viên chức, công nhân, người lao động, nông dân, thanh niên, thiếu niên, nhi đồng, phụ nữ, phụ huynh,
    cựu chiến binh, thanh niên xung phong, già làng, trưởng thôn, trưởng bản, lãnh đạo, chuyên viên, chuyên gia,
    hướng dẫn viên, kỹ thuật viên, bác sĩ, y tá, đầu bếp, bảo vệ, lễ tân, thư ký, MC, ca sĩ, nhạc công, nghệ sĩ,
    nghệ nhân, cử tri, ứng viên, thí sinh, doanh nhân, tác giả, gương, gương điển hình, điển hình,
    điển hình tiên tiến, em, cháu, bạn, vị, ĐB`,
  session: 'buổi, phiên, phiên họp, kỳ họp, hội nghị, hội thi, cuộc, cuộc họp, cuộc thi, lớp tập huấn',
  time: 'lần, lượt, lượt người, lượt đại biểu, đợt, vòng',
  day: 'ngày, ngày công',
  night: 'đêm',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
  hour: 'giờ, tiếng, tiếng đồng hồ',
  minute: 'phút',
  place: `xã, phường, thị trấn, đặc khu, huyện, quận, thị xã, thành phố, tỉnh, thôn, xóm, ấp, làng, khu, khu phố,
    khu dân cư, tổ dân phố, địa phương, điểm cầu, phòng, phòng nghỉ, phòng họp, hội trường, khách sạn, nhà văn hóa,
    gian hàng, gian trưng bày, tuyến đường, vị trí, tầng`,
  group: `đơn vị, cơ quan, cơ quan báo chí, tập thể, gia đình, hộ, hộ gia đình, đoàn, đoàn khách, đội, đội thi,
    đội văn nghệ, lớp, lớp học, trường, trường học, nhóm, tổ, khối, khối thi đua, cụm, cụm thi đua, sở, ngành,
    ban ngành, bộ ngành, phòng ban, doanh nghiệp, công ty, hợp tác xã, tổ hợp tác, chi bộ, đảng bộ, chi đoàn, chi hội,
    liên đội, công đoàn, công đoàn cơ sở, câu lạc bộ, đoàn thể, cơ sở`,
  measure: 'kg, gam, tạ, tấn, lít, ml, m, m2, m², m3, m³, mét, mét vuông, cm, mm, km, ha',
  thing: `suất, suất ăn, suất cơm, suất quà, phần, phần ăn, phần quà, phần thưởng, bó, bó hoa, bộ, bộ tài liệu,
    bộ hồ sơ, tập, tập tài liệu, quyển, cuốn, cái, chiếc, tấm, tờ, tờ rơi, tờ gấp, bản, bản tin, thùng, chai, lon,
    lốc, ly, cốc, gói, túi, hộp, vỉ, khay, đĩa, bát, cây, cành, quả, trái, bông, giỏ, giỏ hoa, giỏ quà, lẵng,
    lẵng hoa, kệ hoa, chậu, chậu hoa, vòng hoa, bình, bình hoa, bình nước, bàn, bàn tiệc, mâm, mâm cơm, món, món quà,
    ghế, bục, xe, xe ô tô, xe khách, ô tô, chuyến, chuyến xe, vé, tiết mục, tiết mục văn nghệ, bài, bài viết,
    bài tham luận, bài phát biểu, tham luận, ý kiến, báo cáo, tin, tin bài, trang, giải, giải thưởng, giải nhất,
    giải nhì, giải ba, giải khuyến khích, giấy khen, bằng khen, cờ, lá cờ, cờ thi đua, cờ lưu niệm, huân chương,
    huy chương, huy hiệu, kỷ niệm chương, cúp, danh hiệu, giấy chứng nhận, giấy mời, thư mời, thiệp mời, thẻ,
    phù hiệu, phiếu, phóng sự, video, clip, video clip, phim, ảnh, bức, bức ảnh, bức tranh, pa nô, pa-nô, pano, panô,
    áp phích, ma két, ma-két, maket, market, backdrop, băng rôn, băng-rôn, băng zôn, phướn, banner, standee, phông,
    phông nền, bảng, bảng tên, biển, biển tên, khung, sân khấu, cổng chào, cổng hơi, khẩu hiệu, câu hỏi, micro, loa,
    bộ âm thanh, dàn âm thanh, màn hình, máy, máy chiếu, máy tính, máy ảnh, máy quay, bút, sổ, cặp, áo, mũ, đôi,
    bộ trang phục, bộ quần áo, sản phẩm, mô hình, công trình, dự án, đề tài, sáng kiến, hồ sơ, văn bản, hợp đồng,
    kịch bản, trường hợp, trò chơi, hạng mục`,
};

/**
 * Syllables that make another word of a unit when they follow it (`bộ phận`, `giải pháp`); no entry is needed where
 * the longer word is a unit itself (`tập thể`).
 */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  bài: 'trí, trừ, bản',
  bàn: 'giao, bạc, luận',
  bạn: 'bè, hàng',
  bản: 'thân, chất, lĩnh, quyền',
  bảng: 'biểu',
  bình: 'quân, đẳng, dân, thường, xét, chọn, luận, an, định, dương, phước, thuận',
  bộ: 'phận, trưởng, máy, môn, chính',
  'báo cáo': 'viên',
  'cơ sở': 'vật, dữ',
  cụm: 'từ',
  cuộc: 'sống',
  cuốn: 'hút',
  đoàn: 'kết',
  đội: 'ngũ',
  giải: 'pháp, trình, quyết, phóng, trí, ngân, tán, thích, đáp, đấu',
  gương: 'mẫu',
  hộ: 'chiếu, khẩu, tịch, tống',
  huyện: 'ủy, uỷ, đoàn, đội',
  khách: 'quan',
  khối: 'lượng',
  khu: 'vực',
  khung: 'pháp, cảnh, hình, giờ',
  lần: 'lượt',
  lớp: 'trưởng',
  máy: 'móc, bay',
  ngành: 'nghề',
  phần: 'trăm, mềm, đấu, lớn',
  phiên: 'bản, âm',
  phòng: 'chống, ngừa, cháy, trào, vệ',
  quý: 'vị, báo, khách, giá, cơ',
  sở: 'hữu, thích',
  tập: 'trung, huấn, đoàn, luyện, quán, hợp',
  tấm: 'lòng',
  tiếng: 'nói, anh, việt, dân, vang',
  tin: 'học, tưởng',
  tỉnh: 'ủy, uỷ, đoàn',
  tổ: 'chức, quốc, tiên, trưởng',
  trang: 'trí, bị, phục, trọng, thiết, trại',
  trường: 'kỳ, sa',
  tuần: 'tra, hoàn, hành',
  vị: 'thế',
  vòng: 'quanh',
  xã: 'hội, viên, đội, đoàn',
};
