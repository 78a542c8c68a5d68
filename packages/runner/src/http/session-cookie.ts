import { openSession, signOut, type OpenedSession } from "@afterword/fieldwork";
import { sessionCookie } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import type { Request, Response } from "express";
import { isThisMachine, type Settings } from "../options.ts";
import type { Parts } from "../parts.ts";

/**
 * Whether sessions travel without encryption: only where somebody develops on the machine that serves, as browsers keep no
 * `__Host-` cookie from there.
 */
function isPlain({ publicUrl, mode }: Pick<Settings, "publicUrl" | "mode">): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "http:" && mode === "development" && isThisMachine(hostname);
}

/** What the address says of cookies. */
type Place = Pick<Settings, "publicUrl" | "mode">;

/** A cookie's name: the session's own, or with something behind it. */
const nameOf = (settings: Place, of: string): string =>
  `${isPlain(settings) ? sessionCookie.replace("__Host-", "") : sessionCookie}${of === "" ? "" : `-${of}`}`;

/** The id of the session that a request brings along; null when it brings none. */
export const sessionIdOf = (settings: Place, request: Request): string | null => readCookie(settings, request, "");

/** What a request brings along in a cookie of ours; null when it brings none. */
export function readCookie(settings: Place, request: Request, of: string): string | null {
  const name = nameOf(settings, of);
  // Blanks of other kinds belong to a name: browsers let sites beside ours set one that begins with them.
  const cookies = (request.headers.cookie ?? "").split(/;[ \t]*/);
  const found = cookies.find((one) => one.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** Gives the browser the id of a session, for as long as it runs; null takes it away. */
export const setSessionId = (response: Response, settings: Place, id: string | null): void => {
  setCookie(response, settings, "", id);
};

/** Gives the browser a cookie of ours to bring along, until it is closed; null takes it away. */
export function setCookie(response: Response, settings: Place, of: string, value: string | null): void {
  const secure = isPlain(settings) ? "" : "; Secure";
  const over = value === null ? "; Max-Age=0" : "";
  response.append(
    "Set-Cookie",
    `${nameOf(settings, of)}=${value ?? ""}; Path=/; HttpOnly; SameSite=Lax${secure}${over}`,
  );
}

/** Gives the browser a session that was begun by signing in, and ends the one that came along. */
export async function giveSession(parts: Parts, request: Request, response: Response, id: string): Promise<void> {
  const former = await sessionOf(parts, request);
  if (former !== null) await signOut(parts.contextOf(former.scope, former.actor), former.session, false);
  setSessionId(response, parts.settings, id);
}

/** With which data members work unless they say so. */
export const defaultMode = ({ mode }: Pick<Settings, "mode">): Mode => (mode === "production" ? "live" : "test");

/** Whose session a request brings along; null when it brings none that is going on. */
export async function sessionOf(
  { settings, store, clock }: Pick<Parts, "settings" | "store" | "clock">,
  request: Request,
  mode: Mode = defaultMode(settings),
): Promise<OpenedSession | null> {
  const id = sessionIdOf(settings, request);
  return id === null ? null : openSession(store, id, { mode, now: clock.realNow(), idleMs: settings.sessionIdleMs });
}
