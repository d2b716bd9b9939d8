import { formatMoney } from '../../language/values/money.ts';
import { moneyInWords } from '../../language/values/number-words.ts';
import { writeRoman } from '../../language/values/roman.ts';

const HEAD = `Cơ quan chủ quản: Ủy ban nhân dân tỉnh Hà Nam Sơn
Cơ quan ban hành: Ủy ban nhân dân huyện Lâm Thao Thượng
Số: 45/KH-UBND
Địa danh: Lâm Thao Thượng
Ngày: 12/3/2024

KẾ HOẠCH
Tổ chức Hội nghị triển khai chuyển đổi số năm 2024

Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023;
Ủy ban nhân dân huyện ban hành Kế hoạch, cụ thể như sau:

`;

const TAIL = `
Trên đây là Kế hoạch tổ chức Hội nghị./.

Nơi nhận:
- Như mục I;
- Lưu: VT, VHTT.

Người ký:
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Lâm
`;

/** A correct plan of about so many lines: prose, attendance, agenda and budget in the mix of real ones. */
export function planOfLines(lines: number): string {
  const blocks: string[] = [];
  const perSection = Math.ceil(lines / LINES_OF_GROUP / MOST_SECTIONS);
  let count = HEAD.split('\n').length + TAIL.split('\n').length;
  for (let group = 0; count < lines; group++) {
    const block = groupOf(Math.floor(group / perSection) + 1, group % perSection);
    blocks.push(block);
    count += block.split('\n').length - 1;
  }
  return HEAD + blocks.join('') + TAIL;
}

/** Roman numbers of sections stay short, as in real plans. */
const MOST_SECTIONS = 60;
const LINES_OF_GROUP = 14;

function groupOf(section: number, group: number): string {
  const number = section + group;
  const clause = (index: number) => group * 5 + index;
  const heading = group === 0 ? `${writeRoman(section)}. NỘI DUNG ĐỢT ${section}\n` : '';
  const people = 20 + (number % 7);
  const guests = 90 + (number % 11);
  const water = BigInt(people + guests) * 20_000n;
  const total = water + 2_500_000n;
  return `${heading}${clause(1)}. Đánh giá kết quả thực hiện nhiệm vụ năm 2023, chỉ ra việc chưa làm được và nguyên nhân; bàn cách làm trong năm 2024 theo khoản ${clause(2)} mục ${writeRoman(section)}.
${clause(2)}. Thành phần: ${people + guests} đại biểu, gồm:
- Lãnh đạo huyện và các phòng, ban: ${people} đại biểu;
- Đại diện các xã, thị trấn và doanh nghiệp: ${guests} đại biểu.
${clause(3)}. Chương trình:
| Thời gian | Nội dung | Thực hiện |
| 7h00 - 7h30 | Đón tiếp đại biểu | Văn phòng |
| 7h30 - 11h00 | Báo cáo, thảo luận, kết luận | Phòng Văn hóa và Thông tin |
${clause(4)}. Các phòng, ban chuẩn bị nội dung trước ngày 15/3/2024; Văn phòng gửi giấy mời trong tháng 3/2024.
a) Tài liệu in hai mặt, phát tại bàn; phần còn lại gửi qua thư điện tử công vụ cho đại biểu.
b) Khánh tiết, âm thanh, ánh sáng kiểm tra xong trước giờ khai mạc, có người trực suốt buổi.
${clause(5)}. Kinh phí:
- Nước uống: ${people + guests} người x 20.000 đồng/người = ${formatMoney(water)};
- Tài liệu, khánh tiết: 2.500.000 đồng.
- Tổng cộng: ${formatMoney(total)} (${moneyInWords(total)}).
`;
}
