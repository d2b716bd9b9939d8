import type { PlanModel } from '../../../language/model/plan.ts';
import type { Recipient } from '../../../language/model/recipients.ts';
import type { PlanFile } from '../read-plan.ts';
import { lineOf } from './source.ts';

/** A line of `Nơi nhận` as plain data. */
type InspectedRecipient =
  | { readonly kind: 'archive'; readonly line: number; readonly places: readonly string[] }
  | {
      readonly kind: 'recipient';
      readonly line: number;
      readonly name: string;
      readonly remark: string | null;
      readonly entries: readonly InspectedRecipient[];
    };

/** Who receives the plan, all lists in one. */
export function inspectRecipients(file: PlanFile, { recipients }: PlanModel): InspectedRecipient[] {
  return recipients.flatMap(({ entries }) => entries.map((entry) => inspectRecipient(file, entry)));
}

function inspectRecipient(file: PlanFile, recipient: Recipient): InspectedRecipient {
  const line = lineOf(file, recipient.node);
  switch (recipient.kind) {
    case 'archive':
      return { kind: 'archive', line, places: recipient.places };
    case 'recipient': {
      const { name, remark } = recipient;
      const entries = recipient.entries.map((entry) => inspectRecipient(file, entry));
      return { kind: 'recipient', line, name, remark: remark ?? null, entries };
    }
  }
}

/** Who signs and in what right. */
export function inspectSignatories(file: PlanFile, { signatories }: PlanModel) {
  return signatories.map(({ node, authorities, titles, name }) => ({
    line: lineOf(file, node),
    authorities: authorities.map(({ right, abbreviation, of }) => ({ right, abbreviation, of })),
    titles: titles.map(({ text }) => text),
    name: name?.text ?? null,
  }));
}
