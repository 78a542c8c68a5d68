import {
  clientOf,
  isFetchedAhead,
  lookedAtStop,
  passOnTouch,
  recordTouch,
  tapped,
  type Ctx,
  type Looked,
  type Touch,
  type UnsubscribeLink,
} from "@afterword/fieldwork";
import type { Request, Response } from "express";
import { requestIdOf } from "../http/problem.ts";
import type { Parts } from "../parts.ts";
import { contextOf, type Visit } from "./visit.ts";

/** How long a page waits for what is noted of it. */
const longestMs = 250;

/** A page that is about to be shown for a link. */
export interface Look {
  readonly request: Request;
  readonly response: Response;
  readonly context: Ctx;
  readonly of: Looked | null;
}

/** A look at the page of an invitation. */
export function lookAt(visit: Visit): Look {
  const { request, response, link } = visit;
  const { invitation, survey } = link;
  const of = { invitation: invitation.id, person: invitation.person, privacy: survey.definition.privacy };
  return { request, response, context: contextOf(visit), of };
}

/** A look at the page that stops mails. */
export async function lookAtStop(
  parts: Parts,
  request: Request,
  response: Response,
  link: UnsubscribeLink,
): Promise<Look> {
  const context = parts.contextOf(link.scope, { kind: "respondent", id: link.person });
  return { request, response, context, of: await lookedAtStop(context, link) };
}

/** What a look at the page of an invitation is: whether a score of the mail was tapped, or the trap. */
export function kindOf({ request, link }: Visit, isTrap: boolean): Pick<Touch, "kind" | "score"> {
  if (isTrap) return { kind: "trap", score: null };
  const score = tapped(link.survey.definition, request.query["score"])?.score ?? null;
  return { kind: score === null ? "open" : "tap", score };
}

/** Notes that a form was shown for a look at a link. HEAD and what is fetched ahead leave nothing. */
export async function noteTouch(parts: Parts, look: Look, touch: Omit<Touch, "client">): Promise<void> {
  const { request, response, context, of } = look;
  if (of === null || request.method !== "GET" || isFetchedAhead(request.headers)) return;
  const client = clientOf(request.get("user-agent") ?? "", request.headers);
  await whatever(parts, response, recordTouch(context, of, { ...touch, client }));
}

/** Notes that a form was shown in reply to another one, whose nonce was `from`. */
export async function noteReply(
  parts: Parts,
  { response, context, of }: Look,
  { from, nonce }: { readonly from: string; readonly nonce: string },
): Promise<void> {
  if (of !== null) await whatever(parts, response, passOnTouch(context, of, from, nonce));
}

/** The page is shown whatever becomes of the note, and before long. */
async function whatever({ logger }: Parts, response: Response, noting: Promise<void>): Promise<void> {
  const noted = noting.catch((error: unknown) => {
    logger.error({ requestId: requestIdOf(response), err: error }, "a touch could not be noted");
  });
  const wait = Promise.withResolvers<void>();
  const timer = setTimeout(wait.resolve, longestMs);
  await Promise.race([noted, wait.promise]);
  clearTimeout(timer);
}
