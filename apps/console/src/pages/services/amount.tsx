import type { ConsoleWords } from "@afterword/language/console";
import type { IndicatorFigure, IndicatorItem, Target } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

type Unit = Pick<IndicatorItem, "unit">;

/** An amount in the unit of an indicator, as the reader's language writes it. */
export const amountOf = (words: ConsoleWords, value: number, { unit }: Unit): string =>
  unit === "percent"
    ? words.number(value / 100, { style: "percent", maximumFractionDigits: 1 })
    : `${words.number(value, { maximumFractionDigits: 2 })} ${unit}`;

/** A figure of an indicator: its value, its interval, of how many events, and whether it is where it is to be. */
export function IndicatorAmount({ of, unit }: Unit & { readonly of: IndicatorFigure }) {
  const words = useWords();
  const { value, n, interval, verdict } = of;
  if (value === null) return <span className="soft">{words.text("console.services.nothing")}</span>;
  const text = (number: number) => amountOf(words, number, { unit });
  const range =
    interval === null
      ? text(value)
      : words.text("console.actions.range", {
          value: text(value),
          lower: text(interval.lower),
          upper: text(interval.upper),
        });
  return (
    <>
      <bdi dir={words.direction}>{words.text("console.services.counted", { value: range, n })}</bdi>{" "}
      {verdict !== null && <Verdict of={verdict} />}
    </>
  );
}

const kinds = { met: "good", missed: "bad", unclear: "" } as const;

function Verdict({ of }: { readonly of: NonNullable<IndicatorFigure["verdict"]> }) {
  const words = useWords();
  return <span className={`tag ${kinds[of]}`}>{words.text(`console.services.verdict.${of}`)}</span>;
}

/** What a figure is to reach. */
export function targetText(words: ConsoleWords, target: Target | null, unit: Unit): string {
  if (target === null) return "–";
  return "atLeast" in target
    ? words.text("console.services.target.atLeast", { value: amountOf(words, target.atLeast, unit) })
    : words.text("console.services.target.atMost", { value: amountOf(words, target.atMost, unit) });
}

/** A month such as `2026-10`, as the reader's language writes it. */
export const monthText = (words: ConsoleWords, month: string): string =>
  words.date(Date.parse(`${month.slice(0, 7)}-01`), { month: "long", year: "numeric", timeZone: "UTC" });
