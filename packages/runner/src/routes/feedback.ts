import { openForm, type OpenForm } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { rootUnit, type Scope } from "@afterword/store";
import express, { type Request, type Router } from "express";
import { formOf } from "../http/form.ts";
import { waitToPost, type Limits } from "../http/limits.ts";
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

  router.post("/f/:survey", form, async (request: Request<{ survey: string }>, response) => {
    if (!request.is("urlencoded")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    const waitMs = waitToPost(limits, request, response);
    const found = await find(parts, request.params.survey);
    await takeForm(formVisitOf(parts, request, response, found, `/f/${found.survey.survey}`, formOf(request)), waitMs);
  });
}

/** Whose data the forms without a code make. Nothing but a code says it: in development it is test data, else live. */
export const scopeOfForms = ({ settings }: Pick<Parts, "settings">): Scope => ({
  unit: rootUnit,
  mode: settings.mode === "production" ? "live" : "test",
});

/** The addresses of the forms that are open to everybody, below the public URL: `/f/direct-feedback`. */
export async function openFormPaths(parts: Parts): Promise<string[]> {
  const context = parts.contextOf(scopeOfForms(parts), { kind: "respondent", id: "form" });
  const paths: string[] = [];
  for (const { id, definition } of parts.project.project.surveys)
    if (definition.kind === "feedback" && (await openForm(context, id))) paths.push(`/f/${id}`);
  return paths;
}

async function find(parts: Parts, survey: string): Promise<OpenForm> {
  const found = await openForm(parts.contextOf(scopeOfForms(parts), { kind: "respondent", id: "form" }), survey);
  if (!found) throw new ProblemError("not_found");
  return found;
}
