import fc from "fast-check";
import { expect, test } from "vitest";
import { fcr, mailFunnel, responseRates, slaAttainment, slaWithin, wilson, type Dispositions } from "../index.ts";

const count = fc.integer({ min: 0, max: 2_000 });
const dispositions: fc.Arbitrary<Required<Dispositions>> = fc.record({
  complete: count,
  partial: count,
  refusal: count,
  nonContact: count,
  other: count,
  unknownHousehold: count,
  unknownOther: count,
  ineligible: count,
});

test("the rates are in the order that their definitions give them", () => {
  fc.assert(
    fc.property(dispositions, (some) => {
      const of = responseRates(some);
      const order = (...rates: (number | null)[]) => {
        const known = rates.filter((rate) => rate !== null);
        for (const [at, rate] of known.entries()) expect(rate).toBeLessThanOrEqual((known[at + 1] ?? 1) + 1e-12);
      };
      order(of.RR1, of.RR3, of.RR5);
      order(of.RR2, of.RR4, of.RR6);
      order(of.RR1, of.RR2, of.CON1);
      order(of.RR5, of.COOP1, of.COOP3);
      order(of.COOP2, of.COOP4);
      order(of.REF1, of.REF2, of.REF3);
      order(of.CON1, of.CON2, of.CON3);
    }),
  );
});

test("e of 0 leaves the unknown out, e of 1 counts all of them", () => {
  fc.assert(
    fc.property(dispositions, (some) => {
      const [none, all] = [responseRates(some, 0), responseRates(some, 1)];
      expect([none.RR3, none.RR4, none.REF2, none.CON2]).toEqual([none.RR5, none.RR6, none.REF3, none.CON3]);
      expect([all.RR3, all.RR4, all.REF2, all.CON2]).toEqual([all.RR1, all.RR2, all.REF1, all.CON1]);
    }),
  );
});

test("a rate of nobody is null, and of an unknown share of the unknown too", () => {
  expect(new Set(Object.values(responseRates({ complete: 0 })))).toEqual(new Set([null]));
  const unknown = responseRates({ complete: 0, unknownOther: 9 });
  expect(unknown).toMatchObject({ e: null, RR1: 0, RR2: 0, RR3: null, RR5: null, COOP1: null });
  for (const wrong of [-1, NaN]) expect(() => responseRates({ complete: 1, refusal: wrong })).toThrow(RangeError);
  for (const e of [-0.1, 1.1, NaN]) expect(() => responseRates({ complete: 1 }, e)).toThrow(RangeError);
});

test("everybody who was sent a mail has one disposition", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 }), count, (some, silent) => {
      const [
        notSent = 0,
        bounced = 0,
        complete = 0,
        partial = 0,
        brokeOff = 0,
        optedOut = 0,
        absent = 0,
        ineligible = 0,
      ] = some;
      const invited = some.reduce((sum, one) => sum + one, 0) + silent;
      const counts = { invited, notSent, bounced, complete, partial, brokeOff, optedOut, absent, ineligible };
      const funnel = mailFunnel(counts);
      const all = Object.values(funnel.dispositions).reduce((sum, one) => sum + one, 0);
      expect([all, funnel.fielded]).toEqual([invited - notSent, invited - notSent]);
      expect(funnel.dispositions.unknownOther).toBe(bounced + silent);
      expect(funnel.rates).toEqual(responseRates(funnel.dispositions));
      expect(() => mailFunnel({ ...counts, invited: invited - silent - 1 })).toThrow(RangeError);
    }),
  );
});

test("who began and who finished", () => {
  expect(mailFunnel({ invited: 100, complete: 24, partial: 2, brokeOff: 4 }).completion).toBe(0.8);
  expect(mailFunnel({ invited: 100, complete: 0 }).completion).toBeNull();
  // Whoever was called off was eligible, and is known to have been: RR5 leaves out only the 80 of whom nothing is known.
  const { dispositions, rates } = mailFunnel({ invited: 100, complete: 16, calledOff: 4 });
  expect([dispositions.other, dispositions.unknownOther]).toEqual([4, 80]);
  expect([rates.RR1, rates.RR5]).toEqual([0.16, 0.8]);
});

test("first contact: what is known, what is not, and without what it can't resolve", () => {
  const figure = fcr({ resolved: 60, unresolved: 40, unknown: 7, beyondFirstLevel: 20 });
  const { lower, upper } = wilson({ x: 60, n: 80 }) ?? { lower: NaN, upper: NaN };
  expect(figure).toMatchObject({ value: 60, n: 100, unknown: 7, net: 75 });
  expect(figure.netInterval).toMatchObject({ lower: 100 * lower, upper: 100 * upper, method: "wilson" });
  expect(fcr({ resolved: 0, unresolved: 0, unknown: 3 })).toMatchObject({
    value: null,
    n: 0,
    interval: null,
    net: null,
  });
  expect(fcr({ resolved: 0, unresolved: 2, beyondFirstLevel: 2 })).toMatchObject({ value: 0, net: null });
  expect(() => fcr({ resolved: 1, unresolved: 2, beyondFirstLevel: 3 })).toThrow(RangeError);
  expect(() => fcr({ resolved: -1, unresolved: 2 })).toThrow(RangeError);
});

test("the target itself is met; open tickets that are past it are not", () => {
  const hours = new Map([[23, 5], [24, 3], [24.0001, 1], [30, 1], [-1, 2], [NaN, 1]]); // prettier-ignore
  const figure = slaWithin(hours, { target: 24, openOverdue: 6 });
  expect(figure).toMatchObject({ value: 80, n: 10, met: 8, openOverdue: 6, withOpen: 50, invalid: 3 });
  expect({ ...figure, invalid: 0 }).toEqual(slaAttainment({ met: 8, closed: 10, openOverdue: 6 }));
  expect(slaWithin(new Map(), { target: 24 })).toMatchObject({ value: null, n: 0, withOpen: null, interval: null });
  expect(slaWithin(new Map(), { target: 24, openOverdue: 2 })).toMatchObject({ value: null, withOpen: 0 });
});

test("every ticket may have its own target", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 }))), (tickets) => {
      const ratios = new Map<number, number>();
      for (const [hours, target] of tickets) ratios.set(hours / target, (ratios.get(hours / target) ?? 0) + 1);
      expect(slaWithin(ratios, { target: 1 }).met).toBe(tickets.filter(([hours, target]) => hours <= target).length);
    }),
  );
  expect(() => slaWithin(new Map(), { target: -1 })).toThrow(RangeError);
  expect(() => slaAttainment({ met: 3, closed: 2 })).toThrow(RangeError);
  expect(() => slaAttainment({ met: 1, closed: 2, openOverdue: -1 })).toThrow(RangeError);
});
