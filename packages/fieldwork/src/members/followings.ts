import type { Following } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Actor } from "../access/actor.ts";
import { authorize } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { allIndicators, isOpen } from "../indicators/read-indicator.ts";
import { unusable } from "../unusable.ts";

type Segments = { readonly [name: string]: string };

/** The segment values of what somebody may be warned of; undefined for what is not there. */
function segmentsOf({ project }: Pick<Ctx, "project">, { kind, id }: Following): Segments | undefined {
  if (kind === "survey") return project.survey(id) && {};
  if (kind === "service") return project.project.services.find((one) => one.id === id)?.segments;
  return allIndicators({ project }).find((one) => one.id === id)?.denominator.where;
}

/** What a member is warned of, as far as it is still there. */
export async function readFollowings(
  ctx: Pick<Ctx, "project">,
  rows: Pick<Rows, "followings">,
  member: string,
): Promise<Following[]> {
  const kept = await rows.followings.listOf(member);
  return kept.map(({ kind, id }) => ({ kind, id })).filter((one) => segmentsOf(ctx, one) !== undefined);
}

/**
 * Keeps what a member wants to be warned of.
 *
 * @throws ProblemError `forbidden` for who may read no figures; `invalid_request` naming what is not there, or not theirs to see
 */
export async function keepFollowings(
  ctx: Pick<Ctx, "project">,
  rows: Pick<Rows, "followings">,
  member: Pick<Actor, "kind" | "id" | "grants">,
  wanted: readonly Following[],
): Promise<void> {
  const parts = wanted.length === 0 ? null : authorize(member, { action: "figures.read", reach: "part" });
  for (const [at, one] of wanted.entries()) {
    const segments = segmentsOf(ctx, one);
    if (segments === undefined || !isOpen(parts, segments))
      throw unusable(`warnings.${String(at)}.id`, `There is no ${one.kind} with this id.`, "unknown");
  }
  const once = new Map(wanted.map((one) => [`${one.kind} ${one.id}`, one]));
  await rows.followings.replace(member.id, [...once.values()]);
}
