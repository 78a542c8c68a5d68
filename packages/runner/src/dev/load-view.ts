import { createHash } from "node:crypto";
import { findNextTimer, listThreads, readThread, linkTokenOf, type Ctx, type Thread } from "@afterword/fieldwork";
import type { DevMail } from "@afterword/delivery";
import { rootUnit } from "@afterword/store";
import type { Parts } from "../parts.ts";
import { openFormPaths } from "../routes/feedback.ts";
import { pathOf } from "../routes/visit.ts";
import type { Scans } from "./scan.ts";
import type { DevView, NextDue, Refused, Shown, ThreadMail } from "./view.ts";

/** Subjects that are listed. */
const mostListed = 30;

/** Development is about test data, as what the host calls in this process. */
export const devContext = (parts: Parts): Ctx =>
  parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "dev" });

/** What is on the screen now. */
export async function loadView(
  parts: Parts,
  shown: Shown,
  { scans, refused = null }: { readonly scans: Scans; readonly refused?: Refused | null },
): Promise<DevView> {
  await parts.clock.refresh();
  const ctx = devContext(parts);
  const threads = await listThreads(ctx, mostListed);
  const key = shown.subject === null ? threads[0] : { source: shown.source, subject: shown.subject };
  const found = key ? await readThread(ctx, key) : null;
  const thread = found?.events.length === 0 ? null : found;
  const mails = thread ? await mailsOf(parts, thread, scans) : [];
  const offsetMs = parts.clock.now() - parts.clock.realNow();
  const { project, reopeningTypes } = parts.project;
  const next = (thread && nextOf(thread, ctx.now)) ?? (await nextOfAll(ctx));
  return {
    shown,
    now: ctx.now,
    offsetMs,
    next,
    threads,
    thread,
    mails,
    tokens: await tokensOf(ctx, thread),
    untold: new Set(project.surveys.flatMap(({ id, definition }) => (definition.privacy === "identified" ? [] : [id]))),
    events: [...project.events.values()],
    reopening: reopeningTypes,
    links: await linksOf(parts),
    refused,
    stamp: stampOf([offsetMs, next, threads, thread, mails.map(({ mail, scan }) => [mail.id, scan])]),
    path: (rest) => pathOf(parts, rest),
  };
}

/** The tokens of a thread's invitations, by their ids. */
async function tokensOf({ store, scope, secret }: Ctx, thread: Thread | null): Promise<Map<string, string>> {
  const ids = thread?.invitations.map(({ id }) => id) ?? [];
  const found = await store.read(scope, (rows) => Promise.all(ids.map((id) => rows.invitations.find(id))));
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.id, linkTokenOf(secret, "answer", one)]])));
}

/** The mails of a thread's invitations, by the Message-IDs that mails about an invitation have; of copies the newest. */
export async function mailsOf(parts: Parts, { people, invitations }: Thread, scans: Scans): Promise<ThreadMail[]> {
  const addresses = [...new Set(people.flatMap(({ email }) => (email === null ? [] : [email])))];
  const all = (await Promise.all(addresses.map((to) => parts.mailbox.list({ to })))).flat();
  const newest = [...new Map(all.reverse().map((mail) => [mail.messageId, mail])).values()];
  return newest.flatMap((mail) => {
    const invitation = invitations.find(({ id }) => isAbout(mail, id))?.id;
    return invitation === undefined ? [] : [{ mail, invitation, scan: scans.get(mail.id) ?? null }];
  });
}

const isAbout = ({ messageId }: Pick<DevMail, "messageId">, invitation: string): boolean =>
  messageId.startsWith(`<${invitation}@`) || messageId.startsWith(`<${invitation}.`);

/** When something of a thread is due next: a timer, or a mail that waits. */
function nextOf({ timers, invitations }: Thread, now: number): NextDue | null {
  const mails = invitations.flatMap(({ messages }) =>
    messages
      .filter(({ state }) => state === "queued")
      .map(({ kind, dueAt }) => ({ at: Date.parse(dueAt), what: `mail ${kind}` })),
  );
  const due = [...timers.map(({ kind, dueAt }) => ({ at: dueAt, what: kind })), ...mails];
  return due.filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}

async function nextOfAll(ctx: Ctx): Promise<NextDue | null> {
  const timer = await findNextTimer(ctx);
  return timer && { at: timer.dueAt, what: timer.kind };
}

async function linksOf(parts: Parts): Promise<DevView["links"]> {
  const forms = await openFormPaths(parts);
  return [
    ["/dev/mail", "Mail that was sent"],
    ["/dev/preview", "How every mail looks"],
    ...forms.map((path) => [path, `The form ${path}`] as const),
    ...(parts.settings.console === null ? [] : [["/console", "The console"] as const]),
    ["/openapi.json", "The API"],
  ];
}

const stampOf = (all: unknown): string =>
  createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22);
