import { findPending, linkOf, openPersonToken, type Ctx, type Pending } from "@afterword/fieldwork";
import { direction, resolveLocale } from "@afterword/language";
import { check, pendingQuery, type PendingSurvey, type PersonTokenInput } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { embedWords } from "../embed/embed-words.ts";
import { embedTransport } from "../embed-transport.ts";
import { cors } from "../http/cors.ts";
import { followPerson } from "../http/link-limits.ts";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** What pages of a host need to ask one person: a token that their server makes, and what may be answered by it. */
export function embedRoutes(router: Router, parts: Parts): void {
  mount(
    router,
    parts,
    "createPersonToken",
    async (ctx, { body }) => new Created(await embedTransport(() => ctx).createPersonToken(body as PersonTokenInput)),
  );
  router.use("/v1/pending", cors(parts.settings, "GET"));
  router.get("/v1/pending", async (request: Request, response: Response) => {
    const { secret, settings, clock } = parts;
    const reading = { secret, publicUrl: settings.publicUrl, now: clock.now() };
    const found = followPerson(parts.links, request, response, () =>
      openPersonToken(reading, request.headers.authorization),
    );
    const { locale } = check(pendingQuery, request.query, "invalid_query");
    const ctx = parts.contextOf(found.scope, { kind: "respondent", id: "person-token" });
    const pending = await findPending(ctx, found);
    response.json({ pending: pending && shown(ctx, pending, locale) });
  });
}

function shown(ctx: Ctx, { invitation, survey, person, k }: Pending, wanted: string | undefined): PendingSurvey {
  const { definition } = survey;
  const asked = [wanted, invitation.locale, person.locale, definition.language];
  const locale = resolveLocale(...asked.map((one) => one ?? undefined));
  return {
    link: linkOf(ctx, invitation),
    subject: invitation.subject,
    expiresAt: new Date(invitation.expiresAt).toISOString(),
    mode: ctx.scope.mode,
    locale,
    direction: direction(locale),
    survey: definition,
    words: embedWords(definition, { locale, k }),
  };
}
