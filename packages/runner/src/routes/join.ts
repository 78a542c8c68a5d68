import { choosePassword, makeFirst, openPass, passwordFault, type OpenedPass } from "@afterword/fieldwork";
import { joinPage, type JoinView } from "@afterword/pages";
import { parseAddress, ProblemError } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { addressKey } from "../http/address.ts";
import { formOf } from "../http/form.ts";
import { tooMany } from "../http/limits.ts";
import { defaultMode, giveSession, setCookie } from "../http/session-cookie.ts";
import type { SignInLimits } from "../http/sign-in-limits.ts";
import { tellLimit } from "../http/tell-limit.ts";
import type { Parts } from "../parts.ts";
import { sendPage } from "./page.ts";
import { leadTo, outside, signInBody } from "./sign-in.ts";
import { localeOf, pathOf } from "./visit.ts";

type Asked = Request<{ token: string }>;

/** Where somebody chooses a password by a link. GET shows a page and changes nothing; POST works once. */
export function joinRoutes(router: Router, parts: Parts, limits: SignInLimits): void {
  const open = async (request: Asked, response: Response): Promise<OpenedPass> => {
    const how = { mode: defaultMode(parts.settings), now: parts.clock.realNow() };
    const found = await openPass(parts.store, request.params.token, how);
    if (found !== null) return found;
    const address = addressKey(request);
    const wait = limits.links.take(address);
    if (wait === 0) throw new ProblemError("not_found");
    tellLimit(response, "misses", limits.links, address);
    throw tooMany(response, wait, "misses");
  };

  router.get("/join/:token", async (request: Asked, response: Response) => {
    const opened = await open(request, response);
    const view = { locale: localeOf(request, opened.member?.locale ?? null, undefined), faults: [] };
    show({ parts, request, response, opened }, 200, { ...view, typed: { email: "", name: "" } });
  });

  router.post("/join/:token", ...signInBody, async (request: Asked, response: Response) => {
    const opened = await open(request, response);
    const fields = formOf(request);
    const locale = localeOf(request, null, undefined, fields);
    const field = (name: string) => (fields.get(name) ?? "").slice(0, 1_000);
    const typed = { email: field("email"), name: field("name").trim() };
    const faults = await faultsOf(parts, opened, typed, field("password"));
    if (faults.length > 0) {
      show({ parts, request, response, opened }, 422, { locale, typed, faults });
      return;
    }
    const { member } = opened;
    const password = field("password");
    const session =
      member === null
        ? await makeFirst(outside(parts), opened, { ...typed, locale, password })
        : await choosePassword(outside(parts), { ...opened, member }, password);
    await giveSession(parts, request, response, session);
    // Whoever is the first begins with what an organisation does first.
    if (member === null && parts.settings.console !== null)
      setCookie(response, parts.settings, "to", encodeURIComponent("/console/welcome"));
    leadTo(parts, response, "/signin/code", locale);
  });
}

async function faultsOf(
  { settings }: Pick<Parts, "settings">,
  { member }: OpenedPass,
  { email, name }: JoinView["typed"],
  password: string,
): Promise<JoinView["faults"]> {
  const address = member?.email ?? parseAddress(email);
  const fault = await passwordFault(password, address ?? "", settings.passwordWords);
  const isName = member !== null || (name !== "" && name.length <= 200 && !/\p{Cc}/u.test(name));
  return [
    ...(address === null ? ["email" as const] : []),
    ...(isName ? [] : ["name" as const]),
    ...(fault ? [fault] : []),
  ];
}

function show(
  {
    parts,
    request,
    response,
    opened,
  }: {
    readonly parts: Parts;
    readonly request: Asked;
    readonly response: Response;
    readonly opened: OpenedPass;
  },
  status: number,
  view: Pick<JoinView, "locale" | "typed" | "faults">,
): void {
  const action = pathOf(parts, `/join/${request.params.token}`);
  const member = opened.member && { email: opened.member.email };
  sendPage(response, status, joinPage({ ...view, action, member }), true);
}
