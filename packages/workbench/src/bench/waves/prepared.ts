import { publishProject, sha256, tokenOf } from "@afterword/fieldwork";
import { assemble, type Parts } from "@afterword/runner/parts";
import { pino } from "pino";
import { answered, now, optionsOf, project, scope } from "./project.ts";

const zones = ["UTC", "Africa/Khartoum", "America/New_York", "Asia/Bangkok"];

/** Adds so many people to a new database, and invitations of others; gives the tokens of their links. */
export async function prepare(database: string, people: number, links: number): Promise<string[]> {
  const parts = await assemble(project, { ...optionsOf(database), logger: pino({ level: "silent" }) });
  await publishProject(parts.contextOf(scope, { kind: "host", id: "bench" }));
  await addPeople(parts, people);
  const tokens = await addLinks(parts, links);
  await parts.delivery.close();
  await parts.store.close();
  return tokens;
}

async function addPeople({ store }: Parts, count: number): Promise<void> {
  for (let from = 0; from < count; from += 5_000)
    await store.write(scope, async (rows) => {
      const ids = Array.from({ length: Math.min(5_000, count - from) }, (_, at) => from + at);
      const made = ids.map((at) => ({
        id: `p${String(at).padStart(7, "0")}`,
        email: `p${String(at)}@example.org`,
        name: `Person ${String(at)}`,
        locale: "en",
        timeZone: zones[at % zones.length] ?? null,
        attributes: { site: `site ${String(at % 40)}`, clientType: at % 3 === 0 ? "staff" : "vendor", grade: at % 14 },
      }));
      await rows.people.addMany(made, now);
    });
}

/** Links of people who are not among those whom the wave asks. */
async function addLinks({ store, secret }: Parts, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `inv_${String(at).padStart(12, "0")}`);
  const hashOf = (purpose: "answer" | "unsubscribe", id: string) => sha256(tokenOf(secret, purpose, id));
  await store.write(scope, async (rows) => {
    await rows.invitations.addMany(
      ids.map((id) => ({
        ...{ id, rule: "ticket.closed:after-ticket", survey: answered.id, version: 1, isRelational: false },
        ...{ person: `q-${id}`, source: null, event: null, subject: null, resolution: 1, wave: null, inclusion: 1 },
        ...{ channel: "email", locale: "en", keyId: secret.keyId, createdAt: now, expiresAt: now + 14 * 86_400_000 },
        ...{ tokenHash: hashOf("answer", id), unsubscribeHash: hashOf("unsubscribe", id) },
      })),
    );
    for (const id of ids) await rows.invitations.markSent(id, now);
  });
  return ids.map((id) => tokenOf(secret, "answer", id));
}
