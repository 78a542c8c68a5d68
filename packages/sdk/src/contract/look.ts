import { z } from "zod";
import { readLogo } from "../look/read-logo.ts";
import { contrastOf, grounds, leastContrast, passingColor, type Shade } from "../look/contrast.ts";
import { parseAddress } from "./address.ts";
import { instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";
import { caseTemplates, type CaseTemplate } from "./case-answer.ts";

/** The same in several languages. */
const inLanguages = (most: number, text: z.ZodType<string, string> = line(most)) =>
  z
    .record(knownLocale, text)
    .refine((all) => Object.keys(all).length > 0, "Say it in one language at least, or leave it out.")
    .refine((all) => Object.keys(all).length <= 20, "At most 20 languages.");

const mailbox = z
  .string()
  .max(320)
  .refine((text) => parseAddress(text) !== null, "Not one e-mail address, such as desk@example.org.")
  .transform((text) => parseAddress(text) ?? text);

const readable = (shade: Shade) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, "A colour is # and six digits from 0 to f, such as #0e5c70.")
    .transform((text) => text.toLowerCase())
    .superRefine((color, context) => {
      const contrast = contrastOf(color, grounds[shade]);
      if (contrast >= leastContrast) return;
      // Cut, not rounded: 4.499 is no 4.5.
      const ratio = (Math.floor(contrast * 100) / 100).toFixed(2);
      const message = `On a ${shade} page its contrast is ${ratio}:1, and ${String(leastContrast)}:1 is needed. ${passingColor(color, shade)} is near and has that.`;
      context.addIssue({ code: "custom", message });
    });

const picture = z
  .strictObject({ type: z.enum(["image/svg+xml", "image/png"]), data: z.string().min(1).max(60_000) })
  .transform((given, context) => {
    const logo = readLogo(given);
    if (!("reason" in logo)) return logo;
    context.addIssue({ code: "custom", message: logo.reason });
    return z.NEVER;
  });

/** The same for each template of an answer. */
const byTemplate = <T>(of: () => T): { [name in CaseTemplate]: T } =>
  Object.fromEntries(caseTemplates.map((name) => [name, of()])) as { [name in CaseTemplate]: T };

/** How a unit shows itself to those it asks. What is left out is as the unit above has it, and at last as it always is. */
export const lookInput = z.strictObject({
  /** What the service is called, by language. */
  name: inLanguages(80).optional(),
  /** A picture of up to 4,096 bytes: PNG, or SVG made of shapes alone. Mails show a PNG only. */
  logo: picture.optional(),
  /** The colour of links and buttons: on light screens, and on dark ones. */
  colors: z.strictObject({ light: readable("light"), dark: readable("dark") }).optional(),
  /** Who mails are from, by language, in place of the title of the survey. */
  senderName: inLanguages(80).optional(),
  /** The address mails are from, in a domain that the deployment allows. */
  from: mailbox.optional(),
  /** Where replies to mails go, in such a domain too. */
  replyTo: mailbox.optional(),
  /** What pages and mails end with, by language. */
  footer: inLanguages(300).optional(),
  /** What answers to clients whose case is worked on begin with, by language, in place of our own words. */
  answers: z.strictObject(byTemplate(() => inLanguages(2_000, lines(2_000)).optional())).optional(),
});

/** How a unit shows itself, as it is set. */
export type LookInput = z.input<typeof lookInput>;

/** How a unit shows itself, as it is kept. */
export type Look = z.output<typeof lookInput>;

const texts = z.record(z.string(), z.string());

/** What is kept of a look. */
export const keptLook = z.object({
  name: texts.optional(),
  logo: z.object({ type: z.string(), data: z.string(), width: z.number(), height: z.number() }).optional(),
  colors: z.object({ light: z.string(), dark: z.string() }).optional(),
  senderName: texts.optional(),
  from: z.string().optional(),
  replyTo: z.string().optional(),
  footer: texts.optional(),
  answers: z.object(byTemplate(() => texts.optional())).optional(),
});

/** A unit with its look. */
export const lookItem = z.object({
  unit: z.string(),
  /** What the unit is called. */
  name: z.string(),
  /** How many units are above it. */
  depth: z.int(),
  /** What is set for it; null where nothing is. */
  own: keptLook.nullable(),
  /** What it has, with what it takes from the units above. */
  shown: keptLook,
  changedAt: instant.nullable(),
});

/** A unit with its look. */
export type LookItem = z.output<typeof lookItem>;

/** The units with their looks, and what can be chosen from. */
export const lookList = z.object({
  items: z.array(lookItem),
  /** The domains that senders may have. */
  domains: z.array(z.string()),
  /** The address that mails are from where no look says another. */
  from: z.string(),
  /** The surveys, with the mails that each can bring about. */
  surveys: z.array(
    z.object({ id: z.string(), title: z.union([z.string(), texts]).nullable(), mails: z.array(z.string()) }),
  ),
});

/** The units with their looks, and what can be chosen from. */
export type LookList = z.output<typeof lookList>;

