import { URI } from 'langium';
import { isConferencePlan } from '../../language/generated/ast.ts';
import { readPlan } from '../../language/model/plan.ts';
import { NO_CONTEXT } from '../../language/rules/finding.ts';
import { RULES } from '../../language/rules/registry.ts';
import { createPlanServices } from '../../language/services.ts';
import { keystrokes } from './keystrokes.ts';
import { median } from './measure.ts';
import { planOfLines } from './plans.ts';
import { responses } from './responses.ts';

/** Prints what each stage costs for plans of three lengths, and its ratio to plainer work on the same text. */
const LENGTHS = [150, 1_000, 10_000];
/** Lengths at which the answers to an editor are measured. */
const ANSWERED = [150, 10_000];
const WORDS = /[\p{L}\d]+/gu;

interface Row {
  readonly lines: number;
  readonly characters: number;
  readonly scan: number;
  readonly lex: number;
  readonly parse: number;
  readonly model: number;
  readonly rules: number;
  readonly key: number;
}

async function measure(lines: number): Promise<Row> {
  const { plan, shared } = createPlanServices();
  const text = planOfLines(lines);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(`/${lines}.kehoach`));
  await shared.workspace.DocumentBuilder.build([document]);
  const root = document.parseResult.value;
  if (!isConferencePlan(root)) throw new Error('The text is no plan.');
  const model = readPlan(root);
  const { Lexer, LangiumParser } = plan.parser;
  return {
    lines: text.split('\n').length,
    characters: text.length,
    scan: median(() => text.match(WORDS)),
    lex: median(() => Lexer.tokenize(text)),
    parse: median(() => LangiumParser.parse(text)),
    model: median(() => readPlan(root)),
    rules: median(() => RULES.map((rule) => rule.check(model, NO_CONTEXT))),
    key: await keystrokes(text),
  };
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

function print(rows: readonly Row[]): void {
  console.log('Times in ms, median; “parse” holds “lex”. Ratios are of one run on one machine.\n');
  console.log('| lines | characters | one regex pass | lex | parse | model | all rules | key → diagnostics |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const row of rows) {
    const times = [row.scan, row.lex, row.parse, row.model, row.rules, row.key].map(ms);
    console.log(`| ${[row.lines, row.characters, ...times].join(' | ')} |`);
  }
  console.log(
    '\n| lines | lex / regex | parse / regex | model / parse | rules / parse | model + rules / parse | key / parse |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { lines, scan, lex, parse, model, rules, key } of rows) {
    const ratios = [lex / scan, parse / scan, model / parse, rules / parse, (model + rules) / parse, key / parse];
    console.log(`| ${[lines, ...ratios.map((ratio) => ratio.toFixed(2))].join(' | ')} |`);
  }
  console.log('\nµs a line (linear growth keeps it level):\n');
  console.log('| lines | lex | parse | model | all rules | key → diagnostics |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { lines, lex, parse, model, rules, key } of rows) {
    const each = [lex, parse, model, rules, key].map((time) => ((time * 1000) / lines).toFixed(1));
    console.log(`| ${[lines, ...each].join(' | ')} |`);
  }
}

const rows: Row[] = [];
for (const length of LENGTHS) rows.push(await measure(length));
print(rows);

/** Prints what an editor waits for each answer, for plans of some lengths side by side. */
async function printAnswers(): Promise<void> {
  const columns: { readonly lines: number; readonly answers: Awaited<ReturnType<typeof responses>> }[] = [];
  for (const length of ANSWERED) {
    const text = planOfLines(length);
    columns.push({ lines: text.split('\n').length, answers: await responses(text) });
  }
  const shown = (time: number | undefined) => (time === undefined ? '' : ms(time));
  console.log('\nAnswers over stdio in ms: the first one to a version, and the median of further ones.\n');
  console.log(`| request | ${columns.map(({ lines }) => `${lines} lines, first | again`).join(' | ')} |`);
  console.log(`| --- | ${columns.map(() => '--- | ---').join(' | ')} |`);
  for (const [index, { name }] of (columns[0]?.answers ?? []).entries()) {
    const times = columns.map(({ answers }) => `${shown(answers[index]?.first)} | ${shown(answers[index]?.again)}`);
    console.log(`| ${name} | ${times.join(' | ')} |`);
  }
}

await printAnswers();
