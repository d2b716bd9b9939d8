import type { PlanModel } from '../model/plan.ts';
import type { TaskedUnit } from '../model/units.ts';
import { type Finding, type Fix, type Rule, type Span, spanOf } from './finding.ts';
import { lineBreak, sourceOf } from './source.ts';

/** Whoever has a task receives the plan (Decree 30/2020/NĐ-CP, Appendix I: recipients who carry it out). */
export const recipientsUnit: Rule = {
  code: 'recipients.unit',
  severity: 'information',
  title: { vi: 'Đơn vị được giao việc có trong nơi nhận', en: 'A unit with a task receives the plan' },
  check: (model) =>
    model.title !== undefined && model.form === 'administrative'
      ? model.unreached.map((unit) => unreached(unit, model))
      : [],
};

function unreached(unit: TaskedUnit, model: PlanModel): Finding {
  const [list] = model.recipients;
  const here = list && { start: spanOf(list.node).start, end: spanOf(list.node).start + 'Nơi nhận'.length };
  return {
    span: spanOfName(unit, model),
    message: {
      vi: `“${unit.name}” được giao việc ở đây nhưng không dòng nào của nơi nhận tới đơn vị này. Thêm vào nơi nhận.`,
      en: `“${unit.name}” has a task here, and no line of the recipients reaches it. Add it to the recipients.`,
    },
    related: here ? [{ span: here, message: { vi: 'Nơi nhận', en: 'The recipients' } }] : [],
    fixes: fixesOf(unit, model),
  };
}

/** A label may name several units. */
function spanOfName({ inlines, name, node }: TaskedUnit, { plan }: PlanModel): Span {
  const [first] = inlines;
  const last = inlines.at(-1);
  if (!first || !last) return spanOf(node);
  const label = { start: spanOf(first).start, end: spanOf(last).end };
  const at = sourceOf(plan).slice(label.start, label.end).indexOf(name);
  return at < 0 ? label : { start: label.start + at, end: label.start + at + name.length };
}

/** A line of its own before the one on keeping. */
function fixesOf({ name }: TaskedUnit, { recipients, plan }: PlanModel): Fix[] {
  const archive = recipients[0]?.entries.find(({ kind }) => kind === 'archive');
  if (archive?.node.$type !== 'DashItem' || archive.node.$container.$type !== 'Recipients') return [];
  const { start } = spanOf(archive.node);
  const text = `- ${name};${lineBreak(sourceOf(plan))}`;
  return [
    {
      title: { vi: `Thêm “- ${name};” vào nơi nhận`, en: `Add “- ${name};” to the recipients` },
      edits: () => [{ start, end: start, text }],
    },
  ];
}
