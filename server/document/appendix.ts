import type { Appendix } from '../../language/generated/ast.ts';
import { buildBody } from './body.ts';
import { lineOf, lineTokens, runsOf } from './line.ts';
import { type Block, type Letterhead, type LetterheadRole, type Run, textOfRuns } from './model.ts';

/** An appendix with its blocks; `(Kèm theo Kế hoạch …)` is added where the author leaves it out. */
export function buildAppendix(node: Appendix, letterhead: Letterhead): Block[] {
  const title = node.title.map((line) => ({ line: lineOf(line), runs: runsOf(lineTokens(line)) }));
  const heading: Block = { kind: 'appendix', line: lineOf(node), label: runsOf(lineTokens(node)), title };
  const noted = node.children.some((child) => child.$type === 'AppendixNote');
  const body = node.children.flatMap((child) => buildBody(child, 3));
  return noted ? [heading, ...body] : [heading, enclosed(letterhead, lineOf(node)), ...body];
}

/** `(Kèm theo Kế hoạch số 37/KH-UBND ngày 21 tháng 02 năm 2024 của Ủy ban nhân dân huyện B)` */
function enclosed(letterhead: Letterhead, line: number): Block {
  const number = runs(letterhead, 'number').map(withoutLabel);
  const issuers = letterhead.entries.filter((entry) => entry.role === 'issuer').map((entry) => textOfRuns(entry.runs));
  const issuer: Run = issuers.length === 0 ? { kind: 'gap' } : { kind: 'form', text: issuers.join(', ') };
  const words: Run[] = [
    { kind: 'form', text: '(Kèm theo Kế hoạch số ' },
    ...number,
    { kind: 'form', text: ' ' },
    ...runs(letterhead, 'date'),
    { kind: 'form', text: ' của ' },
    issuer,
    { kind: 'form', text: ')' },
  ];
  return { kind: 'paragraph', line, role: 'note', marker: '', level: 0, runs: words.map(asForm) };
}

function runs(letterhead: Letterhead, role: LetterheadRole): readonly Run[] {
  return letterhead.entries.find((entry) => entry.role === role)?.runs ?? [{ kind: 'gap' }];
}

function withoutLabel(run: Run, index: number): Run {
  if (run.kind === 'gap' || index > 0) return run;
  return { ...run, text: run.text.replace(/^[^:]*:\s*/, '') };
}

/** Words that stand elsewhere already are the form's here. */
function asForm(run: Run): Run {
  return run.kind === 'gap' ? run : { kind: 'form', text: run.text };
}
