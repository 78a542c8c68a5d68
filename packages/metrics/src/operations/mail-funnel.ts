import { responseRates, type Dispositions, type ResponseRates } from "./response-rate.ts";
import { checkCounts } from "../scale.ts";

/** What became of the invitations of a survey by mail. Counts of people; 0 unless told. */
export type MailCounts = {
  invited: number;
  /** Never sent: asked too recently, or on the list of those who want no mail. */
  notSent?: number;
  bounced?: number;
  complete: number;
  /** Answered enough of the required questions to count. */
  partial?: number;
  /** Began, and answered less. */
  brokeOff?: number;
  optedOut?: number;
  /** Answered by a machine that they are away for as long as the survey is open. */
  absent?: number;
  /** Was called off before they answered: asked and eligible, but their link took no answer any more. */
  calledOff?: number;
  /** Left the organisation, or was invited twice. */
  ineligible?: number;
};

/** The funnel of a survey by mail: what AAPOR makes of it, 0..1. */
export type MailFunnel = {
  /** Invited and sent. */
  fielded: number;
  dispositions: Required<Dispositions>;
  rates: ResponseRates;
  /** Of those who began, the share that completed; null when nobody began. */
  completion: number | null;
};

/**
 * The response rates of a survey by mail. What bounced and who never reacted are unknown, not out: nobody knows whether they
 * read it. Whom no mail was sent was not asked. Show `rates.RR2` with the dispositions beside it.
 *
 * @throws RangeError when more came back than was sent
 * @example
 * mailFunnel({ invited: 1000, notSent: 30, complete: 240, partial: 25, brokeOff: 35 }).completion; // 0.8
 */
export function mailFunnel(counts: MailCounts, e: number | null = null): MailFunnel {
  const { invited, notSent = 0, bounced = 0, complete, partial = 0, brokeOff = 0 } = counts;
  const { optedOut = 0, absent = 0, calledOff = 0, ineligible = 0 } = counts;
  checkCounts(invited, notSent, bounced, complete, partial, brokeOff, optedOut, absent, calledOff, ineligible);
  const fielded = invited - notSent;
  const came = complete + partial + brokeOff + optedOut;
  const silent = fielded - bounced - came - absent - calledOff - ineligible;
  if (silent < 0)
    throw new RangeError(`Of ${invited} invited ${notSent} were not sent, yet ${-silent} too many came back`);
  const dispositions = {
    complete,
    partial,
    refusal: brokeOff + optedOut,
    nonContact: absent,
    other: calledOff,
    unknownHousehold: 0,
    unknownOther: bounced + silent,
    ineligible,
  };
  const began = complete + partial + brokeOff;
  return { fielded, dispositions, rates: responseRates(dispositions, e), completion: began ? complete / began : null };
}
