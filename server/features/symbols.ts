import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Appendix,
  isTable,
  type Part,
  type Recipients,
  type Signatory,
  type Table,
  type Title,
} from '../../language/generated/ast.ts';
import { childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { type Part as FiguredPart, figuresOf } from '../../language/model/figures.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { cellText } from '../../language/model/tables.ts';
import { textOfAll } from '../../language/model/text.ts';
import type { Span } from '../../language/rules/finding.ts';
import type { Settings } from '../connection/settings.ts';
import { extentOf, modelIn, trimmedSpan } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { describeDeclared, describeFigures } from './figures.ts';
import { nameOf, shorten } from './names.ts';

/** The outline: letterhead, title, numbered blocks, recipients, signatory, appendices; beside them what they total. */
export class PlanSymbols implements DocumentSymbolProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const model = modelIn(document);
    if (!model) return [];
    const outline = new Outline(model, document.textDocument, this.settings);
    return [...outline.letterhead(), ...model.plan.parts.flatMap((part) => outline.part(part))];
  }
}

class Outline {
  private readonly model: PlanModel;
  private readonly document: TextDocument;
  private readonly settings: Settings;
  /** What lines declare to be totals. */
  private readonly declared = new Map<object, string[]>();

  constructor(model: PlanModel, document: TextDocument, settings: Settings) {
    this.model = model;
    this.document = document;
    this.settings = settings;
    for (const total of model.totals) {
      const declared = describeDeclared(total);
      if (declared === undefined) continue;
      const own = this.declared.get(total.node) ?? [];
      this.declared.set(total.node, [...own, declared]);
    }
  }

  /** The fields that stand together at the head. */
  letterhead(): DocumentSymbol[] {
    const fields = this.model.letterhead.map(({ node, value }) =>
      this.symbol(node.field.replace(/\s*:$/, ''), value, SymbolKind.Field, extentOf(node), extentOf(node)),
    );
    const [first] = fields;
    const last = fields.at(-1);
    if (!first || !last) return [];
    const range = { start: first.range.start, end: last.range.end };
    const name = this.settings.say({ vi: 'Phần đầu văn bản', en: 'Letterhead' });
    const number = this.model.letterhead.find((field) => field.name === 'number');
    const detail = number?.value ?? '';
    return [{ name, detail, kind: SymbolKind.Namespace, range, selectionRange: first.range, children: fields }];
  }

  part(part: Part): DocumentSymbol[] {
    switch (part.$type) {
      case 'Title':
        return [this.title(part)];
      case 'Appendix':
        return [this.block(part, SymbolKind.Package)];
      case 'Recipients':
        return [this.ending(part, 'Nơi nhận', '')];
      case 'Signatory':
        return [this.ending(part, 'Người ký', lastLine(part))];
      default:
        return this.blocks([part]);
    }
  }

  private title(title: Title): DocumentSymbol {
    const span = trimmedSpan(title);
    const selection = { start: span.start, end: span.start + 'KẾ HOẠCH'.length };
    return this.symbol('KẾ HOẠCH', shorten(this.model.subject), SymbolKind.String, span, within(selection, span));
  }

  private ending(part: Recipients | Signatory, name: string, detail: string): DocumentSymbol {
    return this.symbol(name, detail, SymbolKind.Interface, trimmedSpan(part), extentOf(part));
  }

  /** Numbered blocks and tables, also those that stand under dashes. */
  private blocks(nodes: readonly { readonly $type: string }[]): DocumentSymbol[] {
    return nodes.flatMap((node) => {
      if (isTable(node)) return [this.table(node)];
      if (!isItem(node)) return [];
      if (node.$type === 'DashItem' || node.$type === 'PlusItem') return this.blocks(childrenOf(node));
      return [this.block(node, node.$type === 'Section' ? SymbolKind.Module : SymbolKind.Property)];
    });
  }

  private block(node: Item | Appendix, kind: SymbolKind): DocumentSymbol {
    const symbol = this.symbol(nameOf(node), this.detailOf(node), kind, trimmedSpan(node), extentOf(node));
    return { ...symbol, children: this.blocks(childrenOf(node)) };
  }

  /** Named after the headings of its columns. */
  private table(node: Table): DocumentSymbol {
    const headings = (node.rows[0]?.cells ?? []).map(cellText).filter((words) => words !== '');
    const name = `${this.settings.say({ vi: 'Bảng', en: 'Table' })}: ${shorten(headings.join(', '))}`;
    const span = trimmedSpan(node);
    const first = node.rows[0];
    return this.symbol(name, this.detailOf(node), SymbolKind.Array, span, first ? trimmedSpan(first) : span);
  }

  /** What the block's own line declares to be a total, else what stands below it comes to. */
  private detailOf(node: FiguredPart): string {
    const parts = this.declared.get(node) ?? describeFigures(figuresOf(this.model, node), this.settings);
    return parts.join(' · ');
  }

  private symbol(name: string, detail: string, kind: SymbolKind, span: Span, selection: Span): DocumentSymbol {
    const range = rangeOf(span, this.document);
    return { name, detail, kind, range, selectionRange: rangeOf(within(selection, span), this.document) };
  }
}

/** Editors refuse a symbol whose name stands outside it. */
function within(inner: Span, outer: Span): Span {
  return { start: Math.max(inner.start, outer.start), end: Math.min(inner.end, outer.end) };
}

function lastLine({ lines }: Signatory): string {
  const last = lines.at(-1);
  return last ? textOfAll(last.label) : '';
}
