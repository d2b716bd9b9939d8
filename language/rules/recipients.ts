import type { PlanModel } from '../model/plan.ts';
import type { ReadRecipients, Recipient } from '../model/recipients.ts';
import { fold } from '../values/text.ts';
import { type Edit, type Finding, type Rule, type Span, spanOf, spanOfLine } from './finding.ts';
import { endOfLine, lastLine, lineBreak, sourceOf } from './source.ts';

/** A plan says who receives it (Decree 30/2020/NĐ-CP, Appendix I). */
export const recipientsMissing: Rule = {
  code: 'recipients.missing',
  severity: 'warning',
  title: { vi: 'Kế hoạch phải có nơi nhận', en: 'A plan says who receives it' },
  check: (model) => (isWhole(model) && model.recipients.length === 0 ? [missing(model)] : []),
};

/** The last line of the recipients says where the plan is kept: `Lưu: VT, …` (Decree 30/2020/NĐ-CP, Appendix I). */
export const recipientsArchive: Rule = {
  code: 'recipients.archive',
  severity: 'warning',
  title: { vi: 'Nơi nhận kết thúc bằng dòng “Lưu: VT, …”', en: 'The recipients end in a line “Lưu: VT, …”' },
  check: (model) => (isWhole(model) ? archiveFindings(model) : []),
};

/** From a fragment nothing is missing; the Party and the Youth Union have forms of their own. */
function isWhole({ title, form }: PlanModel): boolean {
  return title !== undefined && form === 'administrative';
}

function missing({ plan }: PlanModel): Finding {
  return {
    span: lastLine(plan),
    message: {
      vi: 'Kế hoạch chưa có nơi nhận. Thêm phần “Nơi nhận:”, mỗi dòng một nơi, dòng cuối là “- Lưu: VT, …”.',
      en: 'The plan has no recipients. Add “Nơi nhận:”, one recipient a line, the last line “- Lưu: VT, …”.',
    },
    fixes: [{ title: { vi: 'Thêm nơi nhận', en: 'Add the recipients' }, edits: () => [newRecipients({ plan })] }],
  };
}

/** Before the signatory or the first appendix, else at the end. */
function newRecipients({ plan }: Pick<PlanModel, 'plan'>): Edit {
  const source = sourceOf(plan);
  const next = plan.parts.find((part) => part.$type === 'Signatory' || part.$type === 'Appendix');
  const at = next ? spanOf(next).start : source.trimEnd().length;
  const lines = ['Nơi nhận:', '- Lưu: VT.'];
  const all = next ? [...lines, '', ''] : ['', '', ...lines];
  return { start: at, end: at, text: all.join(lineBreak(source)) };
}

type Archive = Extract<Recipient, { readonly kind: 'archive' }>;

function archiveFindings({ recipients, plan }: PlanModel): Finding[] {
  const last = recipients.at(-1);
  if (!last) return [];
  const archives = recipients.flatMap(({ entries }) => entries.flatMap(archivesIn));
  if (archives.length === 0) return [noArchive(last, sourceOf(plan))];
  return archives.some(({ places }) => places.some(isClerks)) ? [] : archives.slice(0, 1).map(noClerks);
}

function archivesIn(entry: Recipient): Archive[] {
  return entry.kind === 'archive' ? [entry] : entry.entries.flatMap(archivesIn);
}

/** The clerks' office (văn thư) of the body. */
function isClerks(place: string): boolean {
  return /^(?:vt|van thu)(?![a-z])/.test(fold(place));
}

function noArchive(list: ReadRecipients, source: string): Finding {
  const node = lastEntry(list.entries)?.node ?? list.node;
  const span = node.$type === 'Table' || node.$type === 'TableUnit' ? spanOf(node) : spanOfLine(node);
  return {
    span,
    message: {
      vi: 'Nơi nhận chưa có dòng lưu. Thêm dòng cuối “- Lưu: VT, …” với chữ viết tắt của đơn vị soạn thảo.',
      en: 'The recipients do not say where the plan is kept. Add a last line “- Lưu: VT, …” with the unit that drafted it.',
    },
    fixes: [
      { title: { vi: 'Thêm dòng “- Lưu: VT.”', en: 'Add “- Lưu: VT.”' }, edits: () => added(span, list, source) },
    ],
  };
}

/** The line before the new one no longer ends the list: its stop becomes a semicolon. */
function added(span: Span, list: ReadRecipients, source: string): Edit[] {
  const end = endOfLine(source, span.end);
  const words = source.slice(span.start, end).trimEnd();
  const isEntry = list.entries.length > 0;
  const stop = /[.;,:]$/.test(words) ? span.start + words.length - 1 : span.start + words.length;
  const mark = isEntry ? ';' : source.slice(stop, span.start + words.length);
  return [{ start: stop, end, text: `${mark}${lineBreak(source)}- Lưu: VT.` }];
}

function lastEntry(entries: readonly Recipient[]): Recipient | undefined {
  const last = entries.at(-1);
  return last?.kind === 'recipient' ? (lastEntry(last.entries) ?? last) : last;
}

function noClerks({ node, places }: Archive): Finding {
  const span = node.$type === 'Table' || node.$type === 'TableUnit' ? spanOf(node) : spanOfLine(node);
  const text = `Lưu: ${['VT', ...places].join(', ')}.`;
  return {
    span,
    message: {
      vi: `Dòng lưu chưa có văn thư (VT). Ghi “${text}”`,
      en: `The line on keeping does not name the clerks' office (VT). Write “${text}”`,
    },
    fixes: [{ title: { vi: `Ghi “${text}”`, en: `Write “${text}”` }, edits: () => [{ ...span, text }] }],
  };
}
