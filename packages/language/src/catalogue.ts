import type { en } from "./en/index.ts";

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

/** The texts of one file of a language: those of the English file, by the same keys. */
export type Words<English> = { readonly [key in keyof English]: string };

/** What the points of the scales are called. */
export type ScaleWords = { readonly [kind in ScaleKind]: Words<(typeof en.scale)[kind]> };

/**
 * One language. English gives the shape: a message or a label that is missing does not compile.
 *
 * @example
 * const galician: Catalogue = { ...catalogueOf("es"), locale: "gl", name: "Galego", formats: "gl-ES" };
 */
export interface Catalogue extends Head {
  readonly messages: Readonly<Record<Key, string>>;
  readonly scale: ScaleWords;
}

/** What a language is called and how it writes. */
export interface Head {
  /** BCP 47 tag of the language; without a region, unless the language has two ways of writing. */
  readonly locale: string;
  /** What its speakers call it, in its own script. */
  readonly name: string;
  /** The locale that formats numbers and dates where the reader's own is not known better. */
  readonly formats: string;
  /** Whether a native speaker has read it. */
  readonly reviewed: boolean;
  /** January to December, for readers whose region is not known, where they differ from those of `formats`. */
  readonly months?: readonly string[];
}
