import { z } from "zod";
import { actionEffect } from "./action.ts";
import { instant } from "./event.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";

/** Where a card stands. */
export const cardStates = ["draft", "published", "archived"] as const;

/** Where a card stands. */
export type CardState = (typeof cardStates)[number];

/** Languages that a card can be written in. */
export const cardLanguages = ["ar", "en", "es", "fr", "ru", "zh"] as const;

const text = lines(1_000);
/** A text in one language or in all six. */
const texts = z
  .strictObject({
    ar: text.optional(),
    en: text.optional(),
    es: text.optional(),
    fr: text.optional(),
    ru: text.optional(),
    zh: text.optional(),
  })
  .refine((all) => Object.values(all).some((one) => one !== undefined), "Write it in one language at least.");
const day = z.iso.date();

/** A card that tells what an action did, or why it can't be. */
export const cardInput = z.strictObject({
  /** An action that is done; or one that was dropped, which the card says can't be done. */
  action: line(64),
  /** What people said, in other words than theirs. */
  said: texts,
  /** What was done; or why it can't be. */
  did: texts,
});

/** A card that tells what an action did. */
export type CardInput = z.input<typeof cardInput>;

/** What is changed about a card. */
export const cardChange = z
  .strictObject({
    /** The revision that was seen. */
    revision: z.int().min(1),
    said: texts.optional(),
    did: texts.optional(),
    /** `published` by another member than who wrote it last. */
    state: z.enum(cardStates).optional(),
  })
  .refine((change) => Object.values(change).filter((part) => part !== undefined).length > 1, "Say what changes.");

/** What is changed about a card. */
export type CardChange = z.input<typeof cardChange>;

/** What a card says, as everybody may read it. */
export const publicCard = z.object({
  id: z.string(),
  /** `did`: it was done; `cannot`: it can't be. */
  kind: z.enum(["did", "cannot"]),
  /** Whom it is for, by segments. */
  where: z.record(z.string(), z.string()),
  /** When people were asked, the second day not included, and how many answered. */
  asked: z.object({ from: day, to: day, n: z.int() }),
  said: texts,
  did: texts,
  /** The last day of the work; null of what can't be done. */
  doneOn: day.nullable(),
  metric: z.enum(["csat", "nps", "ces", "mean"]),
  /** What came of it, where that was measured. */
  effect: actionEffect.nullable(),
  publishedAt: instant.nullable(),
});

/** What a card says, as everybody may read it. */
export type PublicCard = z.output<typeof publicCard>;

/** A card with who wrote and approved it. */
export const cardItem = publicCard.extend({
  action: z.string(),
  state: z.enum(cardStates),
  writtenBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** Whether the caller wrote it last, and so can't publish it. */
  own: z.boolean(),
  revision: z.int(),
});

/** A card with who wrote and approved it. */
export type CardItem = z.output<typeof cardItem>;

const byId = z.object({ id: line(64) });

/** The routes of cards. */
export const cardRoutes = {
  listCards: {
    method: "GET",
    path: "/v1/cards",
    summary: "Cards of what was said and done, newest first: 500 at most.",
    action: "actions.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(cardItem) }) },
  },
  addCard: {
    method: "POST",
    path: "/v1/cards",
    summary: "Write what an action did, or why it can't be done. Another member publishes it.",
    action: "actions.manage",
    reach: "part",
    body: cardInput,
    limit: 64 * 1024,
    replies: { 200: cardItem, 201: cardItem },
  },
  changeCard: {
    method: "PATCH",
    path: "/v1/cards/{id}",
    summary: "Change a card's words, publish it, take it back or archive it.",
    action: "actions.manage",
    reach: "part",
    params: byId,
    body: cardChange,
    limit: 64 * 1024,
    replies: { 200: cardItem },
  },
} as const;
