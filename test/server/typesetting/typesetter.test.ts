import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { measuresOf } from '../../../server/render/measures.ts';
import { TypesettingError } from '../../../server/typesetting/thread.ts';
import { startTypesettingWorker, Typesetter } from '../../../server/typesetting/typesetter.ts';
import { documentOf } from '../printed.ts';

const source = readFileSync(new URL('../../../examples/hoi-nghi-so-ket.kehoach', import.meta.url), 'utf8');
const document = documentOf(source);
const short = documentOf('KẾ HOẠCH\nTổ chức Hội nghị\n\nI. MỤC ĐÍCH\n1. Đánh giá kết quả.\n');
const measures = measuresOf();

const typesetter = new Typesetter();
afterAll(() => typesetter.dispose());

/** The zero-based line of the source that begins so. */
function lineOf(words: string): number {
  return source.split('\n').findIndex((line) => line.startsWith(words));
}

describe('pages', () => {
  test('have the size of A4, and tell where every part begins', async () => {
    const set = await typesetter.pages(document, measures);
    const pages = set?.pages ?? [];
    expect(pages.length).toBeGreaterThan(2);
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(595.28, 1);
      expect(height).toBeCloseTo(841.89, 1);
    }
    const at = (words: string) => set?.places.find(({ line }) => line === lineOf(words));
    expect(at('KẾ HOẠCH')?.page).toBe(0);
    const [first, second] = [at('I. '), at('II. ')];
    expect(first?.page).toBe(0);
    expect((second?.page ?? 0) * 842 + (second?.top ?? 0)).toBeGreaterThan(first?.top ?? 999);
    // An appendix begins a page: at the top margin of 20 mm.
    expect(at('PHỤ LỤC')).toMatchObject({ page: pages.length - 1, top: expect.closeTo(56.69, 1) });
    for (const words of [
      'Cơ quan ban hành',
      'Số:',
      'Địa danh:',
      'Căn cứ',
      '- ',
      '+ ',
      '| 1 |',
      '| 2 |',
      'Nơi nhận',
      'PHÓ CHỦ TỊCH',
    ])
      expect(at(words), words).toBeDefined();
  });

  test('are told from top to bottom', async () => {
    const set = await typesetter.pages(document, measures);
    const tops = (set?.places ?? []).map(({ page, top }) => page * 1000 + top);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    expect(tops.length).toBeGreaterThan(50);
  });

  test('follow the measures that the office has chosen', async () => {
    const single = await typesetter.pages(document, measuresOf({ ...choices, lineSpacing: 1 }));
    const wide = await typesetter.pages(document, measuresOf({ ...choices, lineSpacing: 1.5, marginTop: 25 }));
    expect(single?.places[0]?.top).toBeCloseTo(56.69, 1);
    expect(wide?.places[0]?.top).toBeCloseTo(70.87, 1);
    expect(wide?.pages.length).toBeGreaterThan(single?.pages.length ?? 99);
  });

  const choices = {
    marginTop: 20,
    marginBottom: 20,
    marginLeft: 30,
    marginRight: 18,
    bodySize: 14,
    firstLineIndent: 12.7,
    lineSpacing: 1.25,
  };

  test('are drawn one by one, each with the glyphs that it needs and nothing else', async () => {
    const set = await typesetter.pages(document, measures);
    if (!set) throw new Error('The pages are not set');
    const pictures = await Promise.all(set.pages.map((_, page) => typesetter.svg(set, page)));
    for (const svg of pictures) {
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="595\.28pt" height="841\.89pt" viewBox/,
      );
      expect(svg).toMatch(/<\/svg>$/);
      expect(svg).not.toMatch(/<script|<style|foreignObject|h5:|data-tid/);
      const defined = new Set(Array.from((svg ?? '').matchAll(/<path id="([^"]*)"/g), ([, id]) => id));
      const used = new Set(Array.from((svg ?? '').matchAll(/href="#([^"]*)"/g), ([, id]) => id));
      expect(used).toEqual(defined);
      expect(used.size).toBeGreaterThan(20);
    }
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(await typesetter.svg(set, set.pages.length)).toBeUndefined();
    expect(await typesetter.svg(set, 0)).toBe(pictures[0]);
  });

  test('can still be drawn after another plan has been set', async () => {
    const set = await typesetter.pages(document, measures);
    if (!set) throw new Error('The pages are not set');
    const before = await typesetter.svg(set, 1);
    await typesetter.pages(short, measures);
    expect(await typesetter.svg(set, 1)).toBe(before);
  });
});

