import type { Known } from '../../language/model/known.ts';
import { knownFrom } from './completing.ts';

/** A plan that the same office has issued before. */
export const EARLIER = `Cơ quan chủ quản: Ủy ban nhân dân tỉnh Đông Hà
Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch
Số: 07/KH-UBND
Địa danh: Phú Thạch
Ngày: 15/01/2024

KẾ HOẠCH
Tổ chức Hội nghị gặp mặt đầu xuân

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 40/2023/NĐ-CP ngày 27 tháng 6 năm 2023 của Chính phủ về công tác lễ tân;
Ủy ban nhân dân huyện Phú Thạch ban hành Kế hoạch như sau:

I. KINH PHÍ TỔ CHỨC
1. Nước uống: 60 người x 20.000 đồng/người = 1.200.000 đồng;
2. Hoa tươi: 02 lẵng x 500.000 đồng/lẵng = 1.000.000 đồng.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin: Trang trí hội trường.
2. Trung tâm Y tế huyện: Trực cấp cứu.

Nơi nhận:
- Thường trực Huyện ủy (b/c);
- Phòng Văn hóa và Thông tin;
- Lưu: VT, VHTT.

Người ký:
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trịnh Bảo Ngân
`;

export const OFFICE: Known = knownFrom([EARLIER]);

/** The letterhead of a new plan of this office. */
export const LETTERHEAD = `Cơ quan chủ quản: Ủy ban nhân dân tỉnh Đông Hà
Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch
Số: 08/KH-UBND
Địa danh: Phú Thạch
Ngày: 05/3/2024
`;

export const HEAD = `${LETTERHEAD}
KẾ HOẠCH
Tổ chức Hội nghị tổng kết công tác

`;
