import { buildDocument } from '../document/build.ts';
import { type MailParams, type MailResponse, mailRequest } from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import { mailHtml } from '../render/mail.ts';
import { plainText } from '../render/text.ts';
import type { ServerServices } from '../services.ts';

/** Answers {@link mailRequest}: an open plan as a formal document to paste into a mail. */
export function answerMail(services: ServerServices): void {
  services.connection.onRequest(mailRequest, async ({ uri }: MailParams, token): Promise<MailResponse> => {
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const document = buildDocument(open.plan);
    const html = mailHtml(document, services.settings.measures);
    return { version: open.version, html, text: plainText(document) };
  });
}
