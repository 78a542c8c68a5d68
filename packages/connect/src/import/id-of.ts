/**
 * What a survey is called here that was called something else elsewhere: small letters, digits and dashes.
 *
 * @example idOf("Zufriedenheit 2025 (IT)") // "zufriedenheit-2025-it"
 */
export function idOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? "imported" : plain;
}
