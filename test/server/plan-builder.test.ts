import {
  Cancellation,
  createDefaultCoreModule,
  DocumentState,
  EmptyFileSystem,
  inject,
  type LangiumDocument,
  URI,
} from 'langium';
import { createDefaultSharedModule } from 'langium/lsp';
import { expect, it, vi } from 'vitest';
import { type Diagnostic, LSPErrorCodes } from 'vscode-languageserver';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from '../../language/generated/module.ts';
import { planModule } from '../../language/services.ts';
import { newestReaches, PlanDocumentBuilder } from '../../server/reading/plan-builder.ts';
import { TextChanges } from '../../server/reading/text-changes.ts';

const URIS = ['file:///một.kehoach', 'file:///hai.kehoach'].map((uri) => URI.parse(uri));
const NONE = Cancellation.CancellationToken.None;

/** Two plans that are known and not yet built; the check of one may fail. */
function twoPlans(failing?: string) {
  const changes = new TextChanges();
  const shared = inject(createDefaultSharedModule(EmptyFileSystem), KehoachGeneratedSharedModule, {
    workspace: { DocumentBuilder: (services) => new PlanDocumentBuilder(services, changes) },
  });
  const services = inject(createDefaultCoreModule({ shared }), KehoachGeneratedModule, planModule, {
    validation: {
      DocumentValidator: () => ({
        validateDocument: async ({ uri }: LangiumDocument): Promise<Diagnostic[]> => {
          if (uri.path === failing) throw new Error('This check fails.');
          return [];
        },
      }),
    },
  });
  shared.ServiceRegistry.register(services);
  const { DocumentBuilder: builder, LangiumDocumentFactory: factory, LangiumDocuments: documents } = shared.workspace;
  const plans = URIS.map((uri) => factory.fromString('I. KINH PHÍ\n1. Hoa.\n', uri));
  for (const plan of plans) documents.addDocument(plan);
  const told: string[] = [];
  builder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
    told.push(uri.path);
  });
  const build = (token = NONE) => builder.build(plans, { validation: true }, token);
  return { builder, changes, plans, told, build };
}

it('tells everyone what a plan has reached, also where its build is cancelled at that moment', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { builder, build, plans, told } = twoPlans();
  const source = new Cancellation.CancellationTokenSource();
  const first: string[] = [];
  builder.onDocumentPhase(DocumentState.IndexedReferences, () => {
    first.push('reached');
    throw new Error('This listener fails.');
  });
  builder.onDocumentPhase(DocumentState.Linked, ({ uri }) => {
    if (uri.path === '/hai.kehoach') source.cancel();
  });
  const linked: string[] = [];
  builder.onDocumentPhase(DocumentState.Linked, ({ uri }) => {
    linked.push(uri.path);
  });
  await expect(build(source.token)).rejects.toBeDefined();
  expect(linked).toEqual(['/một.kehoach', '/hai.kehoach']);
  expect(plans.map(({ state }) => state)).toEqual([DocumentState.Linked, DocumentState.Linked]);
  await build();
  expect(first).toHaveLength(2);
  expect(log).toHaveBeenCalledTimes(2);
  log.mockRestore();
  expect(told).toEqual(['/một.kehoach', '/hai.kehoach']);
});

it('tells nothing of a text that has moved on', async () => {
  const { builder, build, changes, plans, told } = twoPlans();
  const [one] = URIS;
  if (!one) throw new Error('There is no plan.');
  const overtaken = builder.waitUntil(DocumentState.Validated, one, NONE);
  const newest = newestReaches(builder, DocumentState.Validated, one, NONE);
  builder.onDocumentPhase(DocumentState.Linked, ({ uri }) => {
    if (uri.path === one.path && told.length === 0) changes.changed(uri);
  });
  const ends = expect(overtaken).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  await build();
  await ends;
  expect(told).toEqual(['/hai.kehoach']);
  expect(plans[0]?.state).toBe(DocumentState.Changed);
  changes.taken(one);
  for (const plan of plans) plan.state = DocumentState.Linked;
  await build();
  await newest;
  expect(told).toContain('/một.kehoach');
});

it('has reached a state once all plans have, also where there is none', async () => {
  const { builder, build } = twoPlans();
  const reached = builder.waitUntil(DocumentState.Linked, NONE);
  await build();
  await reached;
  await builder.update([], [...URIS]);
  await builder.waitUntil(DocumentState.Validated, NONE);
});

it('goes on with the other plans where something fails in one', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { build, plans, told } = twoPlans('/một.kehoach');
  await build();
  expect(told).toEqual(['/một.kehoach', '/hai.kehoach']);
  expect(plans.map(({ state }) => state)).toEqual([DocumentState.Validated, DocumentState.Validated]);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
