import { openForPaper, type Ctx } from "@afterword/fieldwork";
import { ProblemError, type PaperQuery } from "@afterword/sdk";
import type { Request, Response } from "express";
import type { Parts } from "../parts.ts";
import { pathOf } from "../routes/visit.ts";
import { whileWaiting } from "./while-waiting.ts";

/**
 * A page of the results as a PDF, which is made when it is begun to be read. Chromium opens it at the address by which the
 * request came in on this machine, whoever is in front of it.
 */
export async function* paperOfResults(
  parts: Parts,
  ctx: Ctx,
  query: PaperQuery,
  { request, response }: { readonly request: Request; readonly response: Response },
): AsyncGenerator<Uint8Array> {
  yield await whileWaiting(response, async (signal) => {
    const view = await openForPaper(ctx, query.address);
    const path = pathOf(parts, `/console/shown?paper&language=${encodeURIComponent(query.language ?? "en")}`);
    return parts.paper.print(view, { page: `${addressOf(parts, request)}${path}`, signal });
  });
}

/**
 * The address of this process for a browser on the same machine.
 *
 * @throws ProblemError `pdf_unavailable` where there is no console, and where no browser could open this process
 */
export function addressOf({ settings }: Parts, { socket }: Request): string {
  if (settings.console === null || socket.localAddress === undefined || "encrypted" in socket)
    throw new ProblemError("pdf_unavailable", { detail: "There is no console that could be opened on this machine." });
  const host = socket.localAddress.replace(/^::ffff:/, "");
  return `http://${host.includes(":") ? `[${host}]` : host}:${String(socket.localPort)}`;
}
