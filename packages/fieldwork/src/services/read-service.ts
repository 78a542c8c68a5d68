import { share } from "@afterword/metrics";
import {
  ProblemError,
  standardsOf,
  type ServiceDefinition,
  type ServiceDetail,
  type ServiceItem,
  type ServiceStandard,
  type StandardName,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { isIn } from "../access/parts.ts";
import { readStored, type StoredAction } from "../actions/stored-action.ts";
import { toActionItems } from "../actions/view-action.ts";
import type { Ctx } from "../context.ts";
import { itemOf } from "../indicators/follow-indicator.ts";
import { lastMonths, startOfMonth } from "../indicators/months.ts";
import { isOpen } from "../indicators/read-indicator.ts";
import { journeyOf } from "./journey.ts";

/** So many actions of a service are shown. */
const mostActions = 50;

/** The catalogue, as far as whoever asks may see something of it. */
export async function listServices(ctx: Ctx): Promise<{ readonly items: readonly ServiceItem[] }> {
  const actions = await readActions(ctx);
  const seen = ctx.project.project.services.filter(({ segments }) => isOpen(ctx.parts, segments));
  return { items: await Promise.all(seen.map((service) => toItem(ctx, service, actions))) };
}

/** A service with its journey, the channels it is reached by, and what is done for it. @throws ProblemError `not_found` */
export async function readService(ctx: Ctx, id: string): Promise<ServiceDetail> {
  const service = ctx.project.project.services.find((one) => one.id === id);
  if (!service || !isOpen(ctx.parts, service.segments)) throw new ProblemError("not_found");
  const actions = await readActions(ctx);
  const shown = ofService(service, actions ?? []).slice(0, mostActions);
  const days = { from: lastMonths(ctx.now, 12)[0] ?? startOfMonth(ctx.now), to: startOfMonth(ctx.now) };
  return {
    ...(await toItem(ctx, service, actions)),
    ...days,
    journey: await journeyOf(ctx, service, days),
    channelUse: await channelUse(ctx, service, days),
    actions: await ctx.store.read(ctx.scope, (rows) => toActionItems(ctx, rows, shown)),
  };
}

async function toItem(
  ctx: Ctx,
  service: ServiceDefinition,
  actions: readonly StoredAction[] | null,
): Promise<ServiceItem> {
  const { id, name, owner, segments, channels } = service;
  const isUnderWay = ({ state }: StoredAction) => state === "planned" || state === "doing";
  return {
    ...{ id, name, owner, segments, channels: [...channels] },
    standards: await Promise.all(
      standardsOf(service).map(async (one): Promise<ServiceStandard> => {
        const standard = one.id.slice(id.length + 1) as StandardName;
        return { ...(await itemOf(ctx, one)), standard, hours: one.numerator.hours };
      }),
    ),
    openActions: actions && ofService(service, actions).filter(isUnderWay).length,
  };
}

/** The actions that are measured within a service. */
const ofService = ({ segments }: ServiceDefinition, actions: readonly StoredAction[]): readonly StoredAction[] =>
  actions.filter(({ plan }) => isIn([segments], plan.measure.where));

/** Every action of the parts that whoever asks may see, newest first; null for who may see none. */
async function readActions(ctx: Ctx): Promise<readonly StoredAction[] | null> {
  if (!mayDo(ctx.actor, "actions.read", ctx.parts)) return null;
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await everyAction(rows);
    return found.filter(({ plan }) => isIn(ctx.parts, plan.measure.where));
  });
}

async function everyAction(rows: Pick<Rows, "actions">): Promise<readonly StoredAction[]> {
  const found: StoredAction[] = [];
  const limit = 500;
  for (let left = true; left;) {
    const after = found.at(-1) ?? null;
    const page = await rows.actions.list({
      ...{ state: null, owner: null, survey: null, dueBefore: null, after, limit },
    });
    found.push(...page.map(readStored));
    left = page.length === limit;
  }
  return found;
}

/** How the requests of a service came, by the segment `channel`. */
async function channelUse(
  ctx: Ctx,
  { event, segments }: ServiceDefinition,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ServiceDetail["channelUse"]> {
  if (event === null || ctx.project.project.events.get(event)?.segments.includes("channel") !== true) return [];
  const parts = [...new Set((ctx.parts ?? []).flatMap((part) => Object.keys(part)))];
  const counted = await ctx.store.read(ctx.scope, (rows) =>
    rows.columns.countEvents("sla", {
      ...{ types: [event], by: [...new Set(["channel", ...parts])].filter((name) => !(name in segments)) },
      ...{ where: segments, dayChars: 0 as const, from: Date.parse(from), to: Date.parse(to) },
    }),
  );
  const counts = new Map<string | null, number>();
  for (const { segments: own, n } of counted) {
    const isOwn = Object.entries(segments).every(([name, value]) => own[name] === value) && isIn(ctx.parts, own);
    if (isOwn) counts.set(own["channel"] ?? null, (counts.get(own["channel"] ?? null) ?? 0) + n);
  }
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [...counts]
    .map(([channel, n]) => ({ channel, n, of: share({ x: n, n: all }) }))
    .map(({ channel, n, of }) => ({ channel, n, share: of.value ?? 0, interval: of.interval }))
    .sort((a, b) => b.n - a.n || String(a.channel).localeCompare(String(b.channel)));
}
