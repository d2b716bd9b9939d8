/** The parser groups its rules by `Object.groupBy`, which Node 20 lacks. */
function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => PropertyKey) {
  const groups: Record<PropertyKey, Item[]> = Object.create(null);
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
