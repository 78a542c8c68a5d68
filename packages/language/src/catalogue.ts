import { en } from "./en/index.ts";

/**
 * The name of a message.
 *
 * @example
 * const key: Key = "page.send";
 */
export type Key = keyof typeof en.messages;

/**
 * The scales whose points have names.
 *
 * @example
 * const kind: ScaleKind = "csat";
 */
export type ScaleKind = keyof typeof en.scale;

/** One language. The English catalogue gives the shape: a message or a label that is missing does not compile. */
export type Catalogue = {
  /** BCP 47 tag of the language, without a region. */
  locale: string;
  /** The locale that formats numbers and dates where the reader's own is not known better. */
  formats: string;
  /** Whether a native speaker has read it. */
  reviewed: boolean;
  messages: Readonly<Record<Key, string>>;
  scale: { readonly [kind in ScaleKind]: Readonly<Record<keyof (typeof en.scale)[kind], string>> };
};

/** The language that answers when no other does. */
export const fallback: Catalogue = en;

/** Every language, by its tag. */
export const catalogues: ReadonlyMap<string, Catalogue> = new Map([[en.locale, en]]);
