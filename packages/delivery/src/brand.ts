import type { Look } from "@afterword/sdk";
import type { OutgoingMail } from "./mail.ts";
import { piece } from "./piece.ts";
import { spoken, type Spoken } from "./spoken.ts";

/** How a unit shows itself in a mail. */
export interface Brand {
  readonly name: Spoken | null;
  /** Which picture of the mail it is, and its size in pixels. */
  readonly logo: { readonly id: string; readonly width: number; readonly height: number } | null;
  /** Of links and buttons, on light screens and on dark ones. */
  readonly colors: NonNullable<Look["colors"]>;
  readonly footer: Spoken | null;
}

/** The colours of links and buttons where nobody says others. */
export const ownColors = { light: "#17508f", dark: "#9cc7f5" } as const;

const logoId = "logo@afterword";
/** The largest that a picture is shown, in pixels. */
const [mostHigh, mostWide] = [40, 160];

/** A look in the language of a mail. */
export function brandOf(look: Look, locale: string): Brand {
  const { name, footer, colors = ownColors } = look;
  const said = (text: Look["name"]) => (text === undefined ? null : spoken(text, locale, {}));
  const logo = logoOf(look) && look.logo;
  return { name: said(name), logo: logo ? { id: logoId, ...fitted(logo) } : null, colors, footer: said(footer) };
}

/** The picture that goes along with a mail; null where there is none. Mail programs show no SVG. */
export function logoOf({ logo }: Look): NonNullable<OutgoingMail["inline"]> | null {
  return logo?.type === "image/png" ? { id: logoId, type: logo.type, data: logo.data } : null;
}

/** What a mail ends with in the unit's own words. */
export const footerIn = (look: Brand | undefined): string => (look?.footer ? piece(look.footer) : "");

function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(mostHigh / height, mostWide / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
