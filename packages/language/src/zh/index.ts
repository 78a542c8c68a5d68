import type { Catalogue } from "../catalogue.ts";
import { book } from "./book.ts";
import { caseMail } from "./case-mail.ts";
import { chart } from "./chart.ts";
import { clientMail } from "./client-mail.ts";
import { did } from "./did.ts";
import { feedback } from "./feedback.ts";
import { head } from "./head.ts";
import { mail } from "./mail.ts";
import { noticeMail } from "./notice-mail.ts";
import { warningMail } from "./warning-mail.ts";
import { page } from "./page.ts";
import { reportMail } from "./report-mail.ts";
import { scale } from "./scale.ts";
import { script } from "./script.ts";
import { signIn } from "./sign-in.ts";

/** Chinese in simplified characters; readers are addressed as 您. */
export const zh: Catalogue = {
  ...head,
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