describe('a PDF file', () => {
  test('has the same bytes every time, whichever worker writes it', async () => {
    const other = new Typesetter();
    const [one, again, elsewhere] = await Promise.all([
      typesetter.pdf(document, measures),
      typesetter.pdf(documentOf(source), measuresOf()),
      other.pdf(document, measures),
    ]);
    await other.dispose();
    expect(new TextDecoder().decode(one.slice(0, 8))).toBe('%PDF-1.7');
    expect(Buffer.compare(one, again)).toBe(0);
    expect(Buffer.compare(one, elsewhere)).toBe(0);
  });

  test('of a plan without a day does not tell the time either', async () => {
    const [one, other] = [await typesetter.pdf(short, measures), await typesetter.pdf(short, measures)];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.from(one).includes('CreationDate')).toBe(false);
  });
});

describe('work that is no longer wanted', () => {
  test('is dropped: of several texts of one plan the newest is set', async () => {
    const set = await Promise.all(
      [short, document, short, document].map((each) => typesetter.pages(each, measures, undefined, 'file:///a')),
    );
    expect(set[1]).toBeUndefined();
    expect(set[2]).toBeUndefined();
    expect(set[3]?.pages.length).toBeGreaterThan(1);
  });

  test('of one plan does not touch that of another', async () => {
    const [one, other] = await Promise.all([
      typesetter.pages(document, measures, undefined, 'file:///a'),
      typesetter.pages(short, measures, undefined, 'file:///b'),
    ]);
    expect(one?.pages.length).toBeGreaterThan(1);
    expect(other?.pages).toHaveLength(1);
  });

  test('is cancelled, before it is begun and after', async () => {
    const controller = new AbortController();
    const running = typesetter.pages(document, measures, controller.signal);
    const waiting = typesetter.pdf(short, measures, controller.signal);
    controller.abort();
    expect(await running).toBeUndefined();
    await expect(waiting).rejects.toThrow(/abort/i);
    await expect(typesetter.pdf(short, measures, controller.signal)).rejects.toThrow(/abort/i);
    expect((await typesetter.pages(short, measures))?.pages).toHaveLength(1);
  });
});

describe('the worker', () => {
  /** Counts the workers that a typesetter takes. */
  function counted(
    limits?: { tasks: number; growth: number },
    spoil: (worker: Worker, count: number) => void = () => {},
  ) {
    const workers: Worker[] = [];
    const counting = new Typesetter(limits, async () => {
      const worker = await startTypesettingWorker();
      workers.push(worker);
      spoil(worker, workers.length);
      return worker;
    });
    return { typesetter: counting, workers };
  }

  test('begins with the first document', async () => {
    const { typesetter: own, workers } = counted();
    expect(workers).toHaveLength(0);
    await own.pages(short, measures);
    await own.pages(document, measures);
    expect(workers).toHaveLength(1);
    await own.dispose();
    expect(workers[0]?.threadId).toBe(-1);
  });

  test('is replaced after so many documents; the pages stay the same', async () => {
    const { typesetter: own, workers } = counted({ tasks: 2, growth: 1e9 });
    const first = await own.pages(document, measures);
    for (let count = 1; count < 4; count++) expect(await own.pages(document, measures)).toEqual(first);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.threadId).toBe(-1);
    await own.dispose();
  });

  test('is replaced where its memory has grown', async () => {
    const { typesetter: own, workers } = counted({ tasks: 100, growth: 0 });
    await own.pages(short, measures);
    await own.pages(document, measures);
    expect(workers).toHaveLength(2);
    await own.dispose();
  });

  test('that dies fails its document with a clear word; the next one is set by another', async () => {
    const { typesetter: own, workers } = counted(undefined, (worker, count) => {
      if (count === 1) void worker.terminate();
    });
    const failing = own.pages(short, measures);
    await expect(failing).rejects.toThrow(TypesettingError);
    await expect(failing).rejects.toThrow(/The typesetter has ended/);
    expect((await own.pages(short, measures))?.pages).toHaveLength(1);
    expect(workers).toHaveLength(2);
    await own.dispose();
  });

  test('that cannot be started fails its document; the next one may be more lucky', async () => {
    let starts = 0;
    const own = new Typesetter(undefined, () => {
      starts++;
      return starts === 1 ? Promise.reject(new Error('no such file')) : startTypesettingWorker();
    });
    await expect(own.pdf(short, measures)).rejects.toThrow('no such file');
    expect((await own.pdf(short, measures)).length).toBeGreaterThan(1000);
    await own.dispose();
  });

  test('leaves nothing unanswered when it is closed', async () => {
    const { typesetter: own } = counted();
    const [running, waiting] = [own.pages(document, measures), own.pages(short, measures)];
    await own.dispose();
    expect(await running).toBeUndefined();
    expect(await waiting).toBeUndefined();
    expect(await own.pages(short, measures)).toBeUndefined();
  });
});
