import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Measures } from '../measures.ts';
import { halfPoints, lineUnits, twips } from './units.ts';

/** The ids of the named styles; what Word's user reads is `NAMES`. Headings and the title are Word's own. */
export const styleIds = {
  title: 'Title',
  subject: 'Subject',
  section: 'Heading1',
  clause: 'Heading2',
  lowerClause: 'Heading3',
  appendix: 'AppendixHeading',
  appendixSection: 'AppendixSection',
  body: 'PlanBody',
  draft: 'DraftMark',
  basis: 'LegalBasis',
  display: 'DisplayLine',
  unit: 'TableUnit',
  note: 'EnclosedNote',
  superior: 'SuperiorBody',
  issuer: 'IssuingBody',
  nationalName: 'NationalName',
  motto: 'Motto',
  number: 'DocumentNumber',
  date: 'PlaceAndDate',
  urgency: 'Urgency',
  rule: 'RuleLine',
  spacer: 'Spacer',
  recipientsHeading: 'RecipientsHeading',
  recipients: 'RecipientsLine',
  capacity: 'SignatoryCapacity',
  name: 'SignatoryName',
  tableHead: 'TableHead',
  tableText: 'TableText',
  tableShort: 'TableShort',
  tableAmount: 'TableAmount',
  pageNumber: 'PageNumber',
} as const;

type Style = Omit<IParagraphStyleOptions, 'id'>;

/** Named styles after Decree 30/2020/NĐ-CP, annex I: who changes one changes the document. */
export function stylesOf(measures: Measures): IStylesOptions {
  const { heading1, heading2, heading3, title, ...own } = { ...headingStyles(measures) };
  const named: Readonly<Record<string, Style>> = {
    ...own,
    ...bodyStyles(measures),
    ...letterheadStyles(measures),
    ...endingStyles(measures),
    ...tableStyles(measures),
  };
  return {
    default: {
      document: {
        run: {
          font: measures.fonts[0],
          size: halfPoints(measures.size.body),
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { ...SINGLE, before: 0, after: 0 } },
      },
      heading1,
      heading2,
      heading3,
      title,
    },
    paragraphStyles: Object.entries(named).map(([id, style]) => ({
      id,
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
    })),
  };
}

const SINGLE = { line: lineUnits(1), lineRule: LineRuleType.AUTO };

function spaced(measures: Measures) {
  const line = lineUnits(measures.lineSpacing);
  return { line, lineRule: LineRuleType.AUTO, before: twips(measures.paragraphGap), after: 0 };
}

function headingStyles(measures: Measures) {
  const size = halfPoints(measures.size.heading);
  const black = { bold: true, italics: false, size, color: '000000', font: measures.fonts[0] };
  const spacing = spaced(measures);
  const { room } = measures;
  const indented = { firstLine: twips(measures.indent) };
  const heading = (outlineLevel: number, allCaps: boolean) => ({
    next: styleIds.body,
    quickFormat: true,
    run: { ...black, allCaps },
    paragraph: { spacing, indent: indented, keepNext: true, outlineLevel },
  });
  const centred = { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true };
  return {
    heading1: heading(0, true),
    heading2: heading(1, false),
    heading3: heading(2, false),
    title: {
      next: styleIds.subject,
      quickFormat: true,
      run: black,
      paragraph: { ...centred, spacing: { ...SINGLE, before: twips(room.aboveTitle), after: 0 } },
    },
    [styleIds.subject]: {
      name: 'Trích yếu',
      next: styleIds.body,
      run: black,
      paragraph: { ...centred, spacing: { ...SINGLE, before: 0, after: 0 } },
    },
    [styleIds.appendix]: {
      name: 'Phụ lục',
      next: styleIds.body,
      run: black,
      paragraph: { ...centred, spacing: { ...SINGLE, before: 0, after: 0 }, outlineLevel: 0 },
    },
    [styleIds.appendixSection]: { name: 'Mục trong phụ lục', ...heading(1, true) },
  };
}

