import { type Cancellation, type LangiumDocument, URI } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command } from 'vscode-languageserver';
import type { Appendix, Section } from '../../language/generated/ast.ts';
import { isAppendix, isSection } from '../../language/generated/ast.ts';
import { type Figures, figuresOf } from '../../language/model/figures.ts';
import { topicsOf } from '../../language/model/outline.ts';
import { modelOf, type PlanModel } from '../../language/model/plan.ts';
import { type Localized, spanOfTitle } from '../../language/rules/finding.ts';
import type { Settings } from '../connection/settings.ts';
import { exportDocxCommand, exportPdfCommand, previewCommand } from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';
import { extentOf, modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { describeFigures } from './figures.ts';

/** Which line of figures a lens shows: the part's place among those that have one. */
interface LensData {
  readonly uri: string;
  readonly version: number;
  readonly part: number;
}

/**
 * Above a section what it comes to: the budget, who attends, the agenda; above the title, where the editor has the
 * commands, preview and export. The figures are put in words when the lens is seen.
 */
export class PlanCodeLenses implements CodeLensProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const model = this.settings.lenses ? modelIn(document) : undefined;
    if (!model) return [];
    const { textDocument } = document;
    const { uri, version } = textDocument;
    const figures = figuredParts(model).map((node, part): CodeLens => {
      const data: LensData = { uri, version, part };
      return { range: rangeOf(extentOf(node), textDocument), data };
    });
    return [...this.commandsOf(model, document), ...figures];
  }

  private commandsOf({ title }: PlanModel, { textDocument }: LangiumDocument): CodeLens[] {
    if (!title || !this.settings.hasCommands) return [];
    const range = rangeOf(spanOfTitle(title), textDocument);
    return COMMANDS.map(({ command, name }) => ({
      range,
      command: { title: this.settings.say(name), command },
    }));
  }
}

const COMMANDS: readonly { readonly command: string; readonly name: Localized }[] = [
  { command: previewCommand, name: { vi: 'Xem trước', en: 'Preview' } },
  { command: exportDocxCommand, name: { vi: 'Xuất Word', en: 'Export as Word' } },
  { command: exportPdfCommand, name: { vi: 'Xuất PDF', en: 'Export as PDF' } },
];

/** Puts the figures of a lens in words. A lens of a text that has changed since is asked for anew, and stays as it is. */
export function answerLensResolve(services: ServerServices): void {
  services.connection.onCodeLensResolve(async (lens, token) => ({
    ...lens,
    command: (await commandOf(lens.data, services, token)) ?? { title: '', command: '' },
  }));
}

async function commandOf(
  data: unknown,
  services: ServerServices,
  token: Cancellation.CancellationToken,
): Promise<Command | undefined> {
  if (!isLensData(data)) return undefined;
  const open = await readOpenPlan(services, URI.parse(data.uri).toString(), token);
  if (open?.version !== data.version) return undefined;
  const model = modelOf(open.plan);
  const node = figuredParts(model)[data.part];
  if (!node) return undefined;
  const { settings } = services;
  // No command: the figures are there to be read.
  return { title: describeFigures(shownOf(node, model), settings).join(' · '), command: '' };
}

function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'version' in data && 'part' in data;
}

/** The sections and appendices that come to something. */
function figuredParts(model: PlanModel): (Section | Appendix)[] {
  return model.plan.parts
    .filter((part) => isSection(part) || isAppendix(part))
    .filter((part) => Object.values(shownOf(part, model)).some((value) => value !== undefined));
}

/** A section shows its total of money, and people and agenda where it is about them: elsewhere they are those of single tasks. */
function shownOf(part: Section | Appendix, model: PlanModel): Figures {
  const figures = figuresOf(model, part);
  if (isAppendix(part)) return figures;
  const topics = new Set([...topicsOf(part), ...(model.sections.find(({ node }) => node === part)?.topics ?? [])]);
  return {
    money: figures.money,
    people: topics.has('participants') ? figures.people : undefined,
    agenda: topics.has('agenda') ? figures.agenda : undefined,
  };
}
