import { ProblemError, type PeoplePage, type PersonDetail } from "@afterword/sdk";
import type { KeptPersonRow, Rows } from "@afterword/store";
import { isIn } from "./access/parts.ts";
import { contactHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { pageOf } from "./page-of.ts";
import { segmentsOfPerson } from "./segments-of.ts";

/** A person as stored, with what they opted out of. @throws ProblemError `not_found` */
export async function readPerson(ctx: Ctx, id: string): Promise<PersonDetail> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = (await rows.people.findMany([id])).filter((person) => isInParts(ctx, person));
    const [person] = await details(ctx, rows, found);
    if (!person) throw new ProblemError("not_found");
    return person;
  });
}

/**
 * People in the order of their ids: all, those who are searched for, or those who have an address.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of ours
 */
export async function listPeople(
  ctx: Ctx,
  page: {
    readonly email?: string | undefined;
    readonly search?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<PeoplePage> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const seen = (people: readonly KeptPersonRow[]) => people.filter((person) => isInParts(ctx, person));
  return ctx.store.read(ctx.scope, async (rows) => {
    if (page.email !== undefined)
      return {
        items: await details(ctx, rows, seen(await rows.people.listOfAddress(page.email, page.limit))),
        nextCursor: null,
      };
    const { search } = page;
    const read = (from: Parameters<typeof rows.people.page>[0]) =>
      search === undefined ? rows.people.page(from) : rows.people.pageOfSearch({ ...from, search });
    const { shown, next } = await pageOf({ after, limit: page.limit, read, seen, positionOf: ({ id }) => id });
    return {
      items: await details(ctx, rows, shown),
      nextCursor: next === null ? null : Buffer.from(JSON.stringify(next)).toString("base64url"),
    };
  });
}

/** Whether a person is in a part that whoever asks may see, by what is known of them. */
const isInParts = (ctx: Ctx, person: KeptPersonRow): boolean => isIn(ctx.parts, segmentsOfPerson(ctx.project, person));

async function details(ctx: Ctx, rows: Rows, people: readonly KeptPersonRow[]): Promise<PersonDetail[]> {
  const contacts = new Map(people.map((person) => [person.id, contactHashes(ctx.secret, person)]));
  const kept = await rows.optOuts.listOfContacts([...contacts.values()].flat());
  const byContact = Map.groupBy(kept, ({ contactHash }) => contactHash);
  return people.map((person) => {
    const found = (contacts.get(person.id) ?? []).flatMap((contact) => byContact.get(contact) ?? []);
    // One wish is kept under the id and under the address: the older entry tells since when.
    const oldest = found.sort((a, b) => b.createdAt - a.createdAt).map((optOut) => [optOut.scope, optOut] as const);
    return {
      ...person,
      phone: person.phone ?? null,
      attributes: { ...person.attributes },
      optOuts: [...new Map(oldest).values()]
        .sort((a, b) => (a.scope < b.scope ? -1 : 1))
        .map(({ scope, reason, createdAt }) => ({ scope, reason, since: new Date(createdAt).toISOString() })),
      createdAt: new Date(person.createdAt).toISOString(),
      updatedAt: new Date(person.updatedAt).toISOString(),
    };
  });
}

function readCursor(cursor: string): string {
  try {
    const id: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (typeof id === "string") return id;
  } catch {
    // Falls through: it is none of ours.
  }
  throw new ProblemError("invalid_query", {
    errors: [{ path: "cursor", code: "invalid", message: "Not a cursor of this list." }],
  });
}
