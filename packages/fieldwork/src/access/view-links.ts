import { randomBytes } from "node:crypto";
import {
  check,
  mostTelling,
  ProblemError,
  readResultsAddress,
  viewLinkInput,
  writeResultsAddress,
  type NewViewLinkItem,
  type SurveyItem,
  type ViewLinkItem,
} from "@afterword/sdk";
import type { NewViewLink, Rows, ViewLinkRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { listSurveys } from "../list-surveys.ts";
import { base62, newId, sha256 } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { note } from "./audit.ts";
import { mayDo } from "./authorize.ts";
import { ownerOf } from "./views.ts";

const dayMs = 24 * 60 * 60_000;
/** How many links somebody has at once. */
const mostLinks = 50;

type Listed = Awaited<ReturnType<Rows["viewLinks"]["list"]>>[number];

/** The links that the caller may end: their own, those to views of theirs, and all for who manages keys everywhere. */
export async function listViewLinks(ctx: Ctx): Promise<{ readonly items: readonly ViewLinkItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const links = (await rows.viewLinks.list(ctx.realNow)).filter((link) => isTheirs(ctx, link));
    const items: ViewLinkItem[] = [];
    for (const link of links) items.push(await toItem(ctx, rows, link));
    return { items };
  });
}

/**
 * Makes a link that shows a saved view for some days. What it shows is settled here: a view that names no survey shows the one
 * that its page begins with.
 *
 * @throws ProblemError `not_found`; `invalid_request` for a view of comments, and for too many links
 */
export async function addViewLink(ctx: Ctx, id: string, input: unknown): Promise<NewViewLinkItem> {
  const maker = ownerOf(ctx);
  const seen = await ctx.store.read(ctx.scope, (rows) => rows.views.list(maker));
  if (!seen.some((view) => view.id === id)) throw new ProblemError("not_found");
  const { days } = check(viewLinkInput, input);
  const { items: surveys } = await listSurveys(ctx, []);
  return ctx.store.write(ctx.scope, async (rows) => {
    const view = (await rows.views.list(maker)).find((one) => one.id === id);
    if (!view) throw new ProblemError("not_found");
    const settled = settledAddress(view.address, surveys);
    if (typeof settled !== "string") throw unusable("id", settled.message, settled.code);
    await rows.viewLinks.removeOld(ctx.realNow);
    const own = (await rows.viewLinks.list(ctx.realNow)).filter((one) => one.maker === maker);
    if (own.length >= mostLinks) throw unusable("id", `You have ${String(mostLinks)} links already.`, "too_many");
    const secret = `awv_${base62(randomBytes(32), 43)}`;
    const link: NewViewLink = {
      id: newId("vlk"),
      view: id,
      maker,
      address: settled,
      secretHash: sha256(secret),
      createdAt: ctx.realNow,
      expiresAt: ctx.realNow + days * dayMs,
    };
    await rows.viewLinks.add(link);
    await note(ctx, rows, { action: "views.link", kind: "view-link", id: link.id });
    const added: Listed = { ...link, ...ctx.scope, lastUsedAt: null, opened: 0, name: view.name, owner: view.owner };
    return { ...(await toItem(ctx, rows, added)), link: `${ctx.publicUrl}/console/shown#${secret}` };
  });
}

/** An address that names the survey that it shows; or why it can't be shown. */
export function settledAddress(
  address: string,
  surveys: readonly SurveyItem[],
): string | { readonly code: string; readonly message: string } {
  const { page, search } = readResultsAddress(address);
  if (page === "/results/comments") return { code: "not_taken", message: "Comments are not shown to others." };
  const survey = surveys.find((one) => one.id === search.survey) ?? mostTelling(surveys);
  if (survey === undefined) return { code: "not_possible", message: "There is no survey to show." };
  return writeResultsAddress({ page, search: { ...search, survey: survey.id } });
}

/** Ends a link at once. @throws ProblemError `not_found`, for those of others too */
export async function removeViewLink(ctx: Ctx, id: string): Promise<ViewLinkItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const link = (await rows.viewLinks.list(ctx.realNow)).find((one) => one.id === id && isTheirs(ctx, one));
    if (!link || !(await rows.viewLinks.remove(id))) throw new ProblemError("not_found");
    await note(ctx, rows, { action: "views.unlink", kind: "view-link", id });
    return toItem(ctx, rows, link);
  });
}

const isTheirs = (ctx: Ctx, { maker, owner }: Listed): boolean =>
  [maker, owner].includes(ownerOf(ctx)) || mayDo(ctx.actor, "keys.manage", null);

/** Who made a link, by kind and id. */
export function makerOf({ maker }: Pick<ViewLinkRow, "maker">): { kind: "member" | "key" | "host"; id: string } {
  const [kind, id = ""] = maker.split(" ", 2);
  return { kind: kind === "member" || kind === "key" ? kind : "host", id };
}

async function toItem(ctx: Ctx, rows: Pick<Rows, "members">, link: Listed): Promise<ViewLinkItem> {
  const maker = makerOf(link);
  const member = maker.kind === "member" ? await rows.members.find(maker.id) : null;
  return {
    id: link.id,
    view: { id: link.view, name: link.name },
    maker: { ...maker, name: member?.name ?? null },
    own: link.maker === ownerOf(ctx),
    createdAt: instantOf(link.createdAt),
    expiresAt: instantOf(link.expiresAt),
    lastUsedAt: link.lastUsedAt === null ? null : instantOf(link.lastUsedAt),
    opened: link.opened,
  };
}

const instantOf = (ms: number): string => new Date(ms).toISOString();
