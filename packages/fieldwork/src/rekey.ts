import type { PersonRow, Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import { keptHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { seal, unseal } from "./members/seal.ts";

/** What was kept once more under the secret of now. */
export interface Rekeyed {
  /** Wishes for no more mails, and addresses that a mail server refused, of people who are known. */
  readonly optOuts: number;
  /** What members' codes are made from. */
  readonly codes: number;
}

/** People who are looked at in one transaction. */
const atOnce = 500;

/**
 * Keeps under the secret of now what is known of people and members under those before it, so that it holds when they are told
 * no more. Doing it again changes nothing. What only they can name stays theirs: opt-outs of people who were erased, links,
 * and printed codes.
 */
export async function rekey(ctx: Ctx): Promise<Rekeyed> {
  let [optOuts, after] = [0, null as string | null];
  for (;;) {
    const page = await ctx.store.write(ctx.scope, async (rows) => {
      const people = await rows.people.page({ after, limit: atOnce });
      optOuts += await keepAnew(ctx, rows, people);
      return people;
    });
    after = page.at(-1)?.id ?? null;
    if (page.length < atOnce) break;
  }
  const codes = await ctx.store.write(ctx.scope, async (rows) => {
    let sealed = 0;
    for (const { id, codeSecret } of await rows.members.lockAll())
      if (await sealAnew(ctx, rows, id, codeSecret)) sealed++;
    await note(ctx, rows, { action: "store.rekey", kind: "store" });
    return sealed;
  });
  return { optOuts, codes };
}

async function keepAnew({ secret }: Ctx, rows: Pick<Rows, "optOuts">, people: readonly PersonRow[]): Promise<number> {
  const anew = new Map<string, string>();
  for (const person of people) {
    const own = keptHashes(secret, person);
    for (const old of secret.before) keptHashes(old, person).forEach((hash, at) => anew.set(hash, own[at] ?? ""));
  }
  const kept = await rows.optOuts.listOfContacts([...new Set([...anew.keys(), ...anew.values()])]);
  const known = new Set(kept.map(({ contactHash, scope }) => `${contactHash} ${scope}`));
  let added = 0;
  for (const row of kept) {
    const contactHash = anew.get(row.contactHash);
    if (contactHash === undefined || known.has(`${contactHash} ${row.scope}`)) continue;
    await rows.optOuts.add({ ...row, contactHash });
    known.add(`${contactHash} ${row.scope}`);
    added++;
  }
  return added;
}

async function sealAnew(
  { secret }: Ctx,
  rows: Pick<Rows, "members">,
  id: string,
  sealed: string | null,
): Promise<boolean> {
  if (sealed === null || unseal({ ...secret, before: [] }, id, sealed) !== null) return false;
  const text = unseal(secret, id, sealed);
  return text !== null && rows.members.sealCode(id, seal(secret, id, text));
}
