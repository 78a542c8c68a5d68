import { z } from "zod";
import { instant, problemDocument } from "./event.ts";
import { line } from "./person.ts";

/** How many people one call may bring. */
export const mostPeople = 5_000;

/** What became of one person: `unchanged` when they were stored like this already. */
export const personResult = z.object({
  id: z.string(),
  status: z.enum(["added", "changed", "unchanged", "rejected"]),
  /** Of CSV: the line of the file on which the row starts; the header is on line 1. */
  line: z.int().optional(),
  problem: problemDocument.optional(),
});

/** What became of one person. */
export type PersonResult = z.output<typeof personResult>;

/** What became of several people. */
export const peopleReply = z.object({
  results: z.array(personResult),
  counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
});

/** What became of several people: each, and how many of each kind. */
export type PeopleReply = z.output<typeof peopleReply>;

/** A person as stored. */
export const personDetail = z.object({
  id: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** `all`, a survey, or `@bounced` where the address refuses mail, `@bounced-phone` where the number takes nothing. */
  optOuts: z.array(z.object({ scope: z.string(), reason: z.string(), since: instant })),
  createdAt: instant,
  updatedAt: instant,
});

/** A person as stored. */
export type PersonDetail = z.output<typeof personDetail>;

/** What an erasure found. */
export const erasureReply = z.object({
  erased: z.literal(true),
  events: z.int(),
  invitations: z.int(),
  responses: z.int(),
  /** Decisions and reminders that were due and were called off. */
  timers: z.int(),
  /** Mails that were taken out of the development mailbox. */
  mails: z.int(),
});

/** What an erasure found. */
export type ErasureReply = z.output<typeof erasureReply>;

/** All that is stored of a person: a part for each table that can have something, with the rows that are theirs. */
export const personExport = z.object({
  person: z.string(),
  madeAt: instant,
  /** What is not in it, and why. */
  notes: z.array(z.string()),
  parts: z.array(
    z.object({
      table: z.string(),
      /** What a row is. */
      about: z.string(),
      /** Why it is kept. */
      kept: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** All that is stored of a person. */
export type PersonExport = z.output<typeof personExport>;

/**
 * How people are stored. `map` and `type` are of CSV: the columns that fields are read from, and what attributes are read
 * as, by the names of the fields.
 */
export const putPeopleQuery = z.strictObject({
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  map: z.record(line(80), line(500)).default({}),
  type: z.record(line(80), z.enum(["text", "number", "boolean"])).default({}),
});

/** How people are stored. */
export type PutPeopleQuery = z.output<typeof putPeopleQuery>;

/**
 * Which people to list, and from where; in the order of their ids. `email` is a whole address; `search` the beginning of an
 * id, an address, or a word of a name.
 */
export const peopleQuery = z.strictObject({
  email: line(254).optional(),
  search: line(200).optional(),
  cursor: line(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which people to list. */
export type PeopleQuery = z.input<typeof peopleQuery>;

/** A page of people. */
export interface PeoplePage {
  readonly items: readonly PersonDetail[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}

/** What people have: attributes, and the values that most have. */
export const attributesReply = z.object({
  /** Everybody there is. */
  people: z.int(),
  /** How many have none of these. */
  without: z.object({ email: z.int(), locale: z.int(), timeZone: z.int() }),
  attributes: z.array(
    z.object({
      name: z.string(),
      /** Whether figures and the progress of waves can be cut by it. */
      isSegment: z.boolean(),
      people: z.int(),
      /** The 100 values that most have, by how many. */
      values: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), people: z.int() })),
      /** Whether there are others. */
      hasMore: z.boolean(),
    }),
  ),
});

/** What people have: attributes, and the values that most have. */
export type AttributesReply = z.output<typeof attributesReply>;

/** Reads `?dryRun=true&map[email]=mail&type[attributes.vip]=boolean` into the shape of {@link putPeopleQuery}. */
export function readPutPeopleQuery(search: URLSearchParams): Record<string, unknown> {
  const query = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of search) {
    const [, name, field] = /^(map|type)\[(?!__proto__\])([^\]]{1,80})\]$/.exec(key) ?? [];
    if (name === undefined || field === undefined) query[key] = value;
    else query[name] = { ...(query[name] as object | undefined), [field]: value };
  }
  return query;
}
