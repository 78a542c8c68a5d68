import { answerQuestion, openQuestion, rushMs } from "@afterword/fieldwork";
import { localized } from "@afterword/language";
import { foreignTag, settledPage } from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import { follow, type LinkLimits } from "../http/link-limits.ts";
import type { Parts } from "../parts.ts";
import { ageOfNonce, newNonce } from "./nonce.ts";
import { sendPage } from "./page.ts";
import { localeOf, pathOf } from "./visit.ts";

type Asked = Request<{ token: string }>;
type Link = NonNullable<Awaited<ReturnType<typeof openQuestion>>>;

/** What is said on the page besides the link's own state. */
interface Said {
  readonly status: number;
  readonly words?: string;
  readonly isRushed?: boolean;
}

/** Where the client of a resolved case says whether it is settled. GET shows a page and keeps nothing; a button acts. */
export function settledRoutes(router: Router, parts: Parts, limits: LinkLimits): void {
  const find = (token: string) => openQuestion(parts.store, token, parts.clock.now());
  const open = (request: Asked, response: Response) => follow(limits, request, response, find);
  router.get("/h/:token", async (request: Asked, response: Response) => {
    const link = await open(request, response);
    show(parts, request, response, link, { status: link.isExpired && link.answer === null ? 410 : 200 });
  });
  router.post("/h/:token", express.text({ type: () => true, limit: 64 * 1024 }), async (request: Asked, response) => {
    const link = await open(request, response);
    if (request.is("json")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    const fields = formOf(request);
    const answer = fields.get("answer");
    const words = fields.get("words") ?? "";
    const age = ageOfNonce(parts.secret, nonceOf(link), fields.get("nonce") ?? "", parts.clock.now());
    if (!link.isOpen && answer !== link.answer) {
      show(parts, request, response, link, { status: link.isExpired ? 410 : 409 });
      return;
    }
    // A form that a program submits brings no button's value, or comes sooner than anybody reads.
    if ((answer !== "yes" && answer !== "no") || age === null || age < rushMs) {
      show(parts, request, response, link, { status: 422, words, isRushed: true });
      return;
    }
    const context = parts.contextOf(link.scope, { kind: "respondent", id: link.case });
    const isTaken = await answerQuestion(context, link, { answer, words });
    parts.worker.wake();
    const now = (await find(request.params.token)) ?? link;
    show(parts, request, response, now, { status: isTaken ? 200 : 409 });
  });
}

const nonceOf = ({ case: id, resolution }: Link): string => `${id} ${String(resolution)}`;

function show(
  parts: Parts,
  request: Asked,
  response: Response,
  link: Link,
  { status, words = "", isRushed = false }: Said,
): void {
  const { survey } = link;
  const locale = localeOf(request, link.locale, survey.language);
  const { answer: chosen, lang } = request.query;
  const page = settledPage({
    locale,
    isTest: link.scope.mode === "test",
    service: survey.title === undefined ? null : localized(survey.title, locale),
    titleLang:
      survey.title === undefined ? null : foreignTag(survey.title, { locale, language: survey.language ?? "en" }),
    reference: link.reference,
    look: link.look,
    // The answer comes in the language that was chosen.
    action: pathOf(parts, `/h/${request.params.token}${lang === undefined ? "" : `?lang=${locale}`}`),
    nonce: newNonce(parts.secret, nonceOf(link), parts.clock.now()),
    chosen: chosen === "yes" || chosen === "no" ? chosen : null,
    ...{ answer: link.answer, isOpen: link.isOpen, words, isRushed: isRushed && link.isOpen },
  });
  sendPage(response, status, page);
}
