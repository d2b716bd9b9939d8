import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { readWeekday } from '../values/dates.ts';
import { readRoman } from '../values/roman.ts';
import type { TerminalName } from './pieces.ts';

const ORDINALS: readonly (readonly [ending: string, ordinal: number])[] = [
  ['nhất', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['năm', 5],
];

/** Turns a token's text into the value that the AST holds; words are composed (NFC) first. */
export class PlanValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    const text = input.normalize('NFC');
    return converted(rule.name, text) ?? super.runConverter(rule, text, cstNode);
  }
}

function converted(name: TerminalName | string, text: string): ValueType | undefined {
  switch (name) {
    case 'SECTION_MARK':
      return /^[IVXLC]+/.exec(text)?.[0];
    case 'CLAUSE_MARK':
      return /^\d+/.exec(text)?.[0];
    case 'SUBCLAUSE_MARK':
      return /^[\d.]*\d/.exec(text)?.[0];
    case 'POINT_MARK':
      return text.charAt(0);
    case 'TOTAL':
      return text.replace(/^[^\p{L}]+/u, '');
    case 'POINT_LABEL':
      return text.toLowerCase();
    case 'WEEKDAY':
    case 'WEEKDAY_AFTER':
      return readWeekday(text.replace(/[(),]/g, '').trim());
    case 'QUARTER':
      return readRoman(text.toUpperCase()) ?? Number(text);
    case 'DAY_ORDINAL':
      return ordinal(text.toLowerCase());
    default:
      return undefined;
  }
}

function ordinal(text: string): number {
  return ORDINALS.find(([ending]) => text.endsWith(ending))?.[1] ?? Number(text.slice(-1));
}
