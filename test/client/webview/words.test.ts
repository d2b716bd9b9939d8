import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWord, wordAt } from '../../../client/webview/words.ts';

/** The source with the word found for a place of the printed text in brackets; `$$` is the place. */
function found(printed: string, source: string): string | undefined {
  const at = printed.indexOf('$$');
  const place = wordAt(printed.replace('$$', ''), at);
  const word = place && findWord(source, place);
  return word && `${source.slice(0, word.start)}[${source.slice(word.start, word.end)}]${source.slice(word.end)}`;
}

test('the word, however many equal ones stand before it', () => {
  expect(found('- Văn ph$$òng', '- Văn phòng')).toBe('- Văn [phòng]');
  expect(found('đại biểu và đại biể$$u khác', 'đại biểu và đại biểu khác')).toBe('đại biểu và đại [biểu] khác');
  expect(found('1, 1, 1$$, 1', '1, 1, 1, 1')).toBe('1, 1, [1], 1');
});

test('the name of a field is not what is printed behind it', () => {
  const source = 'Cơ quan ban hành: Ủy ban nhân dân xã';
  expect(found('Ủy b$$an nhân dân xã', source)).toBe('Cơ quan ban hành: Ủy [ban] nhân dân xã');
});

test('a word on a later line of its paragraph', () => {
  expect(found('ban hành như s$$au:', 'ban hành\n  như sau:\n// sau này')).toBe('ban hành\n  như [sau]:\n// sau này');
});

test('composed and decomposed letters are the same word', () => {
  const source = 'hội nghị'.normalize('NFD');
  expect(found('hội nghị$$', source)).toBe('hội [nghị]'.normalize('NFD'));
});

test('signs are no words, and what the source does not have is not found', () => {
  expect(wordAt('a — b', 2)).toBeUndefined();
  expect(found('ngày$$', '21/02')).toBeUndefined();
});

test('in a text printed as it is written, every word finds itself', () => {
  const word = fc.constantFrom('a', 'b', 'ủy', 'ban', '12');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, pick) => {
      const text = words.join(' ');
      const start = words.slice(0, pick % words.length).join(' ').length + Number(pick % words.length > 0);
      const place = wordAt(text, start);
      const again = place && findWord(text, place);
      expect(again?.word).toBe(words[pick % words.length]);
      // Between equal neighbours, where no sign tells equal words apart, their number does.
      if (again && place?.before === '' && place.nth === 0) expect(again.start).toBe(start);
      if (again && new Set(words).size === words.length) expect(again.start).toBe(start);
    }),
  );
});
