import { direction, localized } from "@afterword/language";
import { mixColors, type Look } from "@afterword/sdk";
import { attributes, html, trusted, type Html } from "./html.ts";
import { foreignTag } from "./said.ts";

/** How the unit shows itself that asks. */
export type PageLook = Pick<Look, "name" | "logo" | "colors" | "footer">;

/** The unit's own colours, after the style of every page; none where it has none. */
export function lookStyle(look: PageLook | null | undefined): Html | null {
  if (!look?.colors) return null;
  const { light, dark } = look.colors;
  // What lies behind words in them is what they were checked on.
  const bright = `--hue:${light};--strong:${mixColors(light, "#000000", 0.2)};--tint:#eef1f4`;
  const dim = `--hue:${dark};--strong:${mixColors(dark, "#ffffff", 0.25)};--tint:#1d232a`;
  return trusted(
    `<style id="look">:root{${hexOnly(bright)}}@media (prefers-color-scheme:dark){:root{${hexOnly(dim)}}}</style>`,
  );
}

/** Nothing but colours gets into a style, whoever wrote it into the database. */
function hexOnly(style: string): string {
  if (!/^(?:--[a-z]+:#[0-9a-f]{6};?)+$/.test(style)) throw new Error("A look has a colour that is none.");
  return style;
}

/** The text of the style that a page has of its own; null where it has none. What is filled in can't pass for it. */
export const lookStyleIn = (page: string): string | null => /<style id="look">([^<]*)<\/style>/.exec(page)?.[1] ?? null;

/** The unit's picture and name, above the heading. Beside the name the picture says nothing more. */
export function brand(look: PageLook | null | undefined, locale: string): Html | null {
  if (!look?.name) return null;
  const { name, logo } = look;
  const picture =
    logo &&
    html`<img${attributes({ src: `data:${logo.type};base64,${logo.data}`, alt: "", width: logo.width, height: logo.height })}>`;
  return html`<p class="brand">${picture}${own(name, locale)}</p>`;
}

/** What the unit's pages end with. */
export const footer = (look: PageLook | null | undefined, locale: string): Html | null =>
  look?.footer ? html`<footer>${own(look.footer, locale)}</footer>` : null;

function own(text: NonNullable<PageLook["name"]>, locale: string): Html {
  const lang = foreignTag(text, { locale });
  return html`<bdi${attributes({ lang, dir: lang && direction(lang) })}>${localized(text, locale)}</bdi>`;
}
