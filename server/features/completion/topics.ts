import { type Topic, topicsOfHeading } from '../../../language/headings.ts';
import { topicsOf } from '../../../language/model/outline.ts';
import { lastBefore, type Place } from './place.ts';

/** What the blocks around the line are about, or the appendix by its title. */
export function topicsHere({ model, open, region, lineStart }: Place): readonly Topic[] {
  const topics = open.flatMap((item) => topicsOf(item));
  if (!region.startsWith('appendix') || topics.length > 0) return topics;
  const part = lastBefore(model.plan.parts, lineStart);
  const title = model.appendices.all.find(({ node }) => node === part)?.title ?? '';
  return topicsOfHeading(title);
}
