import { mailFunnel, type MailFunnel } from "@afterword/metrics";
import type { CheckedMetricQuery, Funnel, MetricRow, RateName } from "@afterword/sdk";
import { rateNames } from "@afterword/sdk";
import type { Cut, DispositionRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { rateOf } from "../figures.ts";
import { Groups, placeOf, rowOf, type Counted, type CountedRow } from "../result-rows.ts";
import { askedJointly, splitGroups } from "./jointly.ts";
import { AskedBy, segmentMixes } from "./segment-mixes.ts";

/** Partial answers of more than so many percent of those that came are many. */
const manyPartial = 20;

/** Of fewer answers than this nothing is said about how many are partial. */
const fewAnswers = 30;

type Query = CheckedMetricQuery & { readonly rate: RateName };
type Count = Exclude<keyof DispositionRow, "group1" | "group2" | "period"> | "bounced";
type Tally = Record<Count, number> & { readonly askedBy: AskedBy };

const counts = ["asked", "complete", "partial", "refused", "calledOff", "cameBack", "stillOpen", "opened"] as const;

/**
 * A named response rate with all that it is made from: what became of everybody who was asked or to whom a mail bounced,
 * how far invitations got, and whether those who answered are made up like those who were asked, by each declared segment.
 */
export async function dispositionRates(ctx: Ctx, query: Query, cut: Cut): Promise<CountedRow[]> {
  const { by, where, rate } = query;
  const others = [...ctx.project.segments].sort().filter((name) => !by.includes(name) && where[name] === undefined);
  const groups = new Groups<Tally>(query, () => ({
    ...{
      asked: 0,
      complete: 0,
      partial: 0,
      refused: 0,
      calledOff: 0,
      cameBack: 0,
      stillOpen: 0,
      opened: 0,
      bounced: 0,
    },
    askedBy: new AskedBy(),
  }));
  await ctx.store.read(ctx.scope, async (rows) => {
    for (const row of await rows.dispositions.countAsked(cut, ctx.now)) {
      const tally = groups.at(row);
      for (const name of counts) tally[name] += row[name];
    }
    for (const row of await rows.dispositions.countBounced(cut)) groups.at(row).bounced += row.n;
    for (const segment of others)
      for (const row of await askedJointly(rows, cut, [segment])) {
        const { place, rest } = splitGroups(row, by.length);
        groups.at(place).askedBy.add(segment, rest[0] ?? null, { asked: row.n, answered: row.answered });
      }
  });
  const tallies = groups.byPlace();
  const found = groups.rows((tally) => rateRow(rate, tally));
  const mixes = segmentMixes(found.map(({ row }) => tallies.get(placeOf(row))?.askedBy ?? new AskedBy()));
  return found.map((counted, at) => {
    const mix = mixes[at] ?? [];
    const differ = mix.some(({ differs }) => differs) ? ["mix_differs"] : [];
    return { ...counted, row: { ...counted.row, mix, warnings: [...counted.row.warnings, ...differ] } };
  });
}

function rateRow(rate: RateName, tally: Tally): Counted {
  const { asked, cameBack, complete, partial, refused: optedOut, calledOff, stillOpen } = tally;
  const bounced = tally.bounced + cameBack;
  const invited = asked + tally.bounced;
  // Who is not eligible is not asked, so that all of whom nothing is known are taken to be.
  const { dispositions, rates } = mailFunnel({ invited, bounced, complete, partial, optedOut, calledOff }, 1);
  const { row, basis } = rowOf(rateOf(partOf(rate, dispositions)), 0);
  const came = complete + partial;
  const warnings = [
    ...row.warnings,
    ...(came >= fewAnswers && 100 * partial > manyPartial * came ? ["many_partial"] : []),
    ...(stillOpen > 0 ? ["links_open"] : []),
  ];
  const percents = Object.fromEntries(
    rateNames.map((name) => [name, rates[name] === null ? null : 100 * rates[name]]),
  ) as NonNullable<MetricRow["rates"]>;
  const { ineligible: notEligible, refusal, nonContact, other, unknownOther: unknown } = dispositions;
  return {
    basis,
    row: {
      ...row,
      warnings,
      rates: percents,
      dispositions: { complete, partial, refusal, nonContact, other, unknown, notEligible },
      funnel: funnelOf(tally),
      stillOpen,
    },
  };
}

/** What a rate is a share of: the odd ones count complete answers, 5 and 6 leave out those of whom nothing is known. */
function partOf(
  rate: RateName,
  { complete, partial, refusal, nonContact, other, unknownOther }: MailFunnel["dispositions"],
) {
  const isWhole = rate === "RR1" || rate === "RR3" || rate === "RR5";
  const known = complete + partial + refusal + nonContact + other;
  const n = rate === "RR5" || rate === "RR6" ? known : known + unknownOther;
  return { x: isWhole ? complete : complete + partial, n };
}

function funnelOf({ asked, bounced, cameBack, opened, complete, partial }: Tally): Funnel {
  const [sent, delivered, started] = [asked + bounced, asked - cameBack, complete + partial];
  const percent = (part: number, of: number) => (of === 0 ? null : (100 * part) / of);
  return {
    ...{ sent, bounced: bounced + cameBack, delivered, opened, started, completed: complete },
    rates: {
      delivered: percent(delivered, sent),
      opened: percent(opened, delivered),
      started: percent(started, opened),
      completed: percent(complete, started),
    },
  };
}
