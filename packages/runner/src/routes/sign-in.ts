import {
  codeSetup,
  emailKey,
  enterCode,
  noteAlone,
  setUpCode,
  signIn,
  signOut,
  type Ctx,
  type OpenedSession,
} from "@afterword/fieldwork";
import {
  codeSetupPage,
  recoveryCodesPage,
  signedInPage,
  signedOutPage,
  signInCodePage,
  signInPage,
  type SignInCodeView,
  type SignInView,
} from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import { guess } from "../http/limits.ts";
import { defaultMode, giveSession, sessionOf, setSessionId } from "../http/session-cookie.ts";
import type { SignInLimits } from "../http/sign-in-limits.ts";
import type { Parts } from "../parts.ts";
import { qrSvg } from "../qr.ts";
import { message } from "@afterword/language";
import { consolePathAfter } from "./console.ts";
import { sendPage } from "./page.ts";
import { localeOf, pathOf } from "./visit.ts";

/** Reads a form of these pages: small, and nothing else than a form. */
export const signInBody: RequestHandler[] = [
  (request, _response, next) => {
    if (request.is("urlencoded") === false)
      throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    next();
  },
  express.text({ type: "urlencoded", limit: 8 * 1024 }),
];

/** The context of somebody who has not signed in yet. */
export const outside = (parts: Parts): Ctx =>
  parts.contextOf({ unit: rootUnit, mode: defaultMode(parts.settings) }, { kind: "member", id: "nobody", grants: [] });

/** Leads on to a page of these, in the same language. */
export function leadTo(parts: Parts, response: Response, path: string, locale: string): void {
  response.redirect(303, pathOf(parts, `${path}?lang=${locale}`));
}

const localeIn = (request: Request, fields?: URLSearchParams) => localeOf(request, null, undefined, fields);

/** Where the members sign in and out. GET shows a page and changes nothing. */
export function signInRoutes(router: Router, parts: Parts, limits: SignInLimits): void {
  const { settings } = parts;
  const own = (opened: OpenedSession): Ctx => parts.contextOf(opened.scope, opened.actor);

  router.get("/signin", async (request: Request, response: Response) => {
    const opened = await sessionOf(parts, request);
    const locale = localeIn(request);
    if (opened?.session.stage === "full" && settings.console !== null)
      response.redirect(303, consolePathAfter(parts, request, response));
    else if (opened?.session.stage === "full") {
      const view = { locale, action: pathOf(parts, "/signout"), name: opened.member.name };
      sendPage(response, 200, signedInPage(view));
    } else showSignIn(parts, response, 200, { locale, email: "", fault: null });
  });

  router.post("/signin", ...signInBody, async (request: Request, response: Response) => {
    const fields = formOf(request);
    const locale = localeIn(request, fields);
    const email = (fields.get("email") ?? "").slice(0, 320);
    const typed = { email, password: (fields.get("password") ?? "").slice(0, 1_000) };
    const refuse = (status: number, fault: SignInView["fault"]) => {
      showSignIn(parts, response, status, { locale, email, fault });
    };
    const begun = await within(() =>
      guess(limits.passwords, request, response, () => begin(parts, typed), emailKey(email)),
    );
    if (begun === "slow") refuse(429, "slow");
    else if (begun === null) refuse(422, "wrong");
    else {
      // Whatever id came along: what follows has one of its own.
      await giveSession(parts, request, response, begun);
      leadTo(parts, response, "/signin/code", locale);
    }
  });

  router.get("/signin/code", async (request: Request, response: Response) => {
    const opened = await sessionOf(parts, request);
    if (opened?.session.stage === "code") showCode(parts, response, 200, { locale: localeIn(request), fault: null });
    else leadTo(parts, response, opened?.session.stage === "setup" ? "/signin/setup" : "/signin", localeIn(request));
  });

  router.post("/signin/code", ...signInBody, async (request: Request, response: Response) => {
    const fields = formOf(request);
    const locale = localeIn(request, fields);
    const opened = await sessionOf(parts, request);
    if (opened?.session.stage !== "code") {
      showSignIn(parts, response, 401, { locale, email: "", fault: "over" });
      return;
    }
    const typed = (fields.get("code") ?? "").slice(0, 100);
    const session = await within(() =>
      guess(limits.codes, request, response, () => enterCode(own(opened), opened, typed), opened.member.id),
    );
    if (session === "slow") showCode(parts, response, 429, { locale, fault: "slow" });
    else if (session === null) {
      noteRefused(parts, opened.member.id);
      showCode(parts, response, 422, { locale, fault: "code.wrong" });
    } else {
      setSessionId(response, settings, session);
      leadTo(parts, response, "/signin", locale);
    }
  });

  router.get("/signin/setup", async (request: Request, response: Response) => {
    const opened = await sessionOf(parts, request);
    if (opened?.session.stage === "setup") showSetup({ parts, response, opened }, 200, localeIn(request), null);
    else leadTo(parts, response, "/signin", localeIn(request));
  });

  router.post("/signin/setup", ...signInBody, async (request: Request, response: Response) => {
    const fields = formOf(request);
    const locale = localeIn(request, fields);
    const opened = await sessionOf(parts, request);
    if (opened?.session.stage !== "setup") {
      showSignIn(parts, response, 401, { locale, email: "", fault: "over" });
      return;
    }
    const typed = (fields.get("code") ?? "").slice(0, 100);
    const done = await within(() =>
      guess(limits.codes, request, response, () => setUpCode(own(opened), opened, typed), opened.member.id),
    );
    if (done === "slow") showSetup({ parts, response, opened }, 429, locale, "slow");
    else if (done === null) showSetup({ parts, response, opened }, 422, locale, "code.wrong");
    else {
      setSessionId(response, settings, done.session);
      const action = pathOf(parts, `/signin?lang=${locale}`);
      sendPage(response, 200, recoveryCodesPage({ locale, action, codes: done.codes }), true);
    }
  });

  router.get("/signout", async (request: Request, response: Response) => {
    const locale = localeIn(request);
    // Nobody is told that they are out who is not: the page behind this has the button.
    if ((await sessionOf(parts, request)) !== null) leadTo(parts, response, "/signin", locale);
    else sendPage(response, 200, signedOutPage({ locale, action: pathOf(parts, `/signin?lang=${locale}`) }));
  });

  router.post("/signout", ...signInBody, async (request: Request, response: Response) => {
    const fields = formOf(request);
    const opened = await sessionOf(parts, request);
    if (opened !== null) await signOut(own(opened), opened.session, fields.get("where") === "everywhere");
    setSessionId(response, settings, null);
    // Not `storage`: that is the whole site's, with answers that somebody has not sent yet, and perhaps a host's own.
    response.set("Clear-Site-Data", '"cache"');
    leadTo(parts, response, "/signout", localeIn(request, fields));
  });
}

