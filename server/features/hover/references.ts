import type { DocumentNumber, LegalReference } from '../../../language/generated/ast.ts';
import { titleOf } from '../../../language/model/documents.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { ReferenceTarget } from '../../../language/model/references.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import type { Settings } from '../../connection/settings.ts';
import type { LocatedReference } from '../locate.ts';
import { stepsTo } from '../locate.ts';
import { addressOf, nameOf } from '../names.ts';
import { describeDate } from './dates.ts';
import { bold, escapeMarkdown } from './markdown.ts';

/** Where a reference inside the plan leads. */
export function describeReference({ step }: LocatedReference, settings: Settings): string[] {
  const { target } = step;
  if (target)
    return [`${bold(escapeMarkdown(capital(settings.say(addressOf(target)))))}: ${escapeMarkdown(nameOf(target))}`];
  const label = escapeMarkdown(step.label);
  return [
    settings.say({
      vi: `Kế hoạch này không có ${WORDS[step.word].vi} ${label}.`,
      en: `This plan has no ${WORDS[step.word].en} ${label}.`,
    }),
  ];
}

const WORDS: Readonly<Record<LocatedReference['step']['word'], Localized>> = {
  point: { vi: 'điểm', en: 'point' },
  clause: { vi: 'khoản', en: 'clause' },
  section: { vi: 'mục', en: 'section' },
  appendix: { vi: 'Phụ lục', en: 'appendix' },
};

/** A numbered block: how to refer to it, and how often the plan does. */
export function describeBlock(target: ReferenceTarget, model: PlanModel, settings: Settings): string[] {
  const address = bold(escapeMarkdown(capital(settings.say(addressOf(target)))));
  const times = stepsTo(model, target).length;
  if (times === 0) return [address];
  return [
    address,
    settings.say({
      vi: `Được dẫn chiếu ${times} lần.`,
      en: times === 1 ? 'Referred to once.' : `Referred to ${times} times.`,
    }),
  ];
}

/** The parts of a reference to a law or another document. */
export function describeLegal(node: LegalReference, settings: Settings): string[] {
  const parts: [Localized, string | undefined][] = [
    [{ vi: 'Điều khoản', en: 'Provision' }, node.pinpoints.join(', ') || undefined],
    [{ vi: 'Loại', en: 'Kind' }, node.kind],
    [{ vi: 'Tên', en: 'Title' }, titleOf(node)],
    [{ vi: 'Số, ký hiệu', en: 'Number' }, node.number],
    [{ vi: 'Cơ quan ban hành', en: 'Issued by' }, node.issuer],
  ];
  const lines = parts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${settings.say(name)}: ${bold(escapeMarkdown(value))}`],
  );
  const date = node.date ? describeDate(node.date, settings) : [];
  return [...lines, ...date];
}

/** `37/KH-UBND`: running number, kind of document, issuing body. */
export function describeNumber({ number }: DocumentNumber, settings: Settings): string[] {
  const [running = '', code = ''] = splitAt(number, '/');
  const [kind = '', body = ''] = splitAt(code, '-');
  const parts: [Localized, string][] = [
    [{ vi: 'Số', en: 'Number' }, running],
    [{ vi: 'Loại văn bản', en: 'Kind of document' }, kind],
    [{ vi: 'Cơ quan, đơn vị', en: 'Body' }, body],
  ];
  return parts.flatMap(([name, value]) =>
    value === '' ? [] : [`${settings.say(name)}: ${bold(escapeMarkdown(value))}`],
  );
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
