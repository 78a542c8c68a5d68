import QRCode from "qrcode";

/** Light modules around a QR code: readers need four (ISO/IEC 18004). */
const quiet = 4;
/** Restores 15 % of a code that is scratched or badly printed. */
const errorCorrectionLevel = "M";

/**
 * A QR code as a picture for screens and print: dark on light in light and dark pages alike, with its quiet zone.
 *
 * @param how.size width and height in pixels
 * @param how.alt what it opens, for those who don't see it
 * @example qrSvg("https://app.example.org/c/AB12-CD34", { size: 320, alt: "QR code that opens …" })
 */
export function qrSvg(text: string, { size, alt }: { readonly size: number; readonly alt: string }): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel });
  const side = String(modules.size + 2 * quiet);
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) dark.push(`M${String(column + quiet)} ${String(row + quiet)}h1v1h-1z`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}" viewBox="0 0 ${side} ${side}"`,
    ` role="img" shape-rendering="crispEdges"><title>${escape(alt)}</title>`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join("")}"/></svg>`,
  ].join("");
}

/** The same as a PNG; of a size that fits its modules, at most as large as is asked for where that is possible. */
export const qrPng = (text: string, { size }: { readonly size: number }): Promise<Buffer> =>
  QRCode.toBuffer(text, { type: "png", width: size, margin: quiet, errorCorrectionLevel });

const entities: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
