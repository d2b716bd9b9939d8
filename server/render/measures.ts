/** Points in a millimetre. */
const POINTS_A_MILLIMETRE = 72 / 25.4;

function millimetres(length: number): number {
  return length * POINTS_A_MILLIMETRE;
}

/**
 * The measures of the sheet after Decree 30/2020/NĐ-CP, annex I, in points. Where the decree leaves a range, the
 * value chosen lies in it; the range stands behind it.
 */
export const measures = {
  page: { width: millimetres(210), height: millimetres(297) },
  /** Lề trang: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
  margin: { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(18) },
  /** The face, then faces of the same widths that have every Vietnamese letter. */
  fonts: ['Times New Roman', 'Tinos', 'Liberation Serif', 'Nimbus Roman', 'serif'],
  size: {
    /** 13–14. */
    body: 14,
    /** Quốc hiệu, 12–13; on one line beside the issuing body. */
    nationalName: 12,
    /** Tiêu ngữ, 13–14. */
    motto: 13,
    /** Cơ quan, 12–13. */
    issuingBody: 12,
    /** Số, địa danh và thời gian, 13–14. */
    number: 13,
    /** Tên loại, trích yếu, tiêu đề, 13–14. */
    heading: 14,
    /** `Nơi nhận:`, 12, and its lines, 11. */
    recipientsHeading: 12,
    recipients: 11,
    /** Chức vụ, họ tên, 13–14. */
    signature: 14,
    /** Mức độ khẩn, mật, 13–14. */
    urgency: 13,
    /** Cells of tables. */
    table: 13,
    /** Số trang, 13–14. */
    pageNumber: 13,
  },
  /** Lùi đầu dòng: 1 or 1,27 cm. */
  indent: millimetres(12.7),
  /** Between paragraphs, at least 6 pt. */
  paragraphGap: 6,
  /** Single to 1.5. */
  lineSpacing: 1.25,
  /** Room for the signature and the stamp. */
  signatureSpace: 70,
  /** A gap left for a pen. */
  gap: 32,
  /** The shares of the sheet's width for the issuing body and for the national name. */
  letterheadColumns: [44, 56],
} as const;

/** Words that the form itself puts on the sheet. */
export const formWords = {
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  union: 'ĐOÀN TNCS HỒ CHÍ MINH',
} as const;
