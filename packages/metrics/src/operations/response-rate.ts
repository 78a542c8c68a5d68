import { checkCounts } from "../scale.ts";

/** What became of everybody who was to be asked, in the words of AAPOR. Counts, or sums of weights; 0 unless told. */
export type Dispositions = {
  complete: number;
  partial?: number;
  /** Refused, or broke off. */
  refusal?: number;
  nonContact?: number;
  /** Eligible, but could not answer. */
  other?: number;
  /** Not known whether there is anybody eligible. */
  unknownHousehold?: number;
  /** Not known for another reason. */
  unknownOther?: number;
  ineligible?: number;
};

/** Response, cooperation, refusal and contact rates. */
export type ResponseRateName =
  | `RR${1 | 2 | 3 | 4 | 5 | 6}`
  | `COOP${1 | 2 | 3 | 4}`
  | `REF${1 | 2 | 3}`
  | `CON${1 | 2 | 3}`;

/** Rates, 0..1, each null when nobody is in its denominator; and `e`, the share taken to be eligible of those unknown. */
export type ResponseRates = Record<ResponseRateName, number | null> & { e: number | null };

/**
 * The outcome rates of AAPOR's Standard Definitions (2015 edition), 0..1. RR2 is the headline of a survey by mail: RR5 and
 * RR6 leave out everybody who never reacted, and are true only when nobody's eligibility is unknown.
 *
 * @param e the share of the unknown that is eligible, 0..1; as among the known unless told
 * @example
 * responseRates({ complete: 230, partial: 20, refusal: 10, nonContact: 40, unknownOther: 700 }).RR2; // 0.25
 */
export function responseRates(dispositions: Dispositions, e: number | null = null): ResponseRates {
  const { complete, partial = 0, refusal = 0, nonContact = 0, other = 0, ...rest } = dispositions;
  const { unknownHousehold = 0, unknownOther = 0, ineligible = 0 } = rest;
  checkCounts(complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther, ineligible);
  if (e !== null && !(e >= 0 && e <= 1)) throw new RangeError(`A share of the eligible lies from 0 to 1, not ${e}`);
  const unknown = unknownHousehold + unknownOther;
  const asked = complete + partial + refusal;
  const contacted = asked + other;
  const eligible = contacted + nonContact;
  const part = e ?? ratio(eligible, eligible + ineligible);
  const all = eligible + unknown;
  const estimated = unknown === 0 ? eligible : part === null ? 0 : eligible + part * unknown;
  const answered = complete + partial;
  return {
    e: part,
    RR1: ratio(complete, all),
    RR2: ratio(answered, all),
    RR3: ratio(complete, estimated),
    RR4: ratio(answered, estimated),
    RR5: ratio(complete, eligible),
    RR6: ratio(answered, eligible),
    COOP1: ratio(complete, contacted),
    COOP2: ratio(answered, contacted),
    COOP3: ratio(complete, asked),
    COOP4: ratio(answered, asked),
    REF1: ratio(refusal, all),
    REF2: ratio(refusal, estimated),
    REF3: ratio(refusal, eligible),
    CON1: ratio(contacted, all),
    CON2: ratio(contacted, estimated),
    CON3: ratio(contacted, eligible),
  };
}

function ratio(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
