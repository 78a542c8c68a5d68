import type { ChannelCount, CheckedMetricQuery } from "@afterword/sdk";
import type { ChannelRow, Cut } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { Groups, placeOf, type CountedRow } from "../result-rows.ts";

type Counts = Map<string, ChannelCount>;

/** Rows of the response rate with the ways in which people were asked and answered, those who asked themselves too. */
export async function channelsBeside(
  ctx: Ctx,
  query: CheckedMetricQuery,
  cut: Cut,
  rows: readonly CountedRow[],
): Promise<CountedRow[]> {
  const found = await ctx.store.read(ctx.scope, async ({ channelCounts }) => [
    ...(await channelCounts.countInvited(cut)),
    ...(await channelCounts.countUninvited(cut)),
  ]);
  const groups = new Groups<Counts>(query, () => new Map());
  for (const row of found) addTo(groups.at(row), row);
  const byPlace = groups.byPlace();
  return rows.map((counted) => ({
    ...counted,
    row: { ...counted.row, channels: [...(byPlace.get(placeOf(counted.row))?.values() ?? [])].sort(byUse) },
  }));
}

function addTo(counts: Counts, { asked, origin, channel, n }: ChannelRow): void {
  if (asked !== null) {
    const way = wayOf(counts, "link", asked);
    way.asked += n;
    if (origin !== null) way.answered += n;
  }
  if (origin !== null && origin !== "ballot" && channel !== null) wayOf(counts, origin, channel).came += n;
}

function wayOf(counts: Counts, origin: ChannelCount["origin"], channel: string) {
  const key = `${origin} ${channel}`;
  const known = counts.get(key) ?? { origin, channel, asked: 0, answered: 0, came: 0 };
  counts.set(key, known);
  return known;
}

const byUse = (a: ChannelCount, b: ChannelCount): number =>
  b.asked - a.asked || b.came - a.came || (`${a.channel} ${a.origin}` < `${b.channel} ${b.origin}` ? -1 : 1);
