import { type LangiumDocument, URI } from 'langium';
import type { ConferencePlan } from '../../language/generated/ast.ts';
import { isConferencePlan } from '../../language/generated/ast.ts';
import type { OtherPlan } from '../../language/model/collisions.ts';
import { factsOf } from '../../language/model/facts.ts';
import { CIRCULAR_40_2017 } from '../../language/norms/circular-40-2017.ts';
import type { Edit, RuleCode, RuleContext } from '../../language/rules/finding.ts';
import { checkPlan, type Diagnosed, RULES } from '../../language/rules/registry.ts';
import { createPlanServices } from '../../language/services.ts';

const services = createPlanServices();
const uri = URI.parse('memory:///plan.kehoach');

/** Another plan of the workspace. */
const NEIGHBOUR = `Cơ quan chủ quản: ỦY BAN NHÂN DÂN HUYỆN PHÚ SƠN
Cơ quan ban hành: PHÒNG VĂN HÓA VÀ THÔNG TIN
Số: 17/KH-VHTT
Ngày: 04/4/2024

KẾ HOẠCH
Tổ chức Hội nghị gia đình văn hóa

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: từ 08 giờ 00 đến 11 giờ 00, ngày 18/4/2024.
2. Địa điểm: Hội trường lớn của huyện.
`;

const NEIGHBOURS: readonly OtherPlan[] = [
  { uri: 'memory:///gia-dinh.kehoach', name: 'gia-dinh.kehoach', facts: factsOf(parsed(NEIGHBOUR)) },
];

/** Every check is switched on. */
const CONTEXT: RuleContext = { norms: [CIRCULAR_40_2017], others: NEIGHBOURS, words: new Set() };

/** The services that all tests of the language share. */
export const { plan: planServices } = services;

/** A text read as a plan, and what the rules find in it. */
export interface CheckedPlan {
  readonly text: string;
  readonly plan: ConferencePlan;
  readonly document: LangiumDocument;
  readonly parserErrors: readonly string[];
  readonly found: readonly Diagnosed[];
}

/** Reads a text as the server does, and checks it by all rules or by some; throws where a rule fails. */
export async function check(text: string, isRead: (code: RuleCode) => boolean = () => true): Promise<CheckedPlan> {
  const document = await read(text);
  const plan = document.parseResult.value;
  if (!isConferencePlan(plan)) throw new Error('The text was not read as a plan.');
  const parserErrors = document.parseResult.parserErrors.map(({ message }) => message);
  const failed = (code: RuleCode, error: unknown): never => {
    throw new Error(`The rule ${code} failed.`, { cause: error });
  };
  const found = checkPlan(plan, failed, RULES, CONTEXT);
  return { text, plan, document, parserErrors, found: found.filter(({ code }) => isRead(code)) };
}

function parsed(text: string): ConferencePlan {
  const { value } = services.plan.parser.LangiumParser.parse(text);
  if (!isConferencePlan(value)) throw new Error('The text was not read as a plan.');
  return value;
}

async function read(text: string): Promise<LangiumDocument> {
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await services.shared.workspace.DocumentBuilder.build([document]);
  return document;
}

/** A finding as a user sees it in the list of problems, lines and columns from 1. */
export function shown({ document }: CheckedPlan, { span, severity, code }: Diagnosed): string {
  const start = document.textDocument.positionAt(span.start);
  const end = document.textDocument.positionAt(span.end);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severity} ${code}`;
}

/** The text with edits made, as an editor makes them: all at once. */
export function applied(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => other.start - one.start || other.end - one.end);
  return ordered.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
