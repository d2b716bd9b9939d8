import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../server/features/semantic/legend.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

interface Coloured {
  readonly words: string;
  readonly kind: string;
  readonly line: number;
}

/** What an editor makes of the numbers: words with their kind and modifiers. */
function decode(data: readonly number[], { document }: Plan): Coloured[] {
  const found: Coloured[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, units = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines === 0 ? character + units : units;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const named = TOKEN_MODIFIERS.filter((_, index) => (modifiers & (1 << index)) !== 0);
    found.push({ words: document.getText(range), kind: [TOKEN_TYPES[type], ...named].join('.'), line });
  }
  return found;
}

async function coloured(text: string): Promise<Coloured[]> {
  const plan = await editor.open(text);
  return decode((await plan.ask<SemanticTokens>('textDocument/semanticTokens/full')).data, plan);
}

async function kindsOf(text: string): Promise<string[]> {
  return (await coloured(text)).map(({ words, kind }) => `${words} ${kind}`);
}

describe('colours', () => {
  it.each([
    [
      '1. Nước: 12 người x 20.000 đồng/người = 240.000 đồng',
      [
        '1. marker',
        '12 number.count',
        'người measure',
        'x operator',
        '20.000 number.money',
        'đồng measure.money',
        '/ measure',
        'người measure',
        '= operator',
        '240.000 number.money.result',
        'đồng measure.money',
      ],
    ],
    ['- Thuế: 2.200.00 đồng', ['- marker', '2.200.00 number.money.malformed', 'đồng measure.money']],
    [
      '+ Từ 7h30, ngày 08/3',
      [
        '+ marker',
        ...['7', 'h', '30'].map((w) => `${w} number.time`),
        ...['ngày', '08', '/', '3'].map((w) => `${w} number.date`),
      ],
    ],
    ['Theo khoản 3 mục II.', ['khoản reference', '3 reference', 'mục reference', 'II reference']],
    [
      'Theo Nghị định số 98/2023/NĐ-CP của Chính phủ.',
      ['Nghị định legalDocument', 'số legalDocument', '98/2023/NĐ-CP legalDocument', 'Chính phủ organization'],
    ],
    ['Gửi Sở Nội vụ và UBND huyện.', ['Sở Nội vụ organization', 'UBND organization']],
    ['Chi 150 triệu đồng.', ['150 number.money', 'triệu measure.money', 'đồng measure.money']],
    ['// ghi chú', ['// ghi chú comment']],
    ['> KHẨU HIỆU', ['> marker']],
  ])('the line “%s” by its values', async (line, expected) => {
    expect((await kindsOf(`I. A\n${line}\n`)).slice(2)).toEqual(expected);
  });

  it('the parts of a plan', async () => {
    const kinds = await kindsOf(`Cơ quan ban hành: Trường A
Ngày: tháng 02 năm 2024

KẾ HOẠCH
Tổ chức Hội nghị

I. KINH PHÍ
1. Hoa: 500.000 đồng
Tổng cộng: 500.000 đồng (Năm trăm nghìn đồng)./.

Nơi nhận:
- Lưu: VT.

Người ký:
TM. BAN GIÁM HIỆU

PHỤ LỤC I
DANH SÁCH

| Thời gian | Nội dung |
| 7h00 | Đón khách |
`);
    for (const expected of [
      'Cơ quan ban hành: property',
      'Trường A organization',
      'KẾ HOẠCH heading',
      'Tổ chức Hội nghị heading',
      'I. marker',
      'KINH PHÍ heading',
      'Tổng cộng keyword.total',
      '500.000 number.money.total',
      'Năm trăm nghìn đồng string',
      './. keyword',
      'Nơi nhận: heading',
      'Người ký: heading',
      'TM. keyword',
      'PHỤ LỤC heading',
      'I heading',
      'DANH SÁCH heading',
      'Thời gian heading',
      '| marker',
    ]) {
      expect(kinds).toContain(expected);
    }
    expect(kinds).not.toContain('Đón khách heading');
  });

  it('a number that stands open in a draft', async () => {
    expect(await kindsOf('I. A\nNgày … tháng 3 năm 2026.\n')).toContain('… number.date.blank');
  });

  it.each(CORRECT_PLANS)('no stretch of $name twice, and none across lines', async ({ text }) => {
    const plan = await editor.open(text);
    const { data } = await plan.ask<SemanticTokens>('textDocument/semanticTokens/full');
    let end = 0;
    for (const [at, lines] of data.entries()) {
      if (at % 5 !== 0) continue;
      const [units = 0, length = 0] = data.slice(at + 1, at + 3);
      if (lines === 0) expect(units, `token ${at / 5}`).toBeGreaterThanOrEqual(end);
      expect(length).toBeGreaterThan(0);
      end = length;
    }
    for (const { words } of decode(data, plan)) expect(words).toMatch(/^\S(?:.*\S)?$/);
  });
});

