import { z } from "zod";
import { instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { line } from "./person.ts";
import { surveyItem } from "./response.ts";
import { resultsAddress } from "./view.ts";

/** For how many days a link may show a view. */
export const viewLinkDays = [1, 7, 30, 90] as const;

/** A link to be made. */
export const viewLinkInput = z.strictObject({ days: z.literal(viewLinkDays).default(7) });

/** A link to be made. */
export type ViewLinkInput = z.input<typeof viewLinkInput>;

/** A link that shows a saved view to somebody without an account, until it ends. */
export const viewLinkItem = z.object({
  id: z.string(),
  /** The saved view that it shows. It ends with it. */
  view: z.object({ id: z.string(), name: z.string() }),
  /** Who made it; it shows at most what they may see. The name is a member's. */
  maker: z.object({ kind: z.enum(["member", "key", "host"]), id: z.string(), name: z.string().nullable() }),
  /** Whether the caller made it. */
  own: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  /** To the minute; null while nobody has used it. */
  lastUsedAt: instant.nullable(),
  /** How often its page was opened. */
  opened: z.int(),
});

/** A link that shows a saved view to somebody without an account, until it ends. */
export type ViewLinkItem = z.output<typeof viewLinkItem>;

/** A link that was just made; its address is shown this once. */
export const newViewLink = viewLinkItem.extend({ link: z.string() });

/** A link that was just made; its address is shown this once. */
export type NewViewLinkItem = z.output<typeof newViewLink>;

/** What a link shows. */
export const shownView = z.object({
  name: z.string(),
  /** Where it is in the console, with all that is looked at. */
  address: z.string(),
  /** The day as the runner has it, from which times such as the last three months are counted. */
  today: z.iso.date(),
  /** When the link ends; null for what is shown once. */
  until: instant.nullable(),
  mode: z.enum(["test", "live"]),
  /** The parts of the organisation that its figures are of, each with a value of some segments; null is all of it. */
  parts: z.array(z.record(z.string(), z.string())).nullable(),
  survey: surveyItem,
});

/** What a link shows. */
export type ShownView = z.output<typeof shownView>;

/** What is to be put on paper, and in which language. */
export const paperQuery = z.strictObject({
  address: resultsAddress,
  /** Default: English. */
  language: knownLocale.default("en"),
});

/** What is to be put on paper, and in which language. */
export type PaperQuery = z.input<typeof paperQuery>;

/** The routes of links that show a view. */
export const viewLinkRoutes = {
  listViewLinks: {
    method: "GET",
    path: "/v1/view-links",
    summary: "Links that show saved views: the caller's own, those to views of theirs, and all for who manages keys.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(viewLinkItem) }) },
  },
  addViewLink: {
    method: "POST",
    path: "/v1/views/{id}/links",
    summary: "Make a link that shows a saved view's figures, and nothing else, to somebody without an account.",
    action: "figures.read",
    reach: "part",
    params: z.object({ id: line(64) }),
    body: viewLinkInput,
    limit: 1_024,
    replies: { 200: newViewLink, 201: newViewLink },
  },
  removeViewLink: {
    method: "DELETE",
    path: "/v1/view-links/{id}",
    summary: "End a link: it shows nothing from now on.",
    action: "figures.read",
    reach: "part",
    params: z.object({ id: line(64) }),
    replies: { 200: viewLinkItem },
  },
  readShownView: {
    method: "GET",
    path: "/v1/shown-view",
    summary: "What the link shows that is sent as the key. There is nothing here for anybody else.",
    action: "figures.read",
    reach: "part",
    byLink: true,
    replies: { 200: shownView },
  },
  exportResults: {
    method: "GET",
    path: "/v1/exports/results",
    summary: "A page of the results as a PDF, with every chart and its table, where the runner has a Chromium.",
    action: "figures.read",
    reach: "part",
    query: paperQuery,
    file: ["application/pdf"],
    replies: { 200: z.string() },
  },
} as const;
