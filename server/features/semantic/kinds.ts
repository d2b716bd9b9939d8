import type { KehoachTerminalNames } from '../../../language/generated/ast.ts';
import { kind, type TokenKind } from './legend.ts';

const DATE = kind('number', 'date');
const OPEN_DATE = kind('number', 'date', 'blank');
const TIME = kind('number', 'time');
const LEGAL = kind('legalDocument');
const REFERENCE = kind('reference');
const MARKER = kind('marker');
const HEADING = kind('heading');
const OPERATOR = kind('operator');
const KEYWORD = kind('keyword');
const MONEY_MEASURE = kind('measure', 'money');

/** The tokens whose name alone says what they are; numbers and texts depend on where they stand. */
export const KINDS: Readonly<Partial<Record<KehoachTerminalNames, TokenKind>>> = {
  COMMENT: kind('comment'),
  TITLE: HEADING,
  APPENDIX: HEADING,
  RECIPIENTS: HEADING,
  SIGNATORY: HEADING,
  FIELD: kind('property'),
  AUTHORITY: KEYWORD,
  END_MARK: KEYWORD,
  IN_WORDS: KEYWORD,
  TOTAL: kind('keyword', 'total'),
  WORDS: kind('string'),
  SECTION_MARK: MARKER,
  CLAUSE_MARK: MARKER,
  SUBCLAUSE_MARK: MARKER,
  POINT_MARK: MARKER,
  DASH_MARK: MARKER,
  PLUS_MARK: MARKER,
  DISPLAY: MARKER,
  BAR: MARKER,
  ROW_END: MARKER,
  ABOVE: MARKER,
  SCALE: MONEY_MEASURE,
  CURRENCY: MONEY_MEASURE,
  PER: kind('measure'),
  UNIT: kind('measure'),
  PERCENT: kind('measure'),
  LEAST: kind('number', 'count'),
  TIMES: OPERATOR,
  PLUS_SIGN: OPERATOR,
  EQUALS: OPERATOR,
  LOOSE_SIGN: OPERATOR,
  WEEKDAY: DATE,
  WEEKDAY_AFTER: DATE,
  DAY_WORD: DATE,
  DAY: DATE,
  BLANK: OPEN_DATE,
  MONTH_WORD: DATE,
  MONTH: DATE,
  YEAR_WORD: DATE,
  YEAR: DATE,
  DATE_SEPARATOR: DATE,
  QUARTER_WORD: DATE,
  QUARTER: DATE,
  DAY_ORDINAL: DATE,
  HOUR: TIME,
  HOUR_WORD: TIME,
  MINUTE: TIME,
  MINUTE_WORD: TIME,
  PINPOINT: LEGAL,
  LEGAL_KIND: LEGAL,
  LEGAL_TITLE: LEGAL,
  LEGAL_NUMBER_WORD: LEGAL,
  DOCUMENT_NUMBER: LEGAL,
  ISSUER: kind('organization'),
  POINT_WORD: REFERENCE,
  POINT_LABEL: REFERENCE,
  CLAUSE_WORD: REFERENCE,
  CLAUSE_LABEL: REFERENCE,
  SECTION_WORD: REFERENCE,
  SECTION_LABEL: REFERENCE,
  APPENDIX_WORD: REFERENCE,
};

/** What a token's name says; the number of an appendix is a heading there and a reference elsewhere. */
export function kindOfToken(name: string): TokenKind | undefined {
  return isKnown(name) ? KINDS[name] : undefined;
}

function isKnown(name: string): name is keyof typeof KINDS {
  return Object.hasOwn(KINDS, name);
}
