import type { ConsoleWords } from "@afterword/language/console";
import type { WarningItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { ownText } from "../results/asked.ts";
import { RisingText } from "../results/rising.tsx";
import { themeName } from "../results/theme-name.ts";
import type { PlanSearch } from "../actions/search.ts";
import { shortText } from "./standard-text.ts";
import { amountOf, monthText, targetText } from "./amount.tsx";

/** What missed its target in a month, or stands out of its chart, and was not seen to yet. */
export function Warnings() {
  const words = useWords();
  const open = useQuery({ queryKey: ["warnings"], queryFn: () => aw.warnings.list({ state: "open" }) });
  const settle = useChange((id: string) => aw.warnings.settle(id), "warnings");
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">{words.text("console.services.warnings")}</h2>
      <Loaded query={open}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{words.text("console.services.warnings.none")}</p>
          ) : (
            <div className="cards">
              {items.map((one) => (
                <One
                  key={one.id}
                  of={one}
                  isBusy={settle.isPending}
                  onSettle={() => {
                    settle.mutate(one.id);
                  }}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      <Outcome of={settle} done={words.text("console.services.settled")} />
    </section>
  );
}

interface OneProps {
  readonly of: WarningItem;
  readonly isBusy: boolean;
  readonly onSettle: () => void;
}

function One({ of, isBusy, onSettle }: OneProps) {
  const words = useWords();
  const me = useMe();
  return (
    <div className="card">
      <h3>
        {of.rising !== null && <ThemeLink of={of} rising={of.rising} />}
        {of.indicator !== null && <IndicatorLink name={of.name} indicator={of.indicator} />}
      </h3>
      <p>
        <span className={of.why === "missed" ? "tag bad" : "tag warn"}>
          {words.text(`console.services.why.${of.why}`)}
        </span>{" "}
        {monthText(words, of.month)}
      </p>
      {of.rising === null ? (
        <p>
          <bdi>{amountOf(words, of.value, of)}</bdi>{" "}
          <span className="soft">
            {of.target !== null && (
              <>
                {words.text("console.services.target")}:{" "}
                <bdi dir={words.direction}>{targetText(words, of.target, of)}</bdi>
              </>
            )}
          </span>
        </p>
      ) : (
        <p>
          <RisingText of={{ ...of.rising, share: of.value }} />
        </p>
      )}
      {may(me, "actions.manage") && (
        <div className="buttons">
          <Link to="/actions/new" search={planOn(words, of)} className="button">
            {words.text("console.actions.new")}
          </Link>
          <Button isBusy={isBusy} onPress={onSettle}>
            {words.text("console.services.settle")}
          </Button>
        </div>
      )}
    </div>
  );
}

function IndicatorLink({ name, indicator }: Pick<WarningItem, "name"> & { readonly indicator: string }) {
  const words = useWords();
  const standard = shortText(words, indicator);
  return (
    <>
      <Link to="/indicators/$id" params={{ id: indicator }}>
        <bdi>{ownText(name, words.language)}</bdi>
      </Link>{" "}
      {standard !== null && <span className="tag">{standard}</span>}
    </>
  );
}

/** Leads to the comments of the month. */
function ThemeLink({ of: { month }, rising }: { readonly of: WarningItem; readonly rising: Rising }) {
  const words = useWords();
  const { survey, theme, group } = rising;
  const [from, to] = [`${month}-01`, nextMonth(month)];
  return (
    <Link to="/results/comments" search={{ survey, theme, where: group, from, to }}>
      <bdi>{themeName(words, theme)}</bdi>
    </Link>
  );
}

type Rising = NonNullable<WarningItem["rising"]>;

/** The first day of the month after one. */
function nextMonth(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 10);
}

/** What a plan that answers to a warning begins with: what is wrong, by what it is measured, and what is to be reached. */
function planOn(words: ConsoleWords, of: WarningItem): PlanSearch {
  const { plan, indicator, rising, value, target, month, id } = of;
  const standard = indicator === null ? null : shortText(words, indicator);
  const about = rising === null ? ownText(of.name, words.language) : themeName(words, rising.theme);
  const name = [about, ...(standard === null ? [] : [standard])].join(" – ");
  const [last, ...others] = Object.entries(plan?.where ?? {}).reverse();
  const reached = { name, target: targetText(words, target, of) };
  return {
    ...(rising === null ? { warning: id, kind: "none" } : { warning: id, kind: "theme", of: rising.theme }),
    problem: words.text(`console.services.plan.${target === null ? "signal" : "missed"}`, {
      ...{ ...reached, value: amountOf(words, value, of), month: monthText(words, month) },
    }),
    ...(target !== null && { goal: words.text("console.services.plan.goal", reached) }),
    ...(plan !== null && { survey: plan.survey, question: plan.question, from: plan.from, to: plan.to }),
    ...(last !== undefined && { segment: last[0], value: last[1] }),
    ...(others.length > 0 && { also: Object.fromEntries(others.reverse()) }),
  };
}
