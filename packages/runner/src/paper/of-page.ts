import type { Request, Response } from "express";
import type { Parts } from "../parts.ts";
import { pathOf } from "../routes/visit.ts";
import { addressOf } from "./of-results.ts";
import { whileWaiting } from "./while-waiting.ts";

/** What a page may load that is put on paper: the styles and the picture inside it. */
export const paperPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page of ours as a PDF, which is made when it is begun to be read. Chromium opens it once, at an address that nobody else
 * knows.
 */
export async function* paperOfPage(
  parts: Parts,
  html: string,
  { request, response }: { readonly request: Request; readonly response: Response },
): AsyncGenerator<Uint8Array> {
  const page = `${addressOf(parts, request)}${pathOf(parts, "/paper/")}`;
  const ready = html.replace("<html ", '<html data-paper="ready" ');
  yield await whileWaiting(response, (signal) => parts.paper.printPage(ready, { page, signal }));
}
