import { expect, test } from 'vitest';
import { plainText } from '../../../server/render/text.ts';
import { documentOf } from '../printed.ts';

test('a plan in plain text', () => {
  const source = `Cơ quan ban hành: Ủy ban nhân dân huyện B
Số: /KH-UBND
Địa danh: B
Ngày: tháng 12 năm 2023

KẾ HOẠCH
Tổ chức Hội nghị C

Căn cứ Luật D;
Ủy ban nhân dân huyện ban hành
  như sau:
// chưa duyệt
I. CHƯƠNG TRÌNH
| Thời gian | Nội dung |
| 7h30 | Đón khách |
| ^ | Khai mạc |
II. KINH PHÍ: Từ ngân sách.
1. Nước uống
> HỘI NGHỊ

Trên đây là Kế hoạch C./.

Nơi nhận:
- Lưu: VT.

Người ký:
CHỦ TỊCH
Lê A

PHỤ LỤC
DỰ TOÁN

- Nước: 100 đồng
`;
  expect(plainText(documentOf(source))).toBe(`Ủy ban nhân dân huyện B
Số:       /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
B, ngày        tháng 12 năm 2023

KẾ HOẠCH
Tổ chức Hội nghị C

Căn cứ Luật D;
Ủy ban nhân dân huyện ban hành như sau:

I. CHƯƠNG TRÌNH
Thời gian | Nội dung
7h30 | Đón khách
 | Khai mạc

II. KINH PHÍ: Từ ngân sách.
1. Nước uống
HỘI NGHỊ

Trên đây là Kế hoạch C./.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lê A

PHỤ LỤC
DỰ TOÁN
(Kèm theo Kế hoạch số       /KH-UBND ngày        tháng 12 năm 2023 của Ủy ban nhân dân huyện B)
- Nước: 100 đồng
`);
});
