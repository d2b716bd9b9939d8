/** The median of some runs of a synchronous piece of work, in milliseconds; the first runs warm it up. */
export function median(work: () => unknown, runs = 9): number {
  for (let run = 0; run < 2; run++) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

/** The middle one of some numbers. */
export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** The median of some runs of work that takes its time, one after another, in milliseconds. */
export async function medianOf(work: () => Promise<unknown>, runs = 9): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}
