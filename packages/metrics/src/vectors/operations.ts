import {
  fcr,
  mailFunnel,
  quantile,
  responseRates,
  slaWithin,
  suppressOneWay,
  turnaround,
  type Dispositions,
} from "../index.ts";
import { boundsOf } from "./scores.ts";
import { tally, type VectorMap } from "./vector-map.ts";

type Aapor = Partial<Record<"P" | "R" | "NC" | "O" | "UH" | "UO" | "inel", number>> & { I: number; e?: number | null };
type Mail = { invited: number; complete: number; e?: number | null } & Partial<
  Record<
    | "suppressed_not_sent"
    | "bounced_hard"
    | "partial"
    | "breakoff"
    | "optout"
    | "auto_reply_absent"
    | "ineligible_reported",
    number
  >
>;
type Tickets = { hours: readonly unknown[]; target_hours: number; open_overdue?: number };

const inLetters = (of: Required<Dispositions>) => ({
  I: of.complete,
  P: of.partial,
  R: of.refusal,
  NC: of.nonContact,
  O: of.other,
  UH: of.unknownHousehold,
  UO: of.unknownOther,
  inel: of.ineligible,
});

/** What became of requests and tickets, quantiles, what is hidden, and weights. */
export const operations: VectorMap = {
  response_rate_aapor({ I, P = 0, R = 0, NC = 0, O = 0, UH = 0, UO = 0, inel = 0, e = null }: Aapor) {
    const known = { complete: I, partial: P, refusal: R, nonContact: NC, other: O, ineligible: inel };
    return responseRates({ ...known, unknownHousehold: UH, unknownOther: UO }, e);
  },
  response_rate_email_funnel(input: Mail) {
    const { fielded, dispositions, rates, completion } = mailFunnel(
      {
        invited: input.invited,
        notSent: input.suppressed_not_sent ?? 0,
        bounced: input.bounced_hard ?? 0,
        complete: input.complete,
        partial: input.partial ?? 0,
        brokeOff: input.breakoff ?? 0,
        optedOut: input.optout ?? 0,
        absent: input.auto_reply_absent ?? 0,
        ineligible: input.ineligible_reported ?? 0,
      },
      input.e ?? null,
    );
    return { dispositions: inLetters(dispositions), fielded, ...rates, completion };
  },
  fcr({ resolved_at_first_contact, conf }: { resolved_at_first_contact: readonly unknown[]; conf?: number }) {
    const count = (answer: boolean) => resolved_at_first_contact.filter((one) => one === answer).length;
    const [resolved, unresolved] = [count(true), count(false)];
    const unknown = resolved_at_first_contact.length - resolved - unresolved;
    const { value, n, interval, ...rest } = fcr({ resolved, unresolved, unknown }, conf);
    return { n, unknown: rest.unknown, fcr: value, ...boundsOf(interval) };
  },
  sla_attainment({ hours, target_hours, open_overdue = 0 }: Tickets) {
    const { counts, missing } = tally(hours);
    const sla = slaWithin(counts, { target: target_hours, openOverdue: open_overdue });
    const { value, p90 } = turnaround(counts);
    return {
      n_closed: sla.n,
      met: sla.met,
      open_overdue: sla.openOverdue,
      attainment_closed: sla.value,
      attainment_incl_open: sla.withOpen,
      median: value,
      p90,
      missing,
      invalid: sla.invalid,
    };
  },
  quantile_type7: ({ values, p }: { values: readonly unknown[]; p: number }) => ({
    q: quantile(tally(values).counts, p),
  }),
  suppress_one_way: ({ counts, min_n }: { counts: readonly number[]; min_n: number }) => suppressOneWay(counts, min_n),
};
