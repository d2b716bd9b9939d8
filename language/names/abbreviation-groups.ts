/** Where an abbreviation comes from. */
export interface AbbreviationGroup {
  /** The text that prints it so, or the custom that carries it. */
  readonly source: string;
  /** `short = words`, one a line; several short forms of the same words are parted by commas. */
  readonly entries: string;
  /** Whether names of units are made of them; titles, kinds of documents and the like stand for other words. */
  readonly isOfUnits?: boolean;
}

/** Abbreviations that need no introduction in a plan, by source. The only such list of the project. */
export const ABBREVIATION_GROUPS: readonly AbbreviationGroup[] = [
  {
    source: 'Nghị định số 30/2020/NĐ-CP, Điều 13, Phụ lục I (ký, lưu)',
    entries: `
      TM = thay mặt
      KT = ký thay
      TL = thừa lệnh
      TUQ = thừa ủy quyền
      VT = văn thư
    `,
  },
  {
    source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục III (tên loại văn bản)',
    entries: `
      NQ = nghị quyết
      NĐ = nghị định
      QĐ = quyết định
      CT = chỉ thị
      QC = quy chế
      TB = thông báo
      HD = hướng dẫn
      KH = kế hoạch
      PA = phương án
      ĐA = đề án
      DA = dự án
      BC = báo cáo
      BB = biên bản
      HĐ = hợp đồng
      GM = giấy mời
    `,
  },
  {
    isOfUnits: true,
    source: 'Ký hiệu cơ quan trong số, ký hiệu văn bản của chính cơ quan (15/KH-UBND, 40/2017/TT-BTC)',
    entries: `
      UBND = ủy ban nhân dân
      HĐND = hội đồng nhân dân
      UBMTTQVN = ủy ban mặt trận tổ quốc việt nam
      UBMTTQ, MTTQ = ủy ban mặt trận tổ quốc
      MTTQVN = mặt trận tổ quốc việt nam
      VPUBND = văn phòng ủy ban nhân dân
      VPCP = văn phòng chính phủ
      TTCP = thanh tra chính phủ
      CP = chính phủ
      QH = quốc hội
      UBTVQH = ủy ban thường vụ quốc hội
      BTC = bộ tài chính
      BNV = bộ nội vụ
      BYT = bộ y tế
      BQP = bộ quốc phòng
      BCA = bộ công an
      BXD = bộ xây dựng
      BKHĐT = bộ kế hoạch đầu tư
      BGDĐT = bộ giáo dục đào tạo
      BKHCN = bộ khoa học công nghệ
      BVHTTDL = bộ văn hóa thể thao du lịch
      BNNPTNT = bộ nông nghiệp phát triển nông thôn
      BTNMT = bộ tài nguyên môi trường
      BTTTT = bộ thông tin truyền thông
      BGTVT = bộ giao thông vận tải
      BLĐTBXH = bộ lao động thương binh xã hội
      SNV = sở nội vụ
      STC = sở tài chính
      TLĐ = tổng liên đoàn lao động
      LĐLĐ = liên đoàn lao động
      TU = tỉnh ủy
      HU = huyện ủy
      BTĐKT = ban thi đua khen thưởng
      HĐTĐKT = hội đồng thi đua khen thưởng
      NHNN = ngân hàng nhà nước
      BHXH = bảo hiểm xã hội
      KBNN = kho bạc nhà nước
      TAND = tòa án nhân dân
      VKSND = viện kiểm sát nhân dân
    `,
  },
  {
    isOfUnits: true,
    source: 'Thông lệ trong văn bản hành chính: lĩnh vực của sở, phòng',
    entries: `
      TĐKT = thi đua khen thưởng
      KHĐT = kế hoạch đầu tư
      TCKH = tài chính kế hoạch
      VHTTDL = văn hóa thể thao du lịch
      VHTT = văn hóa thông tin
      VH = văn hóa
      DL = du lịch
      XH = xã hội
      ĐT = đào tạo
      VHXH = văn hóa xã hội
      GDĐT = giáo dục đào tạo
      GTVT = giao thông vận tải
      NNPTNT = nông nghiệp phát triển nông thôn
      NNMT = nông nghiệp môi trường
      TNMT = tài nguyên môi trường
      LĐTBXH, LĐTBVXH = lao động thương binh xã hội
      KHCN = khoa học công nghệ
      TTTT = thông tin truyền thông
      KTHT = kinh tế hạ tầng
      QLĐT = quản lý đô thị
      PTTH = phát thanh truyền hình
      BCHQS = ban chỉ huy quân sự
      CHQS = chỉ huy quân sự
      PCCC = phòng cháy chữa cháy
      CBTH = công báo tin học
      TTVHTT = trung tâm văn hóa thể thao
      QLDA = quản lý dự án
      QLTT = quản lý thị trường
    `,
  },
  {
    source: 'Thông lệ trong văn bản hành chính: tổ chức đoàn thể, cơ quan Đảng, chức danh',
    entries: `
      VP = văn phòng
      UB = ủy ban
      TT = thường trực
      CCB = cựu chiến binh
      LHPN = liên hiệp phụ nữ
      HND = hội nông dân
      TNCS = thanh niên cộng sản
      HCM = hồ chí minh
      TNCSHCM = thanh niên cộng sản hồ chí minh
      TN = thanh niên
      BTV, BTVTU = ban thường vụ
      BCH, BCHTW = ban chấp hành
      BCĐ = ban chỉ đạo
      BTC = ban tổ chức
      BTGTU = ban tuyên giáo tỉnh ủy
      TW, TƯ = trung ương
      VN = việt nam
      XHCN = xã hội chủ nghĩa
      CHXHCN = cộng hòa xã hội chủ nghĩa
      ĐBQH = đại biểu quốc hội
      PCT = phó chủ tịch
      CVP = chánh văn phòng
      PCVP = phó chánh văn phòng
      PVP = phó văn phòng
      CPVP = chánh, phó văn phòng
      LĐVP = lãnh đạo văn phòng
      LĐ = lãnh đạo
      CV = chuyên viên
      GĐ = giám đốc
      PGĐ = phó giám đốc
      TP = thành phố
      TX = thị xã
      TDP = tổ dân phố
      KP = khu phố
      NV = nội vụ
      TH = tổng hợp
      NC = nội chính
      VX = văn xã
      KGVX = khoa giáo văn xã
    `,
  },
  {
    source: 'Thông lệ trong văn bản hành chính: từ chung',
    entries: `
      KTXH = kinh tế xã hội
      QPAN = quốc phòng an ninh
      ANQP = an ninh quốc phòng
      ANTT = an ninh trật tự
      ATGT = an toàn giao thông
      ATTP = an toàn thực phẩm
      VSATTP = vệ sinh an toàn thực phẩm
      CCHC = cải cách hành chính
      TTHC = thủ tục hành chính
      CNTT = công nghệ thông tin
      CĐS = chuyển đổi số
      NTM = nông thôn mới
      CNH = công nghiệp hóa
      HĐH = hiện đại hóa
      CNHHĐH = công nghiệp hóa hiện đại hóa
      CBCC = cán bộ công chức
      CBCCVC = cán bộ công chức viên chức
      CCVC = công chức viên chức
      CNVC = công nhân viên chức
      CNVCLĐ = công nhân viên chức lao động
      DN = doanh nghiệp
      HTX = hợp tác xã
      THPT = trung học phổ thông
      THCS = trung học cơ sở
      GDTX = giáo dục thường xuyên
      GDNN = giáo dục nghề nghiệp
      ĐH = đại học
      NSNN = ngân sách nhà nước
      TNHH = trách nhiệm hữu hạn
      MTV = một thành viên
      CP = cổ phần
      BHYT = bảo hiểm y tế
      GTGT = giá trị gia tăng
      VAT = thuế giá trị gia tăng
      STT = số thứ tự
      ĐVT = đơn vị tính
      SL = số lượng
      ĐC = đồng chí
      VND, VNĐ = việt nam đồng
      ATK = an toàn khu
      UV, UVBTV, UVBCH = ủy viên, ủy viên ban thường vụ, ủy viên ban chấp hành
      XDCB, ĐTXD = xây dựng cơ bản, đầu tư xây dựng
      CSXH, NHCSXH, NHNNPTNT, PTNT = chính sách xã hội, ngân hàng, phát triển nông thôn
      ATVSTP, ATVSLĐ = an toàn vệ sinh thực phẩm, lao động
      CDC, BVĐK, BV = kiểm soát bệnh tật, bệnh viện đa khoa
      KTTV, TNTP, SXKD, GPMB, TĐC, QSDĐ = khí tượng, thiếu niên, sản xuất, giải phóng mặt bằng, đất đai
      TTYT, TYT = trung tâm y tế, trạm y tế
      ĐU = đảng ủy
      ĐTN = đoàn thanh niên
      UBKT = ủy ban kiểm tra
      BTG, BDV, BTGDV = ban tuyên giáo, ban dân vận
      CĐ, CĐCS = công đoàn, công đoàn cơ sở
      NLĐ = người lao động
      LLVT = lực lượng vũ trang
      DQTV = dân quân tự vệ
      ANCT = an ninh chính trị
      TTATXH = trật tự an toàn xã hội
      CSGT = cảnh sát giao thông
      CNCH = cứu nạn, cứu hộ
      PCTT, TKCN = phòng, chống thiên tai, tìm kiếm cứu nạn
      PCTN = phòng, chống tham nhũng
      MTQG = mục tiêu quốc gia
      DTTS = dân tộc thiểu số
      TDTT = thể dục, thể thao
      VHVN = văn hóa, văn nghệ
      VSMT, BVMT = vệ sinh môi trường, bảo vệ môi trường
      BVTV = bảo vệ thực vật
      KHKT = khoa học kỹ thuật
      CSVC = cơ sở vật chất
      CSDL = cơ sở dữ liệu
      DVC, DVCTT = dịch vụ công, dịch vụ công trực tuyến
      QLNN = quản lý nhà nước
      BQL, BQLDA = ban quản lý, ban quản lý dự án
      KHHGĐ = kế hoạch hóa gia đình
      PTDTNT, PTDTBT = phổ thông dân tộc nội trú, bán trú
      THCN, CĐĐH = trung học chuyên nghiệp, cao đẳng đại học
      TTXVN = thông tấn xã việt nam
      PV = phóng viên
      MC = người dẫn chương trình
    `,
  },
  {
    source: 'Thông lệ: tên viết tắt quốc tế, nhãn hiệu viết hoa',
    entries: `
      ASEAN, APEC, WTO, WHO, UNESCO, UNICEF, UNDP, FAO, ILO, JICA, KOICA, ADB, WB, EU = tổ chức quốc tế
      ODA, FDI, NGO, GDP, GRDP, PCI, DDCI, PAPI, SIPAS, ICT, AI, IOT, KPI, OCOP, ISO, HACCP, VIETGAP, GAP = chỉ số, chương trình
      HIV, AIDS, COVID, SARS, ARV, ADN = y tế
      VNPT, FPT, EVN, BIDV, VTV, VOV, VCB, SCIC, PVN, MB, VNEID, VTC, HTV, SHB = tên riêng
      PDF, DVD, CD, TV, MS, PC, CPU, RAM, GPS, GIS, IP, SMS, PIN, URL, API, HD, UHD, FM, ATM, CCTV, QR = kỹ thuật
    `,
  },
];
