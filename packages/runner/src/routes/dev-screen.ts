import { receiveEvent } from "@afterword/fieldwork";
import { ProblemError, durationMs, type FieldError } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { devContext, loadView } from "../dev/load-view.ts";
import { loadReplay } from "../dev/load-replay.ts";
import { readEventForm } from "../dev/read-event-form.ts";
import { devScreen, screenPolicy } from "../dev/screen.ts";
import { scanMail, type Scans } from "../dev/scan.ts";
import { testSource } from "../dev/test-source.ts";
import { addressOf, type Refused, type Shown } from "../dev/view.ts";
import { formOf } from "../http/form.ts";
import { newLimits } from "../http/limits.ts";
import { newLinkLimits } from "../http/link-limits.ts";
import type { Parts } from "../parts.ts";
import { feedbackRoutes } from "./feedback.ts";
import { respondRoutes } from "./respond.ts";
import { unsubscribeRoutes } from "./unsubscribe.ts";
import { pathOf } from "./visit.ts";

const form = express.text({ type: "application/x-www-form-urlencoded", limit: "64kb" });
/** How often it is looked whether something has changed; where looking takes long, more seldom. */
const lookMs = 500;
const restsPerLook = 10;
/** How long a moved clock waits for work that another process holds. */
const longestWaitMs = 10_000;
const wrongLength = { path: "advance", code: "duration", message: "A length of time such as 30m, 2h or -2d." } as const;

/** Development only: the chain from events to figures on one screen, and what sets it going. */
export function devScreenRoutes(router: Router, parts: Parts): void {
  const scans: Scans = new Map();
  const show = async (response: Response, shown: Shown, refused: Refused | null = null) => {
    const page = devScreen(await loadView(parts, shown, { scans, refused }));
    response
      .status(refused === null ? 200 : 422)
      .set("Content-Security-Policy", screenPolicy)
      .type("html")
      .send(page);
  };
  const back = (response: Response, shown: Shown) => {
    response.redirect(303, pathOf(parts, addressOf(shown)));
  };

  router.get("/dev", async (request: Request, response: Response) => {
    await show(response, shownOf(request));
  });

  router.get("/dev/live", async (request: Request, response: Response) => {
    const stampNow = async () => (await loadView(parts, shownOf(request), { scans })).stamp;
    await streamChanges(response, stampNow, () => parts.drain.isOn);
  });

  router.get("/dev/test", async (request: Request, response: Response) => {
    const replay = await loadReplay(parts, shownOf(request));
    if (!replay) throw new ProblemError("not_found");
    response.type("text/plain").send(testSource(replay));
  });

  router.post("/dev/clock", express.json(), form, async (request: Request, response: Response) => {
    const ms = moveOf(parts, request);
    const isForm = typeof request.body === "string";
    if (ms === null && isForm) {
      await show(response, shownAfter(request), { form: "clock", errors: [wrongLength], fields: fieldsOf(request) });
      return;
    }
    if (ms === null) throw new ProblemError("invalid_request", { errors: [wrongLength] });
    await parts.clock.advance(ms);
    await parts.worker.settle(longestWaitMs);
    if (isForm) back(response, shownAfter(request));
    else response.json({ now: new Date(parts.clock.now()).toISOString() });
  });

  router.post("/dev/events", form, async (request: Request, response: Response) => {
    const fields = fieldsOf(request);
    const event = parts.project.project.events.get(fields.get("type") ?? "");
    if (!event) throw new ProblemError("unknown_event_type");
    try {
      const result = await receiveEvent(devContext(parts), readEventForm(event, fields));
      parts.worker.notice([result]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await show(response, shownAfter(request), { form: "send", errors: errorsOf(error), fields });
      return;
    }
    back(response, { source: "host", subject: fields.get(`data.${event.subject}`) ?? "", send: event.type });
  });

  router.post("/dev/scan", form, async (request: Request, response: Response) => {
    const shown = shownAfter(request);
    const view = await loadView(parts, shown, { scans });
    const mail = view.mails.find((one) => one.mail.id === fieldsOf(request).get("mail"));
    const invitation = view.thread?.invitations.find(({ id }) => id === mail?.invitation);
    if (!mail || !invitation) throw new ProblemError("not_found");
    const of = { invitation: invitation.id, person: invitation.person };
    scans.set(mail.mail.id, await scanMail(devContext(parts), mail.mail, of));
    back(response, shown);
  });

  router.use("/dev/frame", framedPages(parts));
}

/**
 * The pages of links, under a path by which the screen may show them in a frame. Elsewhere they may be framed by those alone
 * who are named, in development too: what works there has to work in production.
 */
function framedPages(parts: Parts): Router {
  const router = express.Router({ caseSensitive: true });
  const settings = { ...parts.settings, publicUrl: `${parts.settings.publicUrl}/dev/frame` };
  const framed = Object.create(parts, { settings: { value: settings } }) as Parts;
  router.use((_request, response, next) => {
    response.locals["framedBy"] = ["'self'"];
    next();
  });
  const links = newLinkLimits();
  respondRoutes(router, framed, links);
  unsubscribeRoutes(router, framed, links);
  feedbackRoutes(router, framed, newLimits());
  return router;
}

/** Says what there is, then each change; ends when nobody listens, and when the process is being stopped. */
async function streamChanges(
  response: Response,
  stampNow: () => Promise<string>,
  isOver: () => boolean,
): Promise<void> {
  response.set({ "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" }).flushHeaders();
  let told = "";
  while (!response.closed && !isOver()) {
    const startedAt = performance.now();
    // What can't be read now, as the database is closed, is no news.
    const stamp = await stampNow().catch(() => null);
    if (stamp === null) break;
    if (stamp !== told) response.write(`data: ${stamp}\n\n`);
    told = stamp;
    const restMs = Math.max(lookMs, restsPerLook * (performance.now() - startedAt));
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  response.end();
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const shownOf = ({ query: { source, subject, send } }: Request): Shown => ({
  source: textOf(source) ?? "host",
  subject: textOf(subject),
  send: textOf(send),
});

const fieldsOf = (request: Request): ReadonlyMap<string, string> => new Map(formOf(request));

/** What the screen showed when a form of it was sent. */
function shownAfter(request: Request): Shown {
  const fields = fieldsOf(request);
  const back = (name: string) => textOf(fields.get(`back.${name}`));
  return { source: back("source") ?? "host", subject: back("subject"), send: back("send") };
}

/** By how much the clock is to be moved: a length, or until a time. Null when neither is said. */
function moveOf({ clock }: Parts, request: Request): number | null {
  const fields = fieldsOf(request);
  const until = fields.get("until");
  if (until !== undefined && /^\d{1,15}$/.test(until)) return Math.max(0, Number(until) - clock.now());
  const advance = fields.get("advance")?.trim();
  return advance === undefined ? null : durationMs(advance);
}

const errorsOf = ({ detail, errors, code }: ProblemError): readonly Pick<FieldError, "path" | "message">[] =>
  errors && errors.length > 0 ? errors : [{ path: code, message: detail ?? "It was refused." }];
