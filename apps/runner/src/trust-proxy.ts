import express from "express";

/** Who may say, in `X-Forwarded-For`, whose request it is: as Express takes it. */
export type TrustProxy = number | readonly string[] | ((address: string, hop: number) => boolean);

/**
 * What stands in front on the same machine, and nothing else: whoever is trusted gives any address out for theirs, and
 * every limit counts by addresses.
 */
export const trustLoopback = (address: string, hop: number): boolean =>
  hop === 0 && /^(?:::1$|(?:::ffff:)?127\.)/.test(address);

/**
 * Reads how many proxies stand in front, or which: addresses, networks, `loopback`, `linklocal`, `uniquelocal`.
 *
 * @returns null for what is neither
 * @example readTrustProxy("10.2.0.7, 10.3.0.0/16") // ["10.2.0.7", "10.3.0.0/16"]
 */
export function readTrustProxy(text: string): number | readonly string[] | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const proxies = text.split(",").map((one) => one.trim());
  try {
    express().set("trust proxy", proxies);
    return proxies;
  } catch {
    return null;
  }
}
