import { codeIn, type RecipientReport } from "./bounce-kind.ts";

const server = /^(?:mailer-daemon|mail-daemon|postmaster|mdaemon|mailerdaemon)@/i;
// Each run is bounded: whoever writes a long one would have it looked through again and again.
const addresses = /[^\s<>"'(),;:@]{1,64}@[^\s<>"'(),;:@]{1,189}[^\s<>"'(),;:.@]/g;
/** Where most programs begin the mail that they return. */
const copyBegins = /^-{2,80}.{0,200}(?:copy|original|returned)|^return-path:|^received:/im;
const mostAddresses = 20;

/**
 * What a mail server says in words alone, as old programs do: it names who the mail was for, and a code. Null when it is no
 * mail server that writes, or nothing of that can be found.
 */
export function plainReport(header: ReadonlyMap<string, string>, text: string): RecipientReport | null {
  const from = /<?([^\s<>]+@[^\s<>]+)>?/.exec(header.get("from")?.slice(0, 500) ?? "")?.[1] ?? "";
  const failed = header.get("x-failed-recipients");
  if (failed === undefined && !server.test(from)) return null;
  const begun = text.slice(0, 64 * 1024);
  const said = begun.slice(0, copyBegins.exec(begun)?.index ?? begun.length);
  const code = codeIn(said) ?? shortCode(said);
  const named = [...new Set(`${failed?.slice(0, 2_000) ?? ""}\n${said}`.toLowerCase().match(addresses))];
  if (code === null || named.length === 0) return null;
  return { addresses: named.slice(0, mostAddresses), action: "failed", status: code, diagnostic: said.slice(0, 1_000) };
}

/** A reply without an enhanced code tells that it was refused, not why. */
function shortCode(text: string): string | null {
  const digit = /(?:^|[^\d.])([45])\d\d[ -]/.exec(text)?.[1];
  return digit === undefined ? null : `${digit}.0.0`;
}