function bodyStyles(measures: Measures): Readonly<Record<string, Style>> {
  const spacing = spaced(measures);
  const text = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(measures.indent) }, spacing };
  return {
    [styleIds.body]: { name: 'Nội dung', paragraph: text },
    [styleIds.draft]: {
      name: 'Dự thảo',
      run: { bold: true },
      paragraph: {
        alignment: AlignmentType.RIGHT,
        spacing: { ...spacing, before: 0, after: twips(measures.paragraphGap) },
      },
    },
    [styleIds.basis]: { name: 'Căn cứ', run: { italics: true }, paragraph: text },
    [styleIds.display]: {
      name: 'Dòng giữa',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...spacing, before: 0 } },
    },
    [styleIds.unit]: {
      name: 'Đơn vị tính',
      run: { italics: true },
      paragraph: { alignment: AlignmentType.RIGHT, spacing, keepNext: true },
    },
    [styleIds.note]: {
      name: 'Kèm theo',
      run: { italics: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing },
    },
    [styleIds.rule]: {
      name: 'Nét kẻ',
      run: { size: 2 },
      paragraph: { spacing: { line: twips(1), lineRule: LineRuleType.EXACT } },
    },
    [styleIds.spacer]: {
      name: 'Khoảng cách',
      run: { size: 2 },
      paragraph: { spacing: { line: twips(1), lineRule: LineRuleType.EXACT } },
    },
    [styleIds.pageNumber]: {
      name: 'Số trang',
      run: { size: halfPoints(measures.size.pageNumber) },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  };
}

function letterheadStyles({ size }: Measures): Readonly<Record<string, Style>> {
  const line = (name: string, points: number, look: Style['run'] = {}): Style => ({
    name,
    run: { ...look, size: halfPoints(points) },
    paragraph: { alignment: AlignmentType.CENTER },
  });
  return {
    [styleIds.superior]: line('Cơ quan chủ quản', size.issuingBody, { allCaps: true }),
    [styleIds.issuer]: line('Cơ quan ban hành', size.issuingBody, { allCaps: true, bold: true }),
    [styleIds.nationalName]: line('Quốc hiệu', size.nationalName, { bold: true }),
    [styleIds.motto]: line('Tiêu ngữ', size.motto, { bold: true }),
    [styleIds.number]: line('Số và ký hiệu', size.number),
    [styleIds.date]: line('Địa danh và thời gian', size.number, { italics: true }),
    [styleIds.urgency]: line('Mức độ khẩn và mật', size.urgency, { bold: true, allCaps: true }),
  };
}

function endingStyles({ size, signatureSpace }: Measures): Readonly<Record<string, Style>> {
  const signature = { bold: true, size: halfPoints(size.signature) };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return {
    [styleIds.recipientsHeading]: {
      name: 'Nơi nhận',
      next: styleIds.recipients,
      run: { bold: true, italics: true, size: halfPoints(size.recipientsHeading) },
      paragraph: { keepNext: true },
    },
    [styleIds.recipients]: { name: 'Dòng nơi nhận', run: { size: halfPoints(size.recipients) } },
    [styleIds.capacity]: { name: 'Chức vụ người ký', run: signature, paragraph: centred },
    [styleIds.name]: {
      name: 'Họ tên người ký',
      run: signature,
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...SINGLE, before: twips(signatureSpace) } },
    },
  };
}

function tableStyles({ size }: Measures): Readonly<Record<string, Style>> {
  const run = { size: halfPoints(size.table) };
  return {
    [styleIds.tableHead]: {
      name: 'Đầu bảng',
      run: { ...run, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    [styleIds.tableText]: { name: 'Ô bảng', run },
    [styleIds.tableShort]: { name: 'Ô bảng căn giữa', run, paragraph: { alignment: AlignmentType.CENTER } },
    [styleIds.tableAmount]: { name: 'Ô bảng số tiền', run, paragraph: { alignment: AlignmentType.RIGHT } },
  };
}
