import { expect, test } from "vitest";
import { agreementOf, type TwiceCoded } from "./agreement.ts";

type Sentiment = TwiceCoded["labels"][number]["sentiment"];

const comment = (
  a: readonly [Sentiment, ...string[]],
  b: readonly [Sentiment, ...string[]],
  is: readonly [Exclude<Sentiment, "unclear"> | null, ...string[]],
): TwiceCoded => {
  const [[first, ...ofA], [second, ...ofB], [estimated, ...found]] = [a, b, is];
  const labels = [
    { sentiment: first, themes: ofA },
    { sentiment: second, themes: ofB },
  ] as const;
  return { labels, estimate: { sentiment: estimated, themes: found } };
};
const times = (n: number, one: TwiceCoded) => new Array<TwiceCoded>(n).fill(one);

test("two who agree on 35 of 50, and would by chance on half, have κ = 0.4", () => {
  // Both yes 20, first alone 5, second alone 10, neither 15: the table that κ is mostly explained by.
  const all = [
    ...times(20, comment(["positive", "staff"], ["positive", "staff"], ["positive", "staff"])),
    ...times(5, comment(["positive", "staff"], ["negative"], ["positive", "staff"])),
    ...times(10, comment(["negative"], ["positive", "staff"], ["positive"])),
    ...times(15, comment(["negative"], ["negative"], ["positive"])),
  ];
  const { sentiment, themes, isTooFew } = agreementOf("en", all, ["staff", "system"]);
  expect([isTooFew, sentiment.value, sentiment.agreement]).toEqual([false, expect.closeTo(0.4, 12), 70]);
  expect(sentiment.accuracy).toMatchObject({
    n: 35,
    value: expect.closeTo((100 * 20) / 35, 10),
    reversed: 15,
    abstained: 0,
  });
  const [staff, system] = themes;
  expect(staff).toMatchObject({
    theme: "staff",
    comments: 35,
    value: expect.closeTo(0.4, 12),
    accuracy: { n: 35, value: 100 },
  });
  // Wilson's interval of 35 of 35.
  expect(staff?.accuracy.interval).toMatchObject({ lower: expect.closeTo(90.11, 2), upper: expect.closeTo(100, 10) });
  expect(system).toMatchObject({ comments: 0, value: null, agreement: 100, accuracy: { n: 50, value: 100 } });
});

test("of fewer than 20 there is no figure, also where the words say nothing or a coder can't tell", () => {
  const few = agreementOf("ar", times(19, comment(["positive"], ["positive"], ["positive"])), ["staff"]);
  expect([few.isTooFew, few.sentiment.value, few.sentiment.accuracy.value, few.themes[0]?.value]).toEqual([
    true,
    null,
    null,
    null,
  ]);
  const silent = [
    ...times(15, comment(["positive"], ["positive"], ["positive"])),
    ...times(10, comment(["negative"], ["negative"], [null])),
    ...times(10, comment(["unclear"], ["unclear"], ["negative"])),
  ];
  const { accuracy, value } = agreementOf("en", silent, []).sentiment;
  expect([value, accuracy]).toEqual([1, { n: 15, value: null, interval: null, abstained: 10, reversed: 0 }]);
});