describe('changes', () => {
  it('are sent as what differs from the answer before', async () => {
    const plan = await editor.open('I. KINH PHÍ\n1. Hoa: 500.000 đồng\n2. Nước: 100.000 đồng\n');
    const first = await plan.ask<SemanticTokens>('textDocument/semanticTokens/full');
    const at = plan.find('500.000');
    await plan.edit([{ range: { start: at, end: at }, newText: '2 bó x ' }]);
    const previousResultId = first.resultId;
    const delta = await plan.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { previousResultId });
    expect(delta.edits).toHaveLength(1);
    const data = [...first.data];
    for (const { start, deleteCount, data: added = [] } of delta.edits) data.splice(start, deleteCount, ...added);
    const whole = await plan.ask<SemanticTokens>('textDocument/semanticTokens/full');
    expect(data).toEqual(whole.data);
    expect(delta.edits[0]?.data?.length).toBeLessThan(whole.data.length);
  });

  it('lead from any text to any other', async () => {
    const plan = await editor.open('');
    const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    let { resultId, data } = await plan.ask<SemanticTokens>('textDocument/semanticTokens/full');
    const lines = [
      '1. Hoa: 500.000 đồng',
      '- Ngày 12/3/2024',
      'Theo mục I.',
      '+ 2 người x 3 = 6 người',
      '| a | b |',
      '',
    ];
    const texts = fc.array(fc.constantFrom(...lines), { maxLength: 8 }).map((some) => some.join('\n'));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const end = plan.document.positionAt(plan.text.length);
        await plan.edit([{ range: { start: { line: 0, character: 0 }, end }, newText: text }]);
        const delta = await plan.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
          previousResultId: resultId,
        });
        resultId = delta.resultId;
        data = [...data];
        for (const { start, deleteCount, data: added = [] } of delta.edits) data.splice(start, deleteCount, ...added);
        const wanted = await plan.ask<SemanticTokens>('textDocument/semanticTokens/range', { range: whole });
        expect(data).toEqual(wanted.data);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('are none where nothing has changed, and all where the answer before is not known', async () => {
    const plan = await editor.open('I. KINH PHÍ\n1. Hoa: 500.000 đồng\n');
    const { resultId, data } = await plan.ask<SemanticTokens>('textDocument/semanticTokens/full');
    const method = 'textDocument/semanticTokens/full/delta';
    expect(await plan.ask<SemanticTokensDelta>(method, { previousResultId: resultId })).toMatchObject({ edits: [] });
    expect(await plan.ask<SemanticTokens>(method, { previousResultId: 'old' })).toMatchObject({ data });
  });

  it('of a stretch are those of its lines', async () => {
    const plan = await editor.open('I. KINH PHÍ\n1. Hoa: 500.000 đồng\n2. Nước: 100.000 đồng\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } };
    const { data } = await plan.ask<SemanticTokens>('textDocument/semanticTokens/range', { range });
    expect(decode(data, plan).map(({ line }) => line)).toEqual([1, 1, 1]);
  });
});
