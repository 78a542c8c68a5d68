import type { Head } from "../catalogue.ts";

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

/** What the language is called and how it writes. */
export const head: Head = {
  locale: "ar",
  name: "العربية",
  formats: "ar-u-nu-latn",
  reviewed: false,
  months,
};
