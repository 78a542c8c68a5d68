import type { Catalogue } from "../catalogue.ts";
import { caseMail } from "./case-mail.ts";
import { feedback } from "./feedback.ts";
import { mail } from "./mail.ts";
import { page } from "./page.ts";
import { scale } from "./scale.ts";
import { script } from "./script.ts";
import { signIn } from "./sign-in.ts";

/**
 * Months as the United Nations write them in Arabic. From Beirut to Baghdad people know the one name, from Cairo to Abu
 * Dhabi the other; where the reader's region is known, dates have the one that is used there.
 */
const months = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيه",
  "تموز/يوليه",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

/** Arabic as the United Nations write it, with verbal nouns and the plural, since a verb would choose a gender. */
export const ar: Catalogue = {
  locale: "ar",
  name: "العربية",
  formats: "ar-u-nu-latn",
  reviewed: false,
  months,
  messages: { ...page, ...script, ...feedback, ...mail, ...caseMail, ...signIn },
  scale,
};
