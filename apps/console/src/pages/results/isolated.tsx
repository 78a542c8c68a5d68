/** Somebody's own words within a text that is passed on as a text: set apart in direction, and found again by {@link Isolated}. */
export const own = (text: string): string => `\u2068${text}\u2069`;

/** A text in which somebody's own words are set apart. */
export function Isolated({ text }: { readonly text: string }) {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((piece, at) => (piece.startsWith("\u2068") ? <bdi key={at}>{piece.slice(1, -1)}</bdi> : piece));
}
