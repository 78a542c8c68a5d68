// One plain mailbox: no lists, groups, quoted parts, comments or address literals.
const atoms = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain =
  /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(\.[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?)+$/u;

/** RFC 5321, 4.5.3.1.3. */
const longest = 254;
/** With blanks around it. What is longer is refused unread, as trimming takes the square of a length. */
export const longestTyped = 320;

/**
 * Reads one e-mail address, and nothing but one: lists, groups, quotes, angle brackets, line breaks, inner blanks and
 * domains without a dot are refused with null. Blanks around it are dropped.
 *
 * @param text at most 254 characters, with blanks 320
 * @example
 * parseAddress(" amina@example.org"); // "amina@example.org"
 * parseAddress("a@example.org, b@example.org"); // null
 */
export function parseAddress(text: string): string | null {
  if (text.length > longestTyped) return null;
  const address = text.replace(/^[ \t]+|[ \t]+$/g, "");
  if (address.length > longest) return null;
  const at = address.lastIndexOf("@");
  const [before, after] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  return before.length <= 64 && atoms.test(before) && domain.test(after) ? address : null;
}
