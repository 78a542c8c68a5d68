import type { Catalogue } from "../catalogue.ts";
import { book } from "./book.ts";
import { caseMail } from "./case-mail.ts";
import { chart } from "./chart.ts";
import { clientMail } from "./client-mail.ts";
import { did } from "./did.ts";
import { feedback } from "./feedback.ts";
import { mail } from "./mail.ts";
import { noticeMail } from "./notice-mail.ts";
import { warningMail } from "./warning-mail.ts";
import { page } from "./page.ts";
import { reportMail } from "./report-mail.ts";
import { scale } from "./scale.ts";
import { script } from "./script.ts";
import { signIn } from "./sign-in.ts";

/**
 * Portuguese, which only tests add: a whole language to look at, and the proof that another one is a folder and a call.
 *
 * @example
 * addLanguage(pt);
 */
export const pt: Catalogue = {
  locale: "pt",
  name: "Português",
  formats: "pt-PT",
  reviewed: false,
  messages: {
    ...page,
    ...script,
    ...feedback,
    ...did,
    ...mail,
    ...caseMail,
    ...clientMail,
    ...noticeMail,
    ...warningMail,
    ...reportMail,
    ...signIn,
    ...chart,
    ...book,
  },
  scale,
};
