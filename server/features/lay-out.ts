import { layOut } from '../formatting/lay-out.ts';
import { type LayOutParams, type LayOutResponse, layOutRequest } from '../protocol.ts';
import type { ServerServices } from '../services.ts';

/** Answers {@link layOutRequest}: a text from elsewhere as lines of a plan. */
export function answerLayOut({ connection }: ServerServices): void {
  connection.onRequest(layOutRequest, ({ text }: LayOutParams): LayOutResponse => {
    const laid = layOut(text);
    return laid === text ? null : { text: laid };
  });
}
