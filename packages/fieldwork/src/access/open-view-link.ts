import { ProblemError, readResultsAddress, type ShownView } from "@afterword/sdk";
import type { Rows, Scope, Store, ViewLinkRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { listSurveys } from "../list-surveys.ts";
import { grantsOf } from "../members/session.ts";
import { newId, sha256 } from "../secret.ts";
import { wrongQuery } from "../wrong-query.ts";
import type { Actor, Grant, ShownAddress } from "./actor.ts";
import { actorOfKey } from "./api-key.ts";
import { isOfView, type AskedFigures, type Shown } from "./of-view.ts";
import { makerOf, settledAddress } from "./view-links.ts";

const linkPattern = /^Bearer (awv_[0-9A-Za-z]{43})$/i;

/** The secret of a link that a request brings as its key; null when it brings none. */
export const viewLinkOf = (authorization: string | undefined): string | null =>
  linkPattern.exec(authorization ?? "")?.[1] ?? null;

/** Whom a link stands for: whoever has it, with the figures of one view. */
export interface OpenedView {
  readonly scope: Scope;
  readonly actor: Actor;
}

/**
 * What a link opens: the figures of its view, as far as its maker may see them now. Null for one that is not there or has
 * ended, and where its maker is kept out or may read figures no more.
 *
 * @param at.now the product's time, in which keys end; `at.realNow` in which links do
 */
export async function openViewLink(
  store: Store,
  secret: string,
  at: { readonly now: number; readonly realNow: number },
): Promise<OpenedView | null> {
  const link = await store.readAnywhere((rows) => rows.findViewLink(sha256(secret)));
  if (link === null || link.expiresAt <= at.realNow) return null;
  const scope = { unit: link.unit, mode: link.mode };
  const { id, view, address, expiresAt: until } = link;
  return openedAs(scope, {
    id,
    grants: await grantsOfMaker(store, scope, link, at.now),
    shows: { view, address, until },
  });
}

/**
 * A page of the results as somebody with a link would see it, with the figures that the caller may read: to be put on paper.
 *
 * @throws ProblemError `invalid_query` for a page of comments
 */
export async function openForPaper(ctx: Ctx, address: string): Promise<OpenedView> {
  const settled = settledAddress(address, (await listSurveys(ctx, [])).items);
  if (typeof settled !== "string") throw wrongQuery("address", settled.message, settled.code);
  const all: readonly Grant[] = [{ actions: ["figures.read"], parts: null }];
  const grants = ctx.actor.kind === "host" ? all : (ctx.actor.grants ?? []);
  const opened = openedAs(ctx.scope, {
    id: newId("pdf"),
    grants,
    shows: { view: null, address: settled, until: null },
  });
  if (opened === null) throw new ProblemError("forbidden");
  return opened;
}

/** Somebody with a link, who may read figures as far as these grants let them; null where they let nothing. */
function openedAs(
  scope: Scope,
  { id, grants, shows }: { readonly id: string; readonly grants: readonly Grant[]; readonly shows: ShownAddress },
): OpenedView | null {
  const reading = grants
    .filter(({ actions, parts }) => actions.includes("figures.read") && parts?.length !== 0)
    .map(({ parts }): Grant => ({ actions: ["figures.read"], parts }));
  return reading.length === 0 ? null : { scope, actor: { kind: "link", id, grants: reading, shows } };
}

async function grantsOfMaker(store: Store, scope: Scope, link: ViewLinkRow, now: number): Promise<readonly Grant[]> {
  const { kind, id } = makerOf(link);
  if (kind === "host") return [{ actions: ["figures.read"], parts: null }];
  if (kind === "member") return store.read(scope, (rows) => grantsOfMember(rows, id));
  const key = await store.read(scope, (rows) => rows.apiKeys.find(id));
  return (key && (await actorOfKey(store, key, now))?.grants) ?? [];
}

async function grantsOfMember(rows: Pick<Rows, "members" | "memberships" | "units">, id: string): Promise<Grant[]> {
  const member = await rows.members.find(id);
  if (member === null || member.disabledAt !== null) return [];
  return grantsOf(await rows.units.list(), await rows.memberships.listOf(id));
}

/**
 * What a link shows, for its page; that it was opened is counted.
 *
 * @throws ProblemError `not_found` for whoever has no link, and where the survey is gone
 */
export async function readShownView(ctx: Ctx): Promise<ShownView> {
  const { shows, id } = ctx.actor;
  if (shows === undefined) throw new ProblemError("not_found");
  const { survey, today, parts } = await shownTo(ctx, shows);
  const view =
    shows.view === null
      ? null
      : await ctx.store.write(ctx.scope, async (rows) => {
          await rows.viewLinks.noteOpened(id, ctx.realNow);
          return (await rows.viewLinks.list(ctx.realNow)).find((link) => link.id === id) ?? null;
        });
  if (shows.view !== null && view === null) throw new ProblemError("not_found");
  return {
    name: view?.name ?? "",
    address: shows.address,
    today,
    until: shows.until === null ? null : new Date(shows.until).toISOString(),
    mode: ctx.scope.mode,
    parts,
    survey,
  };
}

const partsOfAll = (grants: readonly Grant[]): ShownView["parts"] =>
  grants.some(({ parts }) => parts === null)
    ? null
    : grants.flatMap(({ parts }) => (parts ?? []).map((part) => ({ ...part })));

/**
 * Lets whoever has a link read figures that its view shows, and no others. Everybody else it lets.
 *
 * @throws ProblemError `forbidden`
 */
export async function checkShown(ctx: Ctx, asked: AskedFigures): Promise<void> {
  const { shows } = ctx.actor;
  if (shows === undefined) return;
  if (!isOfView(await shownTo(ctx, shows), asked))
    throw new ProblemError("forbidden", { detail: "The link shows one view, and this is not in it." });
}

async function shownTo(ctx: Ctx, { address }: ShownAddress): Promise<Shown> {
  const { search } = readResultsAddress(address);
  const survey = (await listSurveys(ctx, [])).items.find(({ id }) => id === search.survey);
  if (survey === undefined) throw new ProblemError("not_found");
  const parts = partsOfAll(ctx.actor.grants ?? []);
  return { search, survey, parts, today: new Date(ctx.now).toISOString().slice(0, 10) };
}
