/**
 * What the sample answers of each ready-made survey come to, by question: of 50 respondents with seed 1. CSAT and CES are
 * shares in percent, NPS is in points, agreement a mean from 1 to 5; values are to a hundredth.
 *
 * @example
 * sampleScores["ticket-csat"]?.["csat"]; // { value: 58, n: 50 }
 */
export const sampleScores: Readonly<
  Record<string, Readonly<Record<string, { readonly value: number; readonly n: number }>>>
> = {
  "ticket-csat": { csat: { value: 58, n: 50 } },
  "ticket-rejected": { csat: { value: 56, n: 50 } },
  "ticket-cancelled": { csat: { value: 48, n: 50 } },
  ces: { ces: { value: 64, n: 50 } },
  "transactional-trust": { trust: { value: 3.82, n: 50 } },
  "transactional-trust-full": {
    satisfied: { value: 3.39, n: 49 },
    effective: { value: 3.21, n: 34 },
    easy: { value: 3.41, n: 39 },
    timely: { value: 3.35, n: 37 },
    clear: { value: 3.48, n: 40 },
    fair: { value: 3.46, n: 39 },
    staff: { value: 3.44, n: 39 },
    trust: { value: 3.44, n: 50 },
  },
  "annual-relational": { nps: { value: -16, n: 50 }, csat: { value: 66, n: 50 } },
  "onboarding-10": { whom: { value: 54.05, n: 37 }, csat: { value: 56, n: 50 } },
  "onboarding-60": { csat: { value: 60, n: 50 }, support: { value: 3.58, n: 50 }, whom: { value: 59.09, n: 44 } },
  "procurement-delivery": { quality: { value: 53.13, n: 32 }, csat: { value: 60, n: 50 } },
  "recruitment-manager": {
    candidates: { value: 70, n: 50 },
    speed: { value: 62.5, n: 40 },
    advice: { value: 64.86, n: 37 },
  },
  "recruitment-candidate": {
    steps: { value: 3.56, n: 50 },
    informed: { value: 3.59, n: 44 },
    fair: { value: 3.57, n: 37 },
  },
  travel: {
    csat: { value: 54, n: 50 },
    ces: { value: 68.29, n: 41 },
    entitlement: { value: 3.71, n: 38 },
    claim: { value: 62.16, n: 37 },
  },
  facilities: { quality: { value: 60, n: 50 }, speed: { value: 58.33, n: 36 } },
  ict: { csat: { value: 60, n: 50 } },
  "forum-record": { record: { value: 3.8, n: 50 } },
  "focus-group-record": { speak: { value: 3.68, n: 50 } },
};
