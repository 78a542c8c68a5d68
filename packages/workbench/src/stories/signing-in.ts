import type { Membership, Role } from "@afterword/sdk";
import { generateSync } from "otplib";
import { expect } from "vitest";
import type { Reply, Served } from "./served.ts";

/** A password of the stories. */
export const password = "seven blue herons waded";

/** A browser: it keeps cookies, and says where its forms come from. */
export class Browser {
  readonly aw: Served;
  readonly headers: Readonly<Record<string, string>>;
  /** The cookie of its session. */
  cookie = "";
  /** What it brings back from a provider. */
  #elsewhere = "";
  /** The last cookie of a session as it was set. */
  setCookie = "";

  constructor(aw: Served, headers: Readonly<Record<string, string>> = {}) {
    this.aw = aw;
    this.headers = headers;
  }

  /** Sends a request as a page of the runner would; a header that is given as "" is not sent. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const cookie = [this.cookie, this.#elsewhere].filter((one) => one !== "").join("; ");
    const all = { cookie, "sec-fetch-site": "same-origin", ...this.headers, ...headers };
    const sent = Object.entries(all).filter(([, value]) => value !== "");
    const reply = await this.aw.call(method, path, body, { authorization: "", ...Object.fromEntries(sent) });
    for (const set of reply.headers.getSetCookie()) {
      const pair = set.split(";", 1).join("");
      if (pair.includes("-elsewhere=")) this.#elsewhere = pair;
      else if (!pair.includes("-to=")) [this.cookie, this.setCookie] = [pair, set];
    }
    return reply;
  }

  open = (path: string) => this.call("GET", path);
  /** Sends a form; gives where it led. */
  async send(path: string, fields: Record<string, string>): Promise<Reply & { readonly to: string }> {
    const reply = await this.call("POST", path, new URLSearchParams(fields));
    return { ...reply, to: (reply.headers.get("location") ?? "").replace(/^.*?\/feedback/, "").replace(/\?.*/, "") };
  }
}

/** Where a link leads on the runner of a story. */
export const pathOf = (link: string): string => link.replace(/^.*\/feedback/, "");

/** The phone of a member, at a time. Each call gives the code of a later period, as each is taken once. */
export class Phone {
  readonly key: string;
  readonly #now: () => number;
  #taken = 0;

  constructor(key: string, now: () => number = Date.now) {
    this.key = key;
    this.#now = now;
  }

  code(): string {
    const periods = this.#now() / 30_000;
    // A period early is taken too, as long as the next does not begin before it is read.
    const early = periods % 1 < 0.7 ? 1 : 0;
    this.#taken = Math.max(this.#taken + 1, Math.floor(periods) - early);
    return generateSync({ secret: this.key, epoch: this.#taken * 30 });
  }
}

/** Somebody who has signed in, with their phone. */
export interface SignedIn {
  readonly browser: Browser;
  readonly phone: Phone;
  readonly email: string;
  readonly recovery: readonly string[];
}

/** Follows a link to choose a password, and sets codes up. */
export async function join(
  browser: Browser,
  link: string,
  fields: Record<string, string> = {},
  now?: () => number,
): Promise<Omit<SignedIn, "email">> {
  const chosen = await browser.send(pathOf(link), { password, ...fields });
  expect([chosen.status, chosen.to, chosen.text.slice(0, 0)]).toEqual([303, "/signin/code", ""]);
  const page = await browser.open("/signin/setup");
  const key = /<dd><bdi dir="ltr">([A-Z2-7 ]+)<\/bdi>/.exec(page.text)?.[1]?.replaceAll(" ", "") ?? "";
  const phone = new Phone(key, now);
  const done = await browser.send("/signin/setup", { code: phone.code() });
  expect(done.status).toBe(200);
  return { browser, phone, recovery: done.text.match(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/g) ?? [] };
}

/** Makes the first member, an owner, by the link for that. */
export async function makeOwner(aw: Served, now?: () => number): Promise<SignedIn> {
  const { link = "" } = (await aw.afterword.members.setupLink()) ?? {};
  const email = "olga@example.org";
  return { ...(await join(new Browser(aw), link, { email, name: "Olga" }, now)), email };
}

/** Invites a member who is something somewhere, and lets them join. */
export async function makeMember(
  aw: Served,
  name: string,
  roles: readonly (Partial<Membership> & { readonly role: Role })[],
  now?: () => number,
): Promise<SignedIn & { readonly id: string }> {
  const email = `${name}@example.org`;
  const { link, id } = await aw.afterword.members.invite({ email, name, roles: [...roles] });
  return { ...(await join(new Browser(aw), link, {}, now)), email, id };
}

/** Signs in by password and code. */
export async function signIn(member: SignedIn, browser = new Browser(member.browser.aw)): Promise<Browser> {
  const begun = await browser.send("/signin", { email: member.email, password });
  expect([begun.status, begun.to]).toEqual([303, "/signin/code"]);
  const done = await browser.send("/signin/code", { code: member.phone.code() });
  expect([done.status, done.to]).toEqual([303, "/signin"]);
  return browser;
}
