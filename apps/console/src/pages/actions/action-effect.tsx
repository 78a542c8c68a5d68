import { beforeAfter, type FigureVerdict } from "@afterword/charts";
import type { ActionDetail, ActionEffect } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useId, useMemo } from "react";
import { useAxes } from "../../app/axes.ts";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Twin, useWidth } from "../results/figure.tsx";
import { Isolated } from "../results/isolated.tsx";
import { chartWordsQuery } from "../results/queries.ts";
import { useMeasure } from "./figure-text.tsx";
import { UnitsEffect } from "./units-effect.tsx";
import "../results/results.css";

/** What came of an action: the verdict, and the figures before and after it. */
export function Effect({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  const { effect } = of;
  if (effect === null) return null;
  const days = { from: new Date(effect.after.from), to: new Date(effect.after.to) };
  return (
    <section>
      <h2>{words.text("console.actions.effect")}</h2>
      <Notice kind={effect.verdict === "worsening" ? "warning" : effect.verdict === "improvement" ? "good" : "info"}>
        <p>
          <strong>{words.text(`console.actions.verdict.${effect.verdict}`)}</strong>
        </p>
        {effect.why === "window" && <p>{words.text("console.actions.effect.window", days)}</p>}
        {(effect.why === "answers" || effect.why === "units") && (
          <p>{words.text(`console.actions.effect.${effect.why}`)}</p>
        )}
        {effect.measuredAt !== null && (
          <p>{words.text("console.actions.effect.measured", { at: new Date(effect.measuredAt) })}</p>
        )}
      </Notice>
      {effect.rollout === null && effect.pairs === null ? (
        effect.group !== null && <EffectChart of={of} effect={effect} group={effect.group} />
      ) : (
        <UnitsEffect of={of} effect={effect} />
      )}
    </section>
  );
}

interface EffectChartProps {
  readonly of: ActionDetail;
  readonly effect: ActionEffect;
  readonly group: NonNullable<ActionEffect["group"]>;
}

function EffectChart({ of, effect, group }: EffectChartProps) {
  const words = useWords();
  const chartWords = useQuery(chartWordsQuery(words.language)).data;
  const measure = useMeasure(of.measure);
  const { frame, width } = useWidth(280);
  const axes = useAxes();
  const idPrefix = `c${useId().replaceAll(/\W/g, "")}`;
  const { where = {}, against = null } = of.measure;
  const everybody = words.text("console.actions.segment.all");
  const own = Object.values(where).join(", ") || everybody;
  const others = against?.value ?? words.text("console.actions.against.rest");
  const title = words.text("console.actions.effect.title", { measure: measure.name });
  const chart = useMemo(() => {
    if (chartWords === undefined || width === null) return null;
    const comparison = effect.other === null ? {} : { comparison: { label: others, ...effect.other } };
    const data = {
      ...{ title, measure, startedAt: new Date(of.startsOn), group: { label: own, ...group }, ...comparison },
      effect: { difference: effect.difference, verdict: verdictOf(effect) },
    };
    return beforeAfter(data, { words: chartWords, width, axes, idPrefix });
  }, [chartWords, width, axes, idPrefix, effect, group, title, measure, own, others]);
  return (
    <figure className="figure card alone">
      {chart && (
        <figcaption>
          <Isolated text={chart.sentence} />
        </figcaption>
      )}
      <div ref={frame} className="picture" dangerouslySetInnerHTML={{ __html: chart?.svg ?? "" }} />
      {chart && <Twin chart={chart} />}
    </figure>
  );
}

function verdictOf({ verdict, difference }: ActionEffect): FigureVerdict {
  if (verdict === "too_early") return "too_few";
  if (verdict === "no_clear_effect") return "no_clear_difference";
  return (difference ?? 0) > 0 ? "higher" : "lower";
}
