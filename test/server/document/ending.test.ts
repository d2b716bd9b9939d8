import { expect, test } from 'vitest';
import { type Ending, textOfRuns } from '../../../server/document/model.ts';
import { documentOf } from '../printed.ts';

function endings(source: string): Ending[] {
  return documentOf(source).blocks.filter((block) => block.kind === 'ending');
}

function signatures(source: string): string[][] {
  return endings(source).flatMap((ending) =>
    ending.parts.flatMap((part) =>
      part.kind === 'signature' ? [part.lines.map((line) => (line.name ? '✍ ' : '') + textOfRuns(line.runs))] : [],
    ),
  );
}

test('the last line of a signature is the name', () => {
  expect(signatures('Người ký:\nTM. ỦY BAN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A')).toEqual([
    ['TM. ỦY BAN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '✍ Nguyễn Văn A'],
  ]);
});

test('a draft has no name yet', () => {
  expect(signatures('Người ký:\nTM. ỦY BAN\nCHỦ TỊCH')).toEqual([['TM. ỦY BAN', 'CHỦ TỊCH']]);
  expect(signatures('Người ký: TM. Ủy ban')).toEqual([['TM. Ủy ban']]);
});

test('recipients and the signatures of a joint plan stand together', () => {
  const all = endings('Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nNgười ký:\nGIÁM ĐỐC\nLê A\n\nNgười ký:\nCHỦ TỊCH\nLê B');
  expect(all).toHaveLength(1);
  expect(all[0]?.parts.map((part) => [part.kind, part.line])).toEqual([
    ['recipients', 0],
    ['signature', 4],
    ['signature', 8],
  ]);
});
