import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** An address of the results at the console, with all that is looked at. */
export const resultsAddress = line(2_000).refine(
  (text) => /^\/results(?:\/[a-z]+)?(?:\?|$)/.test(text),
  "An address of the results.",
);

/** Something to be kept and looked at again. */
export const viewInput = z.strictObject({
  name: line(100),
  /** Where it is in the console, with all that is looked at: `/results?survey=annual&span=12m`. */
  address: resultsAddress,
  /** Whether all who may read figures see it, each with what they may see. */
  shared: z.boolean().default(false),
});

/** Something to be kept and looked at again. */
export type ViewInput = z.input<typeof viewInput>;

/** Something that is kept to be looked at again. It is an address: what it shows is what whoever opens it may see. */
export const viewItem = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  shared: z.boolean(),
  /** Whether it is the caller's own. */
  own: z.boolean(),
  createdAt: instant,
});

/** Something that is kept to be looked at again. */
export type ViewItem = z.output<typeof viewItem>;

/** The routes of what is kept to be looked at again. */
export const viewRoutes = {
  listViews: {
    method: "GET",
    path: "/v1/views",
    summary: "Saved views of the results: the caller's own, and those that are shared.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(viewItem) }) },
  },
  addView: {
    method: "POST",
    path: "/v1/views",
    summary: "Save a view of the results under a name, for oneself or for all who may read figures.",
    action: "figures.read",
    reach: "part",
    body: viewInput,
    limit: 16 * 1024,
    replies: { 200: viewItem, 201: viewItem },
  },
  removeView: {
    method: "DELETE",
    path: "/v1/views/{id}",
    summary: "Remove a saved view of one's own.",
    action: "figures.read",
    reach: "part",
    params: z.object({ id: line(64) }),
    replies: { 200: viewItem },
  },
} as const;
