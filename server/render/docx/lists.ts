import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Measures } from '../measures.ts';
import type { ListLevel, WordList } from './outline.ts';
import { twips } from './units.ts';

const FORMATS = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  bullet: LevelFormat.BULLET,
} as const satisfies Readonly<Record<ListLevel['format'], string>>;

/** The lists as Word defines them: a number, a space, the text, as the author wrote it. */
export function listDefinitions(lists: readonly WordList[], measures: Measures): INumberingOptions {
  return {
    config: lists.map(({ reference, levels, indented }) => ({
      reference,
      levels: levels.map(({ format, text, start }, level) => ({
        level,
        format: FORMATS[format],
        text,
        start,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.SPACE,
        style: {
          run: { font: measures.fonts[0] },
          paragraph: { indent: { left: 0, firstLine: indented ? twips(measures.indent) : 0 } },
        },
      })),
    })),
  };
}
