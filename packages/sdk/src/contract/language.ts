import { z } from "zod";

/** A language that pages and mails speak. */
export const languageItem = z.object({
  locale: z.string(),
  /** In its own script. */
  name: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  /** Whether a native speaker has read the translation. */
  reviewed: z.boolean(),
});
