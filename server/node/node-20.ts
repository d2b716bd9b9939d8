// Bundled into everything that runs on plain Node, before anything else: what Node 20 lacks and a library uses.

/** `Object.groupBy` of ECMAScript 2024, which Node has from version 21. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group) group.push(item);
    else groups[key] = [item];
  }
  return groups;
}

if (!('groupBy' in Object))
  Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true });
