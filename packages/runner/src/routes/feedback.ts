import { openForm, type OpenForm } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { rootUnit, type Scope } from "@afterword/store";
import express, { type Request, type Router } from "express";
import { formOf } from "../http/form.ts";
import { limitPosts, type Limits } from "../http/limits.ts";
import type { Parts } from "../parts.ts";
import { showForm, takeForm } from "./feedback-form.ts";
import { formVisitOf } from "./form-visit.ts";

const largest = 64 * 1024;
const form = express.text({ type: "application/x-www-form-urlencoded", limit: largest });

/** The form of a survey that is open to everybody. */
export function feedbackRoutes(router: Router, parts: Parts, limits: Limits): void {
  router.get("/f/:survey", async (request: Request<{ survey: string }>, response) => {
    const found = await find(parts, request.params.survey);
    showForm(formVisitOf(parts, request, response, found, `/f/${found.survey.survey}`), request.query["answer"]);
  });

  router.post("/f/:survey", limitPosts(limits), form, async (request: Request<{ survey: string }>, response) => {
    if (!request.is("urlencoded")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    const found = await find(parts, request.params.survey);
    await takeForm(formVisitOf(parts, request, response, found, `/f/${found.survey.survey}`, formOf(request)));
  });
}

async function find(parts: Parts, survey: string): Promise<OpenForm> {
  // Nothing but a code says whose data it is: in development it is test data, else live.
  const scope: Scope = { unit: rootUnit, mode: parts.settings.mode === "production" ? "live" : "test" };
  const found = await openForm(parts.contextOf(scope, { kind: "respondent", id: "form" }), survey);
  if (!found) throw new ProblemError("not_found");
  return found;
}
