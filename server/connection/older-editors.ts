import {
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type Connection,
  type Definition,
  type DefinitionLink,
  type DocumentSymbol,
  type Hover,
  MarkupContent,
  MarkupKind,
  SymbolInformation,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';

/**
 * The same connection, over which an editor that knows only the earlier forms of an answer gets those: symbols in a
 * flat list, places instead of links, edits without versions, plain text. What answers need not know of it.
 */
export function forEveryEditor(connection: Connection): Connection {
  let editor: ClientCapabilities = {};
  const textDocument = () => editor.textDocument ?? {};
  const edited = <T extends { edit?: WorkspaceEdit }>(action: T): T =>
    action.edit === undefined ? action : { ...action, edit: known(action.edit) };
  const known = (edit: WorkspaceEdit) => (editor.workspace?.workspaceEdit?.documentChanges ? edit : unversioned(edit));
  return {
    ...connection,
    onInitialize: (handler) =>
      connection.onInitialize((params, ...rest) => {
        editor = params.capabilities;
        return handler(params, ...rest);
      }),
    onDocumentSymbol: (handler) =>
      connection.onDocumentSymbol(async (params, ...rest) => {
        const symbols = await handler(params, ...rest);
        if (!Array.isArray(symbols) || textDocument().documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
        return symbols.flatMap((symbol) => ('location' in symbol ? [symbol] : flat(symbol, params.textDocument.uri)));
      }),
    onDefinition: (handler) =>
      connection.onDefinition(async (...params) => {
        const found = await handler(...params);
        return Array.isArray(found) && !textDocument().definition?.linkSupport ? found.flatMap(placeOf) : found;
      }),
    onHover: (handler) =>
      connection.onHover(async (...params) => {
        const hover = await handler(...params);
        const formats = textDocument().hover?.contentFormat ?? [MarkupKind.Markdown];
        return hover && 'contents' in hover && !formats.includes(MarkupKind.Markdown) ? plain(hover) : hover;
      }),
    onCodeAction: (handler) =>
      connection.onCodeAction(async (...params) => {
        const actions = await handler(...params);
        return Array.isArray(actions) ? actions.map(asEdited) : actions;
      }),
    onCodeActionResolve: (handler) =>
      connection.onCodeActionResolve(async (...params) => {
        const action = await handler(...params);
        return 'title' in action ? edited(action) : action;
      }),
    onRenameRequest: (handler) =>
      connection.onRenameRequest(async (...params) => {
        const edit = await handler(...params);
        return edit && !('code' in edit) ? known(edit) : edit;
      }),
  };

  function asEdited(action: Command | CodeAction): Command | CodeAction {
    return 'edit' in action ? edited(action) : action;
  }
}

function flat(symbol: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = SymbolInformation.create(name, kind, range, uri, containerName);
  return [own, ...children.flatMap((child) => flat(child, uri, name))];
}

function placeOf(found: Definition | DefinitionLink): Definition {
  return 'targetUri' in found ? { uri: found.targetUri, range: found.targetSelectionRange } : found;
}

/** Marks of emphasis are left out; tables are readable as they are. */
function plain(hover: Hover): Hover {
  if (!MarkupContent.is(hover.contents)) return hover;
  const value = hover.contents.value.replaceAll('**', '');
  return { ...hover, contents: { kind: MarkupKind.PlainText, value } };
}

function unversioned({ documentChanges, ...rest }: WorkspaceEdit): WorkspaceEdit {
  if (!documentChanges) return rest;
  const changes = { ...rest.changes };
  for (const change of documentChanges) {
    if (!TextDocumentEdit.is(change)) continue;
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...edits];
  }
  return { ...rest, changes };
}
