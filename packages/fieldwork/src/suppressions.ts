import { ProblemError, type SuppressionItem, type SuppressionReason, type SuppressionsPage } from "@afterword/sdk";
import type { KeptPersonRow, Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import { isIn } from "./access/parts.ts";
import { addressHashes, contactHashes, isBounced, phoneHashes, reachOf } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { invalidCursor } from "./explain/cursor.ts";
import { seal, unseal } from "./members/seal.ts";
import { segmentsOfPerson } from "./segments-of.ts";

/** Which of them to list. */
export interface ListedSuppressions {
  readonly why?: SuppressionReason | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Wishes are kept as hashes that name nobody: people are gone through, so many of them for one page. */
const mostLookedAt = 5_000;
const atOnce = 500;

/**
 * People who are not written to, in the order of their ids. A page is short where few of those who were looked at fit.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of ours
 */
export async function listSuppressions(
  ctx: Ctx,
  { why, cursor, limit }: ListedSuppressions,
): Promise<SuppressionsPage> {
  let after = cursor === undefined ? null : readPlace(ctx, cursor);
  return ctx.store.read(ctx.scope, async (rows) => {
    const items: SuppressionItem[] = [];
    for (let looked = 0; looked < mostLookedAt; looked += atOnce) {
      const page = await rows.people.page({ after, limit: atOnce });
      const known = page.filter((person) => isIn(ctx.parts, segmentsOfPerson(ctx.project, person)));
      for (const item of await itemsOf(ctx, rows, known)) {
        if (item.reasons.length === 0 || (why !== undefined && !item.reasons.some((one) => one.why === why))) continue;
        items.push(item);
        if (items.length === limit) return { items, nextCursor: writePlace(ctx, item.person) };
      }
      after = page.at(-1)?.id ?? after;
      if (page.length < atOnce || after === null) return { items, nextCursor: null };
    }
    return { items, nextCursor: after === null ? null : writePlace(ctx, after) };
  });
}

/**
 * Where a page ended is sealed: it may be somebody whom whoever asks must not see.
 */
const writePlace = ({ secret }: Ctx, person: string): string => seal(secret, placeOf, person);
const readPlace = ({ secret }: Ctx, cursor: string): string => {
  const person = unseal(secret, placeOf, cursor);
  if (person === null) throw invalidCursor();
  return person;
};
const placeOf = "a page of suppressions";

/**
 * Lets messages leave again to somebody's address or number that was refused. Nothing that was held back is sent by it.
 *
 * @throws ProblemError `not_found` when the person is unknown, or their address was not refused
 */
export async function liftSuppression(ctx: Ctx, id: string): Promise<SuppressionItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    await rows.people.lock(id);
    const [person] = await rows.people.findMany([id]);
    if (!person) throw new ProblemError("not_found");
    let lifted = 0;
    for (const hash of addressesOf(ctx, person)) lifted += await rows.optOuts.liftBounce(hash);
    if (lifted === 0) throw new ProblemError("not_found");
    await note(ctx, rows, { action: "mails.lift", kind: "person", id });
    const [item] = await itemsOf(ctx, rows, [person]);
    if (!item) throw new ProblemError("not_found");
    return item;
  });
}

/** What is kept of every address that somebody can be reached at: by mail, by telephone, and by the project's other channels. */
function addressesOf({ secret, project }: Ctx, person: KeptPersonRow): string[] {
  const { email, phone = null } = person;
  const others = project.project.channels.flatMap((channel) => reachOf(secret, channel, person)?.hashes ?? []);
  const ofMail = email === null ? [] : addressHashes(secret, email);
  const ofPhone = phone === null ? [] : phoneHashes(secret, phone);
  return [...new Set([...ofMail, ...ofPhone, ...others])];
}

async function itemsOf(ctx: Ctx, rows: Rows, people: readonly KeptPersonRow[]): Promise<SuppressionItem[]> {
  const contacts = new Map(
    people.map((person) => [person.id, [...contactHashes(ctx.secret, person), ...addressesOf(ctx, person)]]),
  );
  const kept = await rows.optOuts.listOfContacts([...contacts.values()].flat());
  const byContact = Map.groupBy(kept, ({ contactHash }) => contactHash);
  return people.map((person) => {
    const own = [...new Set(contacts.get(person.id))].flatMap((contact) => byContact.get(contact) ?? []);
    // One wish is kept under the id and under the address: the older entry tells since when.
    const oldest = new Map(own.sort((a, b) => b.createdAt - a.createdAt).map((one) => [one.scope, one]));
    const excluded = ctx.project.excludedBy(person);
    return {
      person: person.id,
      email: person.email,
      reasons: [
        ...[...oldest.values()].map(({ scope, createdAt }) => ({
          why: isBounced(scope) ? ("bounced" as const) : ("opted_out" as const),
          of: isBounced(scope) || scope === "all" ? null : scope,
          since: new Date(createdAt).toISOString(),
        })),
        ...(excluded === null ? [] : [{ why: "excluded" as const, of: excluded, since: null }]),
      ],
    };
  });
}
