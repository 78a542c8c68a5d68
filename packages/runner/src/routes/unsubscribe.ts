import { openUnsubscribe, optOut } from "@afterword/fieldwork";
import { resolveLocale } from "@afterword/language";
import { unsubscribePage } from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";
import { pathOf, titleOf } from "./respond-views.ts";
import { sendPage } from "./page.ts";

/** Stops mails. GET shows a page and changes nothing; POST acts, also as mail programs send it (RFC 8058). */
export function unsubscribeRoutes(router: Router, parts: Parts): void {
  const handle = (state: "ask" | "done") => async (request: Request<{ token: string }>, response: Response) => {
    const link = await openUnsubscribe(parts.store, request.params.token);
    if (!link) throw new ProblemError("not_found");
    if (request.is("json")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    if (state === "done") {
      const fields = formOf(request);
      const context = parts.contextOf(link.scope, { kind: "respondent", id: link.person });
      await optOut(context, link, fields.get("scope") === "all" ? "all" : "survey");
    }
    const accepted = request.acceptsLanguages().filter((one) => one !== "*");
    const locale = resolveLocale(link.locale ?? undefined, ...accepted);
    const survey = parts.project.project.surveys.find((one) => one.id === link.survey)?.definition;
    const page = unsubscribePage({
      locale,
      state,
      action: pathOf(parts, `/u/${request.params.token}`),
      serviceTitle: survey ? titleOf(survey, locale) : link.survey,
      isTest: link.scope.mode === "test",
    });
    sendPage(response, 200, page);
  };
  router.get("/u/:token", handle("ask"));
  router.post("/u/:token", express.text({ type: () => true, limit: 4_096 }), handle("done"));
}
