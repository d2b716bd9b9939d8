import { isSection, type Section } from '../../../language/generated/ast.ts';
import type { Topic } from '../../../language/headings.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import type { Place } from './place.ts';

/** The topics of each section by where it stands: of its heading and of its clauses. */
const topicsBySection = oncePerPlan((model) =>
  model.sections.map(({ node, topics }) => ({ node, start: spanOf(node).start, topics })),
);

/** What the sections but the one at the cursor's line are about. */
export function coveredTopics({ model, start }: Place): ReadonlySet<Topic> {
  return new Set(topicsBySection(model).flatMap((section) => (section.start === start ? [] : section.topics)));
}

/** The section above the cursor's line. */
export function sectionAbove({ model, start }: Place): Section | undefined {
  return topicsBySection(model).findLast((section) => section.start < start && isSection(section.node))?.node;
}
