import { correction, generate } from "lean-qr";
import { toPngBuffer } from "lean-qr/extras/node_export";
import { toSvgPath } from "lean-qr/extras/svg";

/** Light modules around a QR code: readers need four (ISO/IEC 18004). */
const quiet = 4;
/** Restores 15 % of a code that is scratched or badly printed. */
const minCorrectionLevel = correction.M;

/**
 * A QR code as a picture for screens and print: dark on light in light and dark pages alike, with its quiet zone.
 *
 * @param how.size width and height in pixels
 * @param how.alt what it opens, for those who don't see it
 * @example qrSvg("https://app.example.org/c/AB12-CD34", { size: 320, alt: "QR code that opens …" })
 */
export function qrSvg(text: string, { size, alt }: { readonly size: number; readonly alt: string }): string {
  const code = generate(text, { minCorrectionLevel });
  const side = String(code.size + 2 * quiet);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}" viewBox="0 0 ${side} ${side}"`,
    ` role="img" shape-rendering="crispEdges"><title>${escape(alt)}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path transform="translate(${String(quiet)} ${String(quiet)})" d="${toSvgPath(code)}"/></svg>`,
  ].join("");
}

/** The fewest pixels that the PNG of a text is wide: two for each module, as a camera can't read fewer. */
export const smallestPng = (text: string): number => 2 * (generate(text, { minCorrectionLevel }).size + 2 * quiet);

/**
 * The same as a PNG. A module has so many whole pixels as fit: it is a little smaller than is asked for.
 *
 * @param how.size width and height in pixels, at least `smallestPng` of the text
 */
export function qrPng(text: string, { size }: { readonly size: number }): Buffer {
  const code = generate(text, { minCorrectionLevel });
  const scale = Math.floor(size / (code.size + 2 * quiet));
  return Buffer.from(toPngBuffer(code, { pad: quiet, scale, on: [0, 0, 0], off: [255, 255, 255] }));
}

const entities: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
