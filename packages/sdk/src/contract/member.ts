import { z } from "zod";
import { roles } from "./access.ts";
import { instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { email, line } from "./person.ts";
import { segmentLimits } from "./unit.ts";

/** What a member is, and where: in a unit and those below it, and there perhaps in some service lines only. */
export const membership = z.strictObject({
  role: z.enum(roles),
  /** The unit; all of the organisation unless told. */
  within: line(64).nullable().default(null),
  /** Of its rows only those with one of these values, for each of these segments. */
  segments: segmentLimits.default({}),
});

/** What a member is, and where. */
export type Membership = z.output<typeof membership>;

const memberships = z.array(membership).min(1).max(20);

/** The fewest and the most characters of a password. */
export const passwordLength = { least: 12, most: 200 } as const;

/** A member to be invited. */
export const memberInput = z.strictObject({
  email,
  name: line(200),
  locale: knownLocale.optional(),
  roles: memberships,
});

/** A member to be invited. */
export type MemberInput = z.input<typeof memberInput>;

/** What changes of a member. A change of roles, or being disabled, ends their sessions and links. */
export const memberChange = z.strictObject({
  name: line(200).optional(),
  roles: memberships.optional(),
  /** Whether they are kept out. */
  disabled: z.boolean().optional(),
});

/** What changes of a member. */
export type MemberChange = z.input<typeof memberChange>;

/** Somebody who administers. */
export const memberItem = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  locale: z.string().nullable(),
  roles: z.array(membership),
  /** `invited` has not chosen a password yet. */
  state: z.enum(["invited", "active", "disabled"]),
  /** Whether a code of their phone follows their password. */
  hasCode: z.boolean(),
  createdAt: instant,
});

/** Somebody who administers. */
export type MemberItem = z.output<typeof memberItem>;

/** A link by which somebody chooses a password: it works once, until a time. It is told this once. */
export const joinLink = z.object({ link: z.string(), expiresAt: instant });

/** A link by which somebody chooses a password. */
export type JoinLink = z.output<typeof joinLink>;

/** A member who was just invited, with their link. */
export const newMember = memberItem.extend(joinLink.shape);

/** A member who was just invited, with their link. */
export type NewMember = z.output<typeof newMember>;

/** A link to be made for a member. */
export const linkInput = z.strictObject({
  /** Whether their codes are set up anew too, as they lost their phone and their recovery codes. */
  newCode: z.boolean().default(false),
});

/** A link to be made for a member. */
export type LinkInput = z.input<typeof linkInput>;

const day = z.iso.date("Not a date such as 2026-11-21.");

/** When a member is away, from the first day to the last, where the organisation is. */
export const absence = z.object({
  from: day,
  until: day,
  /** Who gets their cases meanwhile; null leaves them to the queue. */
  standIn: z.object({ id: z.string(), name: z.string() }).nullable(),
});

/** When a member is away. */
export type Absence = z.output<typeof absence>;

/** What a member is warned of by mail, beside what they answer for: a service, an indicator, or themes of a survey. */
export const following = z.strictObject({ kind: z.enum(["service", "indicator", "survey"]), id: line(130) });

/** What a member is warned of by mail. */
export type Following = z.output<typeof following>;

/** Who calls, what they may do and where, and with which data. */
export const me = z.object({
  kind: z.enum(["host", "key", "member"]),
  id: z.string(),
  /** Of a member; null for others. */
  email: z.string().nullable(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  roles: z.array(membership),
  /** What may be done in which parts of the organisation; null is all of it. */
  grants: z.array(
    z.object({ actions: z.array(z.string()), parts: z.array(z.record(z.string(), z.string())).nullable() }),
  ),
  /** Of a member who said so; null for others. */
  absence: absence.nullable(),
  /** Of a member: in which languages they answer clients, besides that of the console. */
  languages: z.array(z.string()),
  /** What a member chose to be warned of by mail; none of others. */
  warnings: z.array(following),
  mode: z.enum(["test", "live"]),
});

/** Who calls, and what they may do. */
export type Me = z.output<typeof me>;

/** What members change of themselves. A new password ends their other sessions. */
export const meChange = z.strictObject({
  name: line(200).optional(),
  locale: knownLocale.nullable().optional(),
  /** When they are away, and the id of who stands in; null when they are back. */
  absence: z
    .strictObject({ from: day, until: day, standIn: line(64).nullable().default(null) })
    .nullable()
    .optional(),
  /** In which languages they answer clients, besides that of the console. */
  languages: z.array(knownLocale).max(20).optional(),
  /** All that they are to be warned of by mail, in place of what it was. */
  warnings: z.array(following).max(500).optional(),
  password: z.strictObject({ current: z.string().max(1_000), next: z.string().max(1_000) }).optional(),
});

/** What members change of themselves. */
export type MeChange = z.input<typeof meChange>;

/** A session of the member who calls. Its id names it, and lets nobody in. */
export const sessionItem = z.object({
  id: z.string(),
  /** When somebody signed in. */
  createdAt: instant,
  /** When it was last used, to the minute. */
  seenAt: instant,
  /** When it ends by itself, however much it is used. */
  expiresAt: instant,
  /** Whether it is the session of this call. */
  isThis: z.boolean(),
});

/** A session of the member who calls. */
export type SessionItem = z.output<typeof sessionItem>;

/** Who ends one session shows once more that they are its member. */
export const sessionEnd = z.strictObject({
  /** Their password; not needed of who has none, and signed in less than 15 minutes ago. */
  password: z.string().max(1_000).optional(),
});

/** Who ends one session shows once more that they are its member. */
export type SessionEnd = z.input<typeof sessionEnd>;

/** How many sessions were ended. */
export const sessionsEnded = z.object({ ended: z.int() });
