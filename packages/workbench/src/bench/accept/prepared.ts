import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adoptKey, publishProject, tokenOf } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import type { Project } from "@afterword/sdk";
import { rootUnit, type Scope } from "@afterword/store";
import { pino } from "pino";
import { storyKey } from "../../stories/program.ts";
import { survey } from "./project.ts";

/** What a server is started with. */
export interface Prepared {
  readonly file: string;
  readonly secret: string;
  /** Ids of invitations that nobody has answered, and their links' tokens. */
  readonly invitations: readonly { readonly id: string; readonly token: string }[];
}

const person = { name: null, locale: null, timeZone: null, attributes: {} };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * A new database with so many invitations, each to a person of its own in one of twenty teams: sent, as those of a test key
 * are, or live ones whose mails are queued.
 */
export async function prepare(project: Project, count: number, state: "sent" | "queued" = "sent"): Promise<Prepared> {
  const scope: Scope = { unit: rootUnit, mode: state === "sent" ? "test" : "live" };
  const file = join(mkdtempSync(join(tmpdir(), "afterword-accept-")), "bench.db");
  const secret = "b".repeat(40);
  const options = { database: `file:${file}`, publicUrl: "http://127.0.0.1:3999", secret };
  const parts = await assemble(project, { ...options, logger: pino({ level: "silent" }) });
  await adoptKey(parts.store, rootUnit, storyKey, Date.now());
  await publishProject(parts.contextOf(scope, { kind: "host", id: "bench" }));
  const invitations = Array.from({ length: count }, (_, at) => {
    const id = `inv_${String(at).padStart(12, "0")}`;
    return { id, token: tokenOf(parts.secret, "answer", id) };
  });
  const now = Date.now();
  for (let at = 0; at < count; at += 1_000)
    await parts.store.write(scope, async (rows) => {
      const some = invitations.slice(at, at + 1_000);
      await rows.people.putMany(
        some.map(({ id }) => ({ ...person, id: `p-${id}`, email: `${id}@example.org` })),
        now,
      );
      await rows.invitations.addMany(
        some.map(({ id, token }) => ({
          ...{ id, rule: "ticket.closed:after-ticket", survey: survey.id, version: 1, isRelational: false },
          ...{ person: `p-${id}`, source: null, event: null, subject: null, resolution: 1, wave: null, inclusion: 1 },
          ...{
            channel: "email",
            locale: "en",
            tokenHash: sha256(token),
            unsubscribeHash: id,
            keyId: parts.secret.keyId,
          },
          ...{ createdAt: now, expiresAt: now + 14 * 86_400_000 },
        })),
      );
      await rows.segments.addMany(
        some.map(({ id }, i) => ({ owner: id, values: { team: `T${String((at + i) % 20)}` } })),
      );
      if (state === "sent") for (const { id } of some) await rows.invitations.markSent(id, now);
      else
        await rows.messages.addMany(
          some.map(({ id }) => ({
            ...{ id: `msg-${id}`, kind: "invitation", invitation: id, dueAt: now },
            ...{ messageId: `<${id}@feedback.example.org>`, createdAt: now },
          })),
        );
    });
  await parts.store.close();
  return { file, secret, invitations };
}
