import { z } from "zod";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";

/**
 * What an answer to a client may begin with. `received` is what goes out by itself when a case is opened on the words of
 * somebody who wants to be contacted.
 */
export const caseTemplates = ["received", "sorry", "question", "solved"] as const;

/** What an answer to a client may begin with. */
export type CaseTemplate = (typeof caseTemplates)[number];

/**
 * Why nobody is written to about a case: no address is known; they did not agree to be contacted; their address takes no mail;
 * they want none.
 */
export const unreachableReasons = ["no_address", "no_consent", "bounced_address", "opted_out"] as const;

/** Why nobody is written to about a case. */
export type UnreachableReason = (typeof unreachableReasons)[number];

/** What an answer to the client of a case begins with. Never their address. */
export const caseTemplateList = z.object({
  /** Why no answer can be sent; null where one can. */
  unreachable: z.enum(unreachableReasons).nullable(),
  /** The language that the client reads. */
  locale: z.string(),
  items: z.array(z.object({ id: z.enum(caseTemplates), text: z.string() })),
});

/** What an answer to the client of a case begins with. */
export type CaseTemplateList = z.output<typeof caseTemplateList>;

/** An answer to the client of a case: a template as it is, or words of one's own. */
export const caseAnswer = z
  .strictObject({
    /** The revision that was seen. */
    revision: z.int().min(1),
    template: z.enum(caseTemplates).optional(),
    text: lines(4_000).optional(),
  })
  .refine(({ template, text }) => (template === undefined) !== (text === undefined), "Give a template or a text.");

/** An answer to the client of a case. */
export type CaseAnswer = z.input<typeof caseAnswer>;

/** A case by its id, in a path. */
export const byCase = z.object({ id: line(64) });
