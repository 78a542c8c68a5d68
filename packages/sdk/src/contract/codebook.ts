import { z } from "zod";
import { instant } from "./event.ts";

/** Terms by theme and language: words, and beginnings of words with a `*`. */
const themes = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** The codebook that comments are coded by. */
export const codebook = z.object({
  /** 0 is the ready-made one; each change makes the next. */
  version: z.int(),
  themes,
  /** Such as `member mem_8Lw5`; null for the ready-made one. */
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
});

/** The codebook that comments are coded by. */
export type CodebookReply = z.output<typeof codebook>;

/** A codebook in place of the one before. */
export const codebookChange = z.strictObject({
  /** The version that was changed: somebody else may have changed it since. */
  version: z.int().min(0),
  themes,
});

/** A codebook in place of the one before. */
export type CodebookChange = z.output<typeof codebookChange>;

/** A codebook that is tried: nothing of it is kept. */
export const codebookTry = z.strictObject({ themes });

/** A codebook that is tried. */
export type CodebookTry = z.output<typeof codebookTry>;

/** What a codebook would change, as far as it is known from the newest comments. */
export const codebookTrial = z.object({
  /** How many comments were looked at: at most the 5,000 that came last. */
  comments: z.int(),
  /** How many in a hundred of them have any theme: by the codebook as it is, and by the one that is tried. Null of none. */
  covered: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  /** Every theme of either codebook. */
  themes: z.array(
    z.object({
      theme: z.string(),
      /** Comments with it, and how many in a hundred these are. */
      before: z.int(),
      after: z.int(),
      shareBefore: z.number().nullable(),
      shareAfter: z.number().nullable(),
      /** Comments that would get it, and those that would lose it. */
      gained: z.int(),
      lost: z.int(),
    }),
  ),
});

/** What a codebook would change. */
export type CodebookTrial = z.output<typeof codebookTrial>;

/** What a codebook and labels can be had as. */
export const tableFileTypes = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

/** As what a table is wanted. */
export const tableFileQuery = z.object({
  format: z.enum(Object.keys(tableFileTypes) as (keyof typeof tableFileTypes)[]).default("csv"),
});

/** As what a table is wanted. */
export type TableFileQuery = z.input<typeof tableFileQuery>;

/** A checked {@link TableFileQuery}. */
export type CheckedTableFileQuery = z.output<typeof tableFileQuery>;

/** The routes of the codebook. */
export const codebookRoutes = {
  readCodebook: {
    method: "GET",
    path: "/v1/codebook",
    summary: "The themes that comments are coded by, with the terms that tell each.",
    action: "figures.read",
    reach: "part",
    replies: { 200: codebook },
  },
  changeCodebook: {
    method: "PUT",
    path: "/v1/codebook",
    summary: "Change themes and terms, and have all comments coded anew.",
    action: "surveys.manage",
    reach: "whole",
    body: codebookChange,
    limit: 1024 * 1024,
    replies: { 200: codebook },
  },
  tryCodebook: {
    method: "POST",
    path: "/v1/codebook/trial",
    summary: "Say what share of the newest comments would get or lose each theme by a codebook; nothing is stored.",
    action: "surveys.manage",
    reach: "whole",
    body: codebookTry,
    limit: 1024 * 1024,
    replies: { 200: codebookTrial },
  },
  exportCodebook: {
    method: "GET",
    path: "/v1/exports/codebook",
    summary: "The codebook as a file: a line for each term.",
    action: "figures.read",
    reach: "part",
    query: tableFileQuery,
    file: Object.values(tableFileTypes),
    replies: { 200: z.string() },
  },
} as const;
