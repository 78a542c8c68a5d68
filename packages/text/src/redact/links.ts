import type { Span, Work } from "./span.ts";

/** A browser takes no more. */
const longest = 2_048;
const starts = ["http://", "https://", "www."];
/** Chinese goes on without a space. */
const ends = /[\p{Script=Han}\s<>"'”»«（），。；！？、，؛؟]/u;
/** Names of what lets somebody in. */
const lettingIn = /(?:^|[_-])(?:token|key|sig|signature|auth|code|otp|session|sid|sso|password|pwd|secret|ticket)$/i;

/** Links that let whoever has them in, or that name somebody. Others say where something is, and stay. */
export function findLinks(text: string, work: Work): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    work.steps++;
    const character = text[at] ?? "";
    if (!"hHwW".includes(character)) continue;
    const head = text.slice(at, at + 8).toLowerCase();
    if (!starts.some((start) => head.startsWith(start))) continue;
    let to = at;
    while (to < text.length && to - at < longest && !ends.test(text[to] ?? "")) {
      to++;
      work.steps++;
    }
    while (to > at && ".,;:!?)]}".includes(text[to - 1] ?? "")) to--;
    if (letsIn(text.slice(at, to))) spans.push({ kind: "link", from: at, to });
    at = Math.max(at, to - 1);
  }
  return spans;
}

function letsIn(link: string): boolean {
  const [, rest = ""] = /^(?:https?:\/\/)?([^]*)$/i.exec(link) ?? [];
  const [path = "", ...queries] = rest.split(/[?#]/);
  if (path.includes("@")) return true;
  if (path.split("/").slice(1).some(isToken)) return true;
  return queries
    .flatMap((query) => query.split(/[&;]/))
    .some((pair) => {
      const [name = "", ...value] = pair.split("=");
      return isToken(value.join("=")) || (value.length > 0 && lettingIn.test(name)) || pair.includes("@");
    });
}

/** Sixteen letters and digits without a word's end between them, or an id in groups: nobody calls a page so. */
function isToken(part: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(part)) return true;
  return part.split(/[^0-9A-Za-z]+/).some((run) => run.length >= 16 && /\d/.test(run) && /[A-Za-z]/.test(run));
}
