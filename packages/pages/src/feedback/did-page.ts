import { direction, message } from "@afterword/language";
import type { ActionFigure, PublicCard } from "@afterword/sdk";
import { attributes, html, type Html } from "../html.ts";
import { layout } from "../layout.ts";
import { isolated } from "../phrase.ts";
import type { PageView } from "../view.ts";

/** What people said and what was done, the newest first. */
export interface DidView extends PageView {
  readonly cards: readonly PublicCard[];
  /** Where the same stands for programs: below the public URL. */
  readonly feeds: { readonly json: string; readonly rss: string };
}

/**
 * The page for everybody: what people said, what was done, and what came of it.
 *
 * @example
 * const page = didPage({ locale: "en", isTest: false, cards: [], feeds: { json: "/did/feed.json", rss: "/did/feed.xml" } });
 */
export function didPage({ locale, isTest, cards, feeds }: DidView): string {
  return layout(
    { locale, isTest, title: message(locale, "did.title"), languages: true },
    html`<p>${message(locale, "did.intro")}</p>
      ${cards.length === 0 && html`<p>${message(locale, "did.none")}</p>`}${cards.map((card) => shown(card, locale))}
      <p class="soft"><a class="tap" href="${feeds.rss}">RSS</a> · <a class="tap" href="${feeds.json}">JSON</a></p>`,
  );
}

function shown(card: PublicCard, locale: string): Html {
  const { asked, where, kind } = card;
  const last = new Date(Date.parse(asked.to) - 86_400_000);
  const when = message(locale, "did.asked", { n: asked.n, from: new Date(asked.from), to: last });
  const result = resultOf(card, locale);
  return html`<section class="more">
    <h2>${Object.keys(where).length === 0 ? message(locale, "did.said") : isolated(Object.values(where).join(", "))}</h2>
    <p class="soft">${when}</p>
    <dl>
      <dt>${message(locale, "did.said")}</dt>
      ${told(card.said, locale)}
      <dt>${message(locale, kind === "did" ? "did.did" : "did.cannot")}</dt>
      ${told(card.did, locale)}
      ${result !== null && html`<dt>${message(locale, "did.result")}</dt><dd>${result}</dd>`}
    </dl>
  </section>`;
}

/** A text in the reader's language, or in one that it was written in. */
export function inLanguage(
  texts: PublicCard["said"],
  locale: string,
): { readonly text: string; readonly lang: string } {
  const all = texts as Readonly<Record<string, string | undefined>>;
  const [own = locale] = locale.split("-");
  const lang = [own, "en", ...Object.keys(all)].find((one) => all[one] !== undefined) ?? own;
  return { text: all[lang] ?? "", lang };
}

/** A text as a definition, with its language. */
export function told(texts: PublicCard["said"], locale: string): Html {
  const { text, lang } = inLanguage(texts, locale);
  return html`<dd${attributes({ lang, dir: direction(lang) })}>${text}</dd>`;
}

/** What came of it in a sentence; null of what can't be done. */
export function resultOf({ kind, effect, metric }: PublicCard, locale: string): string | null {
  if (kind === "cannot") return null;
  const { before, after } = effect?.group ?? {};
  if (!effect || effect.verdict === "too_early" || !before || !after) return message(locale, "did.too_early");
  const isShare = metric === "csat" || metric === "ces";
  const format = new Intl.NumberFormat(locale, {
    ...(isShare ? { style: "percent" } : {}),
    maximumFractionDigits: metric === "mean" ? 1 : 0,
  });
  const text = (value: number) => format.format(isShare ? value / 100 : value);
  const told = ({ value, interval }: ActionFigure) => {
    if (value === null || interval === null) return value === null ? null : text(value);
    const range = { lower: text(interval.lower), upper: text(interval.upper) };
    return message(locale, "did.figure", { value: text(value), ...range });
  };
  const figures = { before: told(before), after: told(after) };
  return figures.before === null || figures.after === null
    ? message(locale, "did.too_early")
    : message(locale, `did.${effect.verdict}`, { before: figures.before, after: figures.after });
}
