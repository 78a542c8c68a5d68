import { cleanSvg } from "./clean-svg.ts";

/** The most bytes of a logo: it is in every page, and in every mail. */
export const mostLogoBytes = 4_096;

/** A picture that can be shown: its bytes, and its size in pixels, which is only how wide it is for its height. */
export interface Logo {
  readonly type: "image/svg+xml" | "image/png";
  /** Its bytes in base64. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

const highest = 4_000;

/**
 * Looks at a picture and says what of it is kept: an SVG is cleaned, a PNG is measured.
 *
 * @param given its bytes in base64
 * @example readLogo({ type: "image/png", data }); // { type, data, width: 96, height: 32 }, or { reason: "…" }
 */
export function readLogo({ type, data }: Pick<Logo, "type" | "data">): Logo | { readonly reason: string } {
  const bytes = decoded(data);
  if (bytes === null) return { reason: "It is not written in base64." };
  if (bytes.length > mostLogoBytes)
    return { reason: `It has ${String(bytes.length)} bytes, and at most ${String(mostLogoBytes)} are taken.` };
  const size = type === "image/png" ? sizeOfPng(bytes) : null;
  if (type === "image/png") {
    if (size === null) return { reason: "It is no PNG." };
    return isSize(size) ? { type, data, ...size } : { reason: "Its width and height are from 1 to 4,000 pixels." };
  }
  const cleaned = cleanSvg(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""));
  if ("reason" in cleaned) return cleaned;
  const drawn = sizeOfSvg(cleaned.svg);
  if (drawn === null || !isSize(drawn))
    return { reason: "It says no size: it needs a viewBox, or a width and a height." };
  return { type, data: encoded(new TextEncoder().encode(cleaned.svg)), ...drawn };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const isSize = ({ width, height }: Size): boolean => [width, height].every((side) => side >= 1 && side <= highest);

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Its first chunk says how large it is, and its last one that it is whole. */
function sizeOfPng(bytes: Uint8Array): Size | null {
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  const isPng = signature.every((byte, i) => bytes[i] === byte) && tag(12) === "IHDR";
  if (!isPng || bytes.length < 45 || tag(bytes.length - 8) !== "IEND") return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfSvg(svg: string): Size | null {
  const tag = /^<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const [, wide, high] = /viewBox="\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(tag) ?? [];
  const side = (name: string) => new RegExp(` ${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1];
  const [width, height] = [Number(wide ?? side("width")), Number(high ?? side("height"))];
  return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : null;
}

function decoded(data: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data) || data.length % 4 !== 0) return null;
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

const encoded = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
