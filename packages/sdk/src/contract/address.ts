// One plain mailbox: no lists, groups, quoted parts, comments or address literals.
const atoms = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain =
  /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(\.[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?)+$/u;

/**
 * Reads one e-mail address, and nothing but one: lists, groups, quotes, angle brackets, line breaks, inner blanks and
 * domains without a dot are refused with null. Blanks around it are dropped.
 *
 * @param text at most 254 characters (RFC 5321, 4.5.3.1.3)
 * @example
 * parseAddress(" amina@example.org"); // "amina@example.org"
 * parseAddress("a@example.org, b@example.org"); // null
 */
export function parseAddress(text: string): string | null {
  const address = text.replace(/^[ \t]+|[ \t]+$/g, "");
  if (address.length > 254) return null;
  const at = address.lastIndexOf("@");
  const [before, after] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  return before.length <= 64 && atoms.test(before) && domain.test(after) ? address : null;
}
