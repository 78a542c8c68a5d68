import { findOpenCode, type Ctx } from "@afterword/fieldwork";
import { message, resolveLocale } from "@afterword/language";
import { posterPage, trusted } from "@afterword/pages";
import { ProblemError, type CodeInput } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { permit, contextOf, Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { qrPng, qrSvg, smallestPng } from "../qr.ts";
import { unaskedTransport } from "../unasked-transport.ts";
import { sendPage } from "./page.ts";
import { titleOf } from "./visit.ts";

const formats = ["svg", "png", "html"] as const;
const smallest = 64;
const largest = 4_096;

/** The routes of codes, and their pictures to print. */
export function codeRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) =>
    unaskedTransport(
      () => ctx,
      () => undefined,
    ).codes;
  mount(router, parts, "listCodes", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "addCode", async (ctx, { body }) => new Created(await on(ctx).add(body as CodeInput)));
  mount(router, parts, "revokeCode", (ctx, { params }) => on(ctx).revoke(params["id"] ?? ""));

  router.get(
    "/v1/codes/:id/qr",
    permit(parts, { action: "codes.manage", reach: "part" }),
    async (request: Request<{ id: string }>, response) => {
      const { format, size } = readPicture(request);
      const { code, url, survey } = await findOpenCode(contextOf(response), request.params.id);
      // One of an invitation is told once, when it is made.
      if (code === null || url === null) throw new ProblemError("not_found");
      if (format === "png" && size < smallestPng(url))
        throw new ProblemError("invalid_query", {
          errors: [{ path: "size", code: "range", message: `As a PNG it needs at least ${smallestPng(url)} pixels.` }],
        });
      if (format === "png") response.type("png").send(qrPng(url, { size }));
      else if (format === "svg") response.type("svg").send(qrSvg(url, { size, alt: altOf("en", url) }));
      else sendPoster(parts, request, response, { code, url, survey });
    },
  );
}

/** A page to be printed: the code as a picture and in letters. */
function sendPoster(
  parts: Parts,
  request: Request,
  response: Response,
  { code, url, survey }: { readonly code: string; readonly url: string; readonly survey: string },
): void {
  const lang = request.query["lang"];
  const definition = parts.project.survey(survey);
  const locale = resolveLocale(typeof lang === "string" ? lang : undefined, definition?.language);
  const title = definition ? titleOf(definition, locale) : message(locale, "page.title");
  const picture = trusted(qrSvg(url, { size: 320, alt: altOf(locale, url) }));
  const address = `${parts.settings.publicUrl}/c`;
  sendPage(response, 200, posterPage({ locale, isTest: false, title, picture, address, code }));
}

const altOf = (locale: string, url: string): string => message(locale, "feedback.poster.alt", { url });

function readPicture({ query }: Request): { format: (typeof formats)[number]; size: number } {
  const { format = "svg", size = "512" } = query;
  const known = formats.find((one) => one === format);
  const pixels = typeof size === "string" && /^\d{1,5}$/.test(size) ? Number(size) : 0;
  const errors = [
    ...(known ? [] : [{ path: "format", code: "unknown", message: "The formats are svg, png and html." }]),
    ...(pixels >= smallest && pixels <= largest
      ? []
      : [{ path: "size", code: "range", message: "A size is a whole number of pixels from 64 to 4,096." }]),
  ];
  if (!known || errors.length > 0) throw new ProblemError("invalid_query", { errors });
  return { format: known, size: pixels };
}
