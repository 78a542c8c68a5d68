import type { Head } from "../catalogue.ts";

/** What the language is called and how it writes. */
export const head: Head = {
  locale: "zh",
  name: "中文",
  formats: "zh-CN",
  reviewed: false,
};
