import type { Catalogue } from "../catalogue.ts";
import { caseMail } from "./case-mail.ts";
import { feedback } from "./feedback.ts";
import { mail } from "./mail.ts";
import { page } from "./page.ts";
import { scale } from "./scale.ts";
import { script } from "./script.ts";
import { signIn } from "./sign-in.ts";

/** Chinese in simplified characters; readers are addressed as 您. */
export const zh: Catalogue = {
  locale: "zh",
  name: "中文",
  formats: "zh-CN",
  reviewed: false,
  messages: { ...page, ...script, ...feedback, ...mail, ...caseMail, ...signIn },
  scale,
};
