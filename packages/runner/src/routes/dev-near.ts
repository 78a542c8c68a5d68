import type { IncomingMessage } from "node:http";

/** Names that a browser on this machine has for it. */
const ownNames: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request was made on this machine, by somebody who names it: what development shows is for nobody else. Headers
 * about who asks are not believed. The name keeps out a page that has its own name led here, the origin one that posts here.
 *
 * @param publicUrl whose host is another name of this machine
 */
export function isNear({ method, headers, socket }: IncomingMessage, publicUrl: string): boolean {
  const host = headers.host?.toLowerCase() ?? "";
  const isNamed = [...ownNames, new URL(publicUrl).hostname].includes(host.replace(/:\d+$/, ""));
  if (!isNamed || !isLoopback(socket.remoteAddress ?? "")) return false;
  return method === "GET" || method === "HEAD" || isOwn(headers, host);
}

const isLoopback = (address: string): boolean => /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i.test(address);

/** Programs send neither header; a browser says which page sent it. A form of a page that tells nobody where it is has `null`. */
function isOwn({ origin, "sec-fetch-site": site }: IncomingMessage["headers"], host: string): boolean {
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === "null") return site === "same-origin";
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(`http://${host}`).host);
}
