import { z } from "zod";
import { channelName, givenSegments } from "./code.ts";
import { instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { line } from "./person.ts";
import { givenAnswers } from "./response.ts";

/** Answers that staff took down, on the phone or from paper. */
export const staffResponse = z.strictObject({
  survey: line(64),
  answers: givenAnswers,
  channel: channelName,
  /** Whose answers they are: the id of a person who is stored. */
  person: line(200).optional(),
  /** The invitation that they answer: the id of one of the survey. */
  invitation: line(200).optional(),
  /** Declared segments; what the person's attributes say is added. */
  segments: givenSegments.optional(),
  /** When they were given; default now. */
  answeredAt: instant.optional(),
  /** The caller's own id of it: sent again with the same content, it is stored once. */
  id: line(200).optional(),
  locale: knownLocale.optional(),
  /** What it is about, such as `INC-48213`. */
  subject: line(200).optional(),
});

/** Answers that staff took down. */
export type StaffResponse = z.input<typeof staffResponse>;

/** The reply to answers that staff took down. */
export const staffReceipt = z.object({
  responseId: z.string(),
  status: z.enum(["partial", "complete"]),
  /** Of a message by an open form: what people call its record, and the code that shows what becomes of it. */
  reference: z.string().optional(),
  code: z.string().optional(),
});

/** The reply to answers that staff took down. */
export type StaffReceipt = z.output<typeof staffReceipt>;
