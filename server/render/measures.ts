/** Points in a millimetre. */
const POINTS_A_MILLIMETRE = 72 / 25.4;

function millimetres(length: number): number {
  return length * POINTS_A_MILLIMETRE;
}

/** The ascent, descent and gap of a line of Times New Roman, as word processors set it: shares of the size. */
const FACE = { ascent: 0.891, descent: 0.216, gap: 0.042 } as const;

/** A single line of Times New Roman, a share of its size. */
export const SINGLE_LINE = FACE.ascent + FACE.descent + FACE.gap;

/** What an office may choose of the form (`kehoach.form.*`); lengths in millimetres, sizes in points. */
export interface FormChoices {
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  /** Of the body; headings, title and signature go with it. */
  readonly bodySize: number;
  readonly firstLineIndent: number;
  /** A multiple of the single line. */
  readonly lineSpacing: number;
}

/** What is chosen where nobody chooses. */
export const defaultForm: FormChoices = {
  marginTop: 20,
  marginBottom: 20,
  marginLeft: 30,
  marginRight: 18,
  bodySize: 14,
  firstLineIndent: 12.7,
  lineSpacing: 1.25,
};

/** The least and the most that Decree 30/2020/NĐ-CP, annex I, allows for each choice. */
export const formRanges: Readonly<Record<keyof FormChoices, readonly [number, number]>> = {
  marginTop: [20, 25],
  marginBottom: [20, 25],
  marginLeft: [30, 35],
  marginRight: [15, 20],
  bodySize: [13, 14],
  firstLineIndent: [10, 12.7],
  lineSpacing: [1, 1.5],
};

/** The choices in an arbitrary value (a section of settings); what is absent or out of its range keeps its default. */
export function readForm(value: unknown): FormChoices {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const choose = (key: keyof FormChoices): number => {
    const chosen: unknown = given.get(key);
    const [least, most] = formRanges[key];
    return typeof chosen === 'number' && chosen >= least && chosen <= most ? chosen : defaultForm[key];
  };
  return {
    marginTop: choose('marginTop'),
    marginBottom: choose('marginBottom'),
    marginLeft: choose('marginLeft'),
    marginRight: choose('marginRight'),
    bodySize: choose('bodySize'),
    firstLineIndent: choose('firstLineIndent'),
    lineSpacing: choose('lineSpacing'),
  };
}

export type Measures = ReturnType<typeof measuresOf>;

/**
 * The measures of the sheet after Decree 30/2020/NĐ-CP, annex I, in points. Where the decree leaves a range, the
 * value chosen lies in it; the range stands behind it.
 */
export function measuresOf(form: FormChoices = defaultForm) {
  return {
    page: { width: millimetres(210), height: millimetres(297) },
    /** Lề trang: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
    margin: {
      top: millimetres(form.marginTop),
      bottom: millimetres(form.marginBottom),
      left: millimetres(form.marginLeft),
      right: millimetres(form.marginRight),
    },
    /** The face, then faces of the same widths that have every Vietnamese letter. */
    fonts: ['Times New Roman', 'Tinos', 'Liberation Serif', 'Nimbus Roman', 'serif'],
    size: {
      /** 13–14. */
      body: form.bodySize,
      /** Quốc hiệu, 12–13; on one line beside the issuing body. */
      nationalName: 12,
      /** Tiêu ngữ, 13–14. */
      motto: 13,
      /** Cơ quan, 12–13. */
      issuingBody: 12,
      /** Số, địa danh và thời gian, 13–14. */
      number: 13,
      /** Tên loại, trích yếu, tiêu đề, 13–14. */
      heading: form.bodySize,
      /** `Nơi nhận:`, 12, and its lines, 11. */
      recipientsHeading: 12,
      recipients: 11,
      /** Chức vụ, họ tên, 13–14. */
      signature: form.bodySize,
      /** Mức độ khẩn, mật, 13–14. */
      urgency: 13,
      /** Cells of tables; one with many columns is set smaller. */
      table: 13,
      /** Số trang, 13–14. */
      pageNumber: 13,
    },
    /** Lùi đầu dòng: 1 or 1,27 cm. */
    indent: millimetres(form.firstLineIndent),
    /** Between paragraphs, at least 6 pt. */
    paragraphGap: 6,
    /** Single to 1.5; a multiple of `singleLine`. */
    lineSpacing: form.lineSpacing,
    face: FACE,
    singleLine: SINGLE_LINE,
    /** Room beside that between paragraphs. */
    room: {
      aboveTitle: 20,
      belowTitle: 18,
      /** Above recipients and signature. */
      aboveEnding: 18,
      /** Above number and date. */
      aboveNumber: 8,
      /** Above the boxes of urgency and secrecy, and inside them. */
      aboveBox: 6,
      box: { beside: 8, over: 1 },
      /** Between words and the rule below them: national motto and issuing body, and the subject. */
      aboveRule: 2,
      aboveSubjectRule: 4,
      /** Over and under the words of a cell, and of one in smaller letters. */
      cell: 3,
      cellOfSmall: 2,
      /** Between the columns of the letterhead. */
      betweenSides: 8,
      /** Between recipients and signature. */
      betweenHalves: 12,
    },
    /** Room for the signature and the stamp. */
    signatureSpace: 70,
    /** A gap left for a pen. */
    gap: 32,
    /** The shares of the sheet's width for the issuing body and for the national name. */
    letterheadColumns: [44, 56],
  } as const;
}

/** Words that the form itself puts on the sheet. */
export const formWords = {
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  union: 'ĐOÀN TNCS HỒ CHÍ MINH',
} as const;

/** The width that text has on the sheet, in points. */
export function textAreaWidth({ page, margin }: Measures): number {
  return page.width - margin.left - margin.right;
}

/** The height of a single line of Times New Roman, as word processors set it. */
export function lineHeight(size: number): number {
  return size * SINGLE_LINE;
}
