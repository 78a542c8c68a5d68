import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** How an answer came in: lower-case letters, digits and hyphens, such as `kiosk`, `phone` or `paper`. */
export const channelName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, "A channel has lower-case letters, digits and hyphens, such as kiosk or paper.");

/** Values by segment, as somebody states them. */
export const givenSegments = z
  .record(line(64), line(500))
  .refine((all) => Object.keys(all).length <= 50, "At most 50 segments.");

const label = line(200);

/** A code to be made: for a survey's open form, or for the link of one invitation. */
export const codeInput = z
  .strictObject({
    survey: line(64).optional(),
    invitation: line(200).optional(),
    /** What the answers given by it say of how they came in, such as `letter`. Default `qr`; of an invitation, its own. */
    channel: channelName.optional(),
    /** What it is called in lists, such as where the poster hangs. */
    label: label.optional(),
    /** What is stored with the answers given by it. Not of an invitation, which has its own. */
    segments: givenSegments.optional(),
    expiresAt: instant.optional(),
  })
  .refine(({ survey, invitation }) => (survey === undefined) !== (invitation === undefined), {
    path: ["survey"],
    message: "A code is of a survey or of an invitation: give one of them.",
  })
  .refine(({ invitation, segments }) => invitation === undefined || segments === undefined, {
    path: ["segments"],
    message: "An invitation has its own segments.",
  });

/** A code to be made. */
export type CodeInput = z.input<typeof codeInput>;

/** A code. */
export const codeItem = z.object({
  id: z.string(),
  /** What people type, such as `AB12-CD34`, and the address it stands for. Of an invitation told only once, when made. */
  code: z.string().nullable(),
  url: z.string().nullable(),
  survey: z.string(),
  invitation: z.string().nullable(),
  channel: z.string(),
  label: z.string().nullable(),
  segments: z.record(z.string(), z.string()),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

/** A code. */
export type CodeItem = z.output<typeof codeItem>;

/** Which codes to list. */
export const codesQuery = z.strictObject({
  survey: line(64).optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which codes to list. */
export type CodesQuery = z.input<typeof codesQuery>;

/** A page of codes. */
export interface CodesPage {
  readonly items: readonly CodeItem[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}