/** A mail that is looked at, or tried. */
const shownMail = {
  survey: line(64),
  /** Such as `invitation`, `reminder-1`, `last-call` or `receipt`. */
  mail: line(40).default("invitation"),
  locale: knownLocale,
};

/** A look that is tried before it is set, as JSON. */
const draft = line(60_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "It is not JSON." });
      return z.NEVER;
    }
  })
  .pipe(lookInput)
  .optional();

/** What is looked at: a mail or the page of a survey, as a unit shows it. */
export const previewQuery = z.strictObject({
  unit: line(64),
  ...shownMail,
  /** A look to be tried in place of the unit's own, as JSON. */
  look: draft,
  /** Shown as on a light or a dark screen, whatever the screen is. */
  theme: z.enum(["light", "dark"]).default("light"),
});

/** What is looked at. */
export type PreviewQuery = z.input<typeof previewQuery>;

/** What is looked at, as it was read. */
export type Preview = z.output<typeof previewQuery>;

const named = z.object({ address: z.string(), name: z.string().optional() });

/** A mail that nobody gets. */
export const mailPreview = z.object({
  from: named,
  replyTo: named.nullable(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Its size as it would travel, in bytes. */
  bytes: z.int(),
});

/** A mail that nobody gets. */
export type MailPreview = z.output<typeof mailPreview>;

/** A mail that is sent to try a look. */
export const lookTest = z.strictObject({
  ...shownMail,
  /** The member who gets it; whoever asks unless told. */
  to: line(64).optional(),
  /** A look to be tried in place of the unit's own. */
  look: lookInput.optional(),
});

/** A mail that is sent to try a look. */
export type LookTest = z.input<typeof lookTest>;

/** What became of it. */
export const lookTested = z.object({
  outcome: z.enum(["sent", "retry", "refused"]),
  /** The address that it went to. */
  to: z.string(),
  /** What the mail server said. */
  reply: z.string(),
});

/** What became of it. */
export type LookTested = z.output<typeof lookTested>;

/** What was found about the records of a sender's domain. */
export const domainReport = z.object({
  domain: z.string(),
  findings: z.array(
    z.object({
      record: z.enum(["spf", "dkim", "dmarc"]),
      /** Where it was looked for, such as `_dmarc.example.org`. */
      name: z.string(),
      /** `unasked`: no name server answered, so nothing is known. `weak`: it is there and asks for nothing. */
      state: z.enum(["ok", "missing", "weak", "wrong", "unasked"]),
      /** The record as it is; null where there is none. */
      text: z.string().nullable(),
    }),
  ),
});

/** What was found about the records of a sender's domain. */
export type DomainReport = z.output<typeof domainReport>;

const byUnit = z.object({ unit: line(64) });

/** The routes of looks. */
export const lookRoutes = {
  listLooks: {
    method: "GET",
    path: "/v1/looks",
    summary: "The units with how each shows itself: what it sets, and what it takes from those above.",
    action: "looks.manage",
    reach: "part",
    replies: { 200: lookList },
  },
  putLook: {
    method: "PUT",
    path: "/v1/looks/{unit}",
    summary: "Set how a unit shows itself on pages and in mails. What is left out is as the unit above has it.",
    action: "looks.manage",
    reach: "part",
    params: byUnit,
    body: lookInput,
    limit: 64 * 1024,
    replies: { 200: lookItem },
  },
  removeLook: {
    method: "DELETE",
    path: "/v1/looks/{unit}",
    summary: "Let a unit show itself as the one above does.",
    action: "looks.manage",
    reach: "part",
    params: byUnit,
    replies: { 200: lookItem },
  },
  testLook: {
    method: "POST",
    path: "/v1/looks/{unit}/test",
    summary: "Send a mail to a member, marked as a test, by the mail server that all mails take.",
    action: "looks.manage",
    reach: "part",
    params: byUnit,
    body: lookTest,
    limit: 64 * 1024,
    replies: { 200: lookTested },
  },
  listSenderDomains: {
    method: "GET",
    path: "/v1/sender-domains",
    summary: "The domains that senders may have, with what name servers say of each: SPF, DKIM and DMARC.",
    action: "looks.manage",
    reach: "part",
    replies: { 200: z.object({ items: z.array(domainReport) }) },
  },
  previewMail: {
    method: "GET",
    path: "/v1/previews/mail",
    summary: "A mail as a unit would send it, which nobody gets.",
    action: "looks.manage",
    reach: "part",
    query: previewQuery,
    replies: { 200: mailPreview },
  },
  showPreview: {
    method: "GET",
    path: "/v1/previews/{what}",
    summary: "The same to be looked at: a mail (mail.html), or the page that it opens (page.html).",
    action: "looks.manage",
    reach: "part",
    params: z.object({ what: z.enum(["mail.html", "page.html"]) }),
    query: previewQuery,
    file: ["text/html"],
    replies: { 200: z.string() },
  },
} as const;
