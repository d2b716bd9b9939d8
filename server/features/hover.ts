import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { type Inline, isSection } from '../../language/generated/ast.ts';
import { STANDARD_SECTIONS, topicsOfLabel } from '../../language/headings.ts';
import { isArithmetic } from '../../language/model/amounts.ts';
import { isItem } from '../../language/model/blocks.ts';
import { labelOf, topicsOf } from '../../language/model/outline.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { formatMoney, scaleFactor } from '../../language/values/money.ts';
import type { Settings } from '../connection/settings.ts';
import { extentOf, holds, inlineAt, lineAt, modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { describeArithmetic, describeWords } from './hover/amounts.ts';
import {
  describeDate,
  describeEventDay,
  describeMonth,
  describePeriod,
  describeQuarter,
  describeSlot,
  describeTime,
} from './hover/dates.ts';
import { bold, escapeMarkdown } from './hover/markdown.ts';
import { describeBlock, describeLegal, describeNumber, describeReference } from './hover/references.ts';
import { describeSection } from './hover/sections.ts';
import { describeTotal, totalsOn } from './hover/totals.ts';
import { blockAt, referenceAt, spanOfNumber } from './locate.ts';

/** What the server has understood of the words under the pointer. */
export class PlanHover implements HoverProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { textDocument } = document;
    const model = modelIn(document);
    const offset = textDocument.offsetAt(position);
    const line = model && lineAt(model, offset);
    if (!line) return undefined;
    const explained = explain(line, model, offset, this.settings);
    if (explained.paragraphs.length === 0) return undefined;
    return {
      contents: { kind: MarkupKind.Markdown, value: explained.paragraphs.join('\n\n') },
      range: rangeOf(explained.span, textDocument),
    };
  }
}

interface Explained {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** The value under the pointer, else the block's number or heading; and what its line sums. */
function explain(line: LineNode, model: PlanModel, offset: number, settings: Settings): Explained {
  const totals = totalsOn(line, model).map((total) => describeTotal(total, settings));
  const inline = inlineAt([...line.label, ...line.text], offset);
  const value = inline ? describeInline(inline, model, offset, settings) : [];
  if (inline && value.length > 0) return { span: spanOf(inline), paragraphs: [...value, ...totals] };
  return { span: extentOf(line), paragraphs: [...describeLine(line, model, offset, settings), ...totals] };
}

function describeInline(inline: Inline, model: PlanModel, offset: number, settings: Settings): string[] {
  if (isArithmetic(inline)) return describeArithmetic(inline, settings);
  switch (inline.$type) {
    case 'AmountInWords':
      return describeWords(inline, settings);
    case 'CalendarDate':
      return describeDate(inline, settings);
    case 'Period':
      return describePeriod(inline, settings);
    case 'Month':
      return describeMonth(inline, settings);
    case 'Quarter':
      return describeQuarter(inline, settings);
    case 'EventDay':
      return describeEventDay(inline, model.event, settings);
    case 'TimeSlot':
      return describeSlot(inline, settings);
    case 'Time':
      return describeTime(inline, settings);
    case 'LegalReference':
      return describeLegal(inline, settings);
    case 'DocumentNumber':
      return describeNumber(inline, settings);
    case 'PlanReference': {
      const located = referenceAt(model, offset);
      return located ? describeReference(located, settings) : [];
    }
    case 'EndMark':
      return [settings.say({ vi: 'Dấu kết thúc nội dung văn bản.', en: 'The mark that ends the text of a document.' })];
    case 'MoneyUnit':
      return [bold(formatMoney(scaleFactor(inline.scale)))];
    case 'LooseSign':
      return [
        settings.say({
          vi: 'Dấu này không thuộc phép tính nào đọc được.',
          en: 'This sign belongs to no computation that can be read.',
        }),
      ];
    case 'Hedge':
    case 'Text':
    case 'Remark':
    case 'Year':
      return [];
  }
}

function describeLine(line: LineNode, model: PlanModel, offset: number, settings: Settings): string[] {
  const block = blockAt(model, offset);
  const onNumber = block !== undefined && holds(spanOfNumber(block), offset);
  return [
    ...(onNumber ? describeBlock(block, model, settings) : []),
    ...describeHeading(line, settings),
    ...(isSection(line) ? describeSection(line, model, settings) : []),
  ];
}

/** What a section, or a clause that is labelled like one, is for. */
function describeHeading(line: LineNode, settings: Settings): string[] {
  if (!isItem(line) || line.$type === 'DashItem' || line.$type === 'PlusItem') return [];
  const topics = line.$type === 'Section' ? topicsOf(line) : topicsOfLabel(labelOf(line));
  return STANDARD_SECTIONS.filter((section) => section.topics.some((topic) => topics.includes(topic))).map(
    ({ heading, purpose }) => `${bold(escapeMarkdown(heading))}: ${settings.say(purpose)}`,
  );
}
