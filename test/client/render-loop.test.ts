import { expect, test } from 'vitest';
import { RenderLoop } from '../../client/render-loop.ts';
import type { RenderResponse, RenderResult } from '../../server/protocol.ts';

function rendering(uri: string, version: number): RenderResult {
  return { uri, version, title: '', style: '', blocks: [] };
}

/** A loop whose requests are answered by hand, in the order they were made. */
function loop() {
  const asked: string[] = [];
  const shown: string[] = [];
  const answers: ((response: RenderResponse | Promise<RenderResponse>) => void)[] = [];
  const renders = new RenderLoop<RenderResult>({
    request: (uri) => {
      asked.push(uri);
      return new Promise((resolve) => answers.push(resolve));
    },
    show: (result) => shown.push(`${result.uri}@${result.version}`),
  });
  const answer = async (response: RenderResponse | Promise<RenderResponse>) => {
    for (let turn = 0; answers.length === 0 && turn < 100; turn++) await Promise.resolve();
    answers.shift()?.(response);
  };
  return { renders, asked, shown, answer };
}

test('changes while a request runs make one request more', async () => {
  const { renders, asked, shown, answer } = loop();
  const done = renders.refresh('a');
  await renders.refresh('a');
  await renders.refresh('a');
  await answer(rendering('a', 1));
  await answer(rendering('a', 3));
  await done;
  expect(asked).toEqual(['a', 'a']);
  expect(shown).toEqual(['a@1', 'a@3']);
});

test('an older rendering than the one shown is dropped', async () => {
  const { renders, shown, answer } = loop();
  for (const version of [5, 4]) {
    const done = renders.refresh('a');
    await answer(rendering('a', version));
    await done;
  }
  expect(shown).toEqual(['a@5']);
});

test('a closed plan counts its versions anew', async () => {
  const { renders, shown, answer } = loop();
  const first = renders.refresh('a');
  await answer(rendering('a', 5));
  await first;
  renders.forget('a');
  const second = renders.refresh('a');
  await answer(rendering('a', 1));
  await second;
  expect(shown).toEqual(['a@5', 'a@1']);
});

test('the answer for a plan that is no longer wanted is dropped', async () => {
  const { renders, shown, answer } = loop();
  const done = renders.refresh('a');
  await renders.refresh('b');
  await answer(rendering('a', 1));
  await answer(rendering('b', 1));
  await done;
  expect(shown).toEqual(['b@1']);
});

test('a request that goes wrong is told of', async () => {
  const wrong: unknown[] = [];
  const renders = new RenderLoop<RenderResult>({
    request: () => Promise.reject(new Error('gone')),
    show: () => expect.unreachable(),
    failed: (error) => wrong.push(error),
  });
  await renders.refresh('a');
  expect(wrong).toEqual([new Error('gone')]);
});

test('a request that fails or finds nothing leaves what is shown', async () => {
  const { renders, shown, answer } = loop();
  for (const response of [Promise.reject(new Error('gone')), null, rendering('a', 2)]) {
    const done = renders.refresh('a');
    await answer(response);
    await done;
  }
  expect(shown).toEqual(['a@2']);
});
