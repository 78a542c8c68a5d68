import { seal, signInElsewhere, unseal } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { Provider, WeakSignInError, type Asked } from "../http/provider.ts";
import { giveSession, readCookie, setCookie } from "../http/session-cookie.ts";
import type { Parts } from "../parts.ts";
import { leadTo, outside, showSignIn } from "./sign-in.ts";
import { localeOf } from "./visit.ts";

/** The cookie that a browser brings back from the provider; lax, as it comes back by a link of another site. */
const name = "elsewhere";
const mostMs = 15 * 60_000;

/** What is kept in it: sealed, as it holds what proves that the answer is ours. */
interface Kept extends Asked {
  readonly locale: string;
  readonly at: number;
}

/** Signing in by the organisation's own accounts; there only where a provider is set up. */
export function elsewhereRoutes(router: Router, parts: Parts): void {
  const { settings, secret, clock, logger } = parts;
  const provider = settings.oidc && new Provider(settings.oidc, `${settings.publicUrl}/signin/elsewhere/done`);
  if (provider === null) return;
  const unavailable = (error: unknown): never => {
    logger.error({ err: error }, "the provider that members sign in by can't be used");
    throw new ProblemError("unavailable");
  };

  router.get("/signin/elsewhere", async (request: Request, response: Response) => {
    const locale = localeOf(request, null, undefined);
    // No other site begins a session: somebody presses for it, on a page of ours.
    if (["cross-site", "same-site"].includes(request.get("Sec-Fetch-Site") ?? "")) {
      leadTo(parts, response, "/signin", locale);
      return;
    }
    const { url, asked } = await provider.ask().catch(unavailable);
    const kept: Kept = { ...asked, locale, at: clock.realNow() };
    setCookie(response, settings, name, seal(secret, name, JSON.stringify(kept)));
    response.redirect(303, url.href);
  });

  router.get("/signin/elsewhere/done", async (request: Request, response: Response) => {
    const text = unseal(secret, name, readCookie(settings, request, name) ?? "");
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    setCookie(response, settings, name, null);
    const locale = kept?.locale ?? localeOf(request, null, undefined);
    if (kept === null || clock.realNow() - kept.at > mostMs) {
      showSignIn(parts, response, 422, { locale, email: "", fault: "over" });
      return;
    }
    let fault: "elsewhere.none" | "elsewhere.weak" = "elsewhere.none";
    const identity = await provider
      .identify(new URL(request.originalUrl, "http://internal").search, kept)
      .catch((error: unknown) => {
        if (error instanceof WeakSignInError) fault = "elsewhere.weak";
        // What somebody made up, or the provider refused: its words may name them.
        logger.warn({ code: (error as { code?: unknown }).code }, "a provider's answer was not taken");
        return null;
      });
    const session = identity && (await signInElsewhere(outside(parts), identity));
    if (session === null) {
      showSignIn(parts, response, 422, { locale, email: "", fault });
      return;
    }
    await giveSession(parts, request, response, session);
    leadTo(parts, response, "/signin", locale);
  });
}
