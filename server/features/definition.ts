import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import { modelIn, trimmedSpan } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { referenceAt, spanOfNumber } from './locate.ts';

/** From `khoản 3 mục II` to the clause. */
export class PlanDefinition implements DefinitionProvider {
  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const { textDocument } = document;
    const model = modelIn(document);
    const found = model && referenceAt(model, textDocument.offsetAt(position));
    const target = found?.step.target;
    if (!target) return undefined;
    return [
      {
        targetUri: textDocument.uri,
        targetRange: rangeOf(trimmedSpan(target), textDocument),
        targetSelectionRange: rangeOf(spanOfNumber(target), textDocument),
        originSelectionRange: rangeOf(found.span, textDocument),
      },
    ];
  }
}
