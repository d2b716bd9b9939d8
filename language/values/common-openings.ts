/** Words that begin clauses of plans and no name of a body, an office or a document. */
const OPENINGS: ReadonlySet<string> = new Set(
  [
    'bảo đảm, biểu dương, bố trí, chỉ ra, chịu trách, chuẩn bị, chú trọng, do đó, đảm bảo, đánh giá, đẩy mạnh',
    'đề ra, đồng thời, đón tiếp, đôn đốc, gắn với, góp phần, gửi giấy, gửi thư, hướng dẫn, in ấn, khắc phục, khơi dậy',
    'kịp thời, lựa chọn, mỗi đơn, nâng cao, nhằm, nhân rộng, nhất là, nếu có, phát huy, phối hợp, qua đó',
    'rút ra, tạo động, tạo khí, tạo sự, tăng cường, tham mưu, theo dõi, thống kê, thực hiện, tiếp tục, tôn vinh, trang trí',
    'trên cơ, trong đó, triển khai, tuy nhiên, tuyên dương, vì vậy, xây dựng, yêu cầu',
  ]
    .join(', ')
    .split(', '),
);

/** The opening that the words begin with, as they write it; undefined where they begin with none. */
export function commonOpening(words: string): string | undefined {
  const [first = '', second = ''] = words.split(/\s+/);
  // A word in capitals throughout is a heading's.
  if (first.slice(1) !== first.slice(1).toLowerCase()) return undefined;
  if (OPENINGS.has(first.toLowerCase())) return first;
  return OPENINGS.has(`${first} ${second}`.toLowerCase()) ? first : undefined;
}