/** What a limit lets through; "slow" for what it does not. */
async function within<T>(work: () => Promise<T>): Promise<T | "slow"> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && error.code === "too_many_requests") return "slow";
    throw error;
  }
}

/** Begins a session by a password; null when it is refused, which is noted for the account. */
async function begin(
  parts: Parts,
  typed: { readonly email: string; readonly password: string },
): Promise<string | null> {
  const result = await signIn(outside(parts), typed);
  if (result.outcome === "begun") return result.session;
  if (result.member !== null) noteRefused(parts, result.member);
  return null;
}

/** Notes once a minute that somebody was not let in as a member. Nobody waits for it: they would learn whether there is one. */
function noteRefused(parts: Parts, member: string): void {
  const ctx = { ...outside(parts), actor: { kind: "member", id: member } as const };
  const deed = { action: "session.begin", kind: "member", id: member, outcome: "denied" } as const;
  parts.seldom
    .once(`refused ${member}`, () => noteAlone(ctx, deed))
    .catch((error: unknown) => {
      parts.logger.warn({ err: error }, "that somebody was not let in could not be noted");
    });
}

/** Shows the page that takes an address and a password. */
export function showSignIn(
  parts: Parts,
  response: Response,
  status: number,
  view: Pick<SignInView, "locale" | "email" | "fault">,
): void {
  const elsewhere = parts.settings.oidc && pathOf(parts, `/signin/elsewhere?lang=${view.locale}`);
  sendPage(response, status, signInPage({ ...view, action: pathOf(parts, "/signin"), elsewhere }), true);
}

function showCode(parts: Parts, response: Response, status: number, view: Omit<SignInCodeView, "action">): void {
  sendPage(response, status, signInCodePage({ ...view, action: pathOf(parts, "/signin/code") }), true);
}

function showSetup(
  { parts, response, opened }: { readonly parts: Parts; readonly response: Response; readonly opened: OpenedSession },
  status: number,
  locale: string,
  fault: SignInCodeView["fault"],
): void {
  const setup = codeSetup(parts, opened.member);
  if (setup === null) throw new Error("The codes of a member can't be read: was the secret changed?");
  const picture = qrSvg(setup.uri, { size: 240, alt: message(locale, "signin.setup.alt") });
  const action = pathOf(parts, "/signin/setup");
  sendPage(response, status, codeSetupPage({ locale, action, fault, key: setup.secret, picture }), true);
}
