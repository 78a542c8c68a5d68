import type { ActionItem, WaveItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { isForThem } from "./is-for-them.ts";
import { periodOf, type Step } from "./period-of.ts";
import { actionsOfSurvey } from "./queries.ts";
import { useResults } from "./results-context.tsx";

/** So many of the newest waves are looked through. */
const most = 100;

/** What is written above a trend, in the period in which it was. */
export type Happened = readonly { readonly period: string; readonly label: string }[];

/**
 * What happened while a figure went up or down: waves of the survey that opened, and what was begun to make it better for those who are
 * looked at. Nothing of it on a page that is shown by a link, nor where whoever looks may not see it elsewhere.
 */
export function useHappened(step: Step): Happened {
  const words = useWords();
  const me = useMe();
  const { survey, base, isFixed } = useResults();
  const seesActions = !isFixed && may(me, "actions.read");
  const seesWaves = !isFixed && may(me, "figures.read", "everywhere");
  const actions = useQuery({ ...actionsOfSurvey(survey.id), enabled: seesActions }).data?.items;
  const waves = useQuery({
    queryKey: ["waves", "newest", most],
    queryFn: () => aw.waves.list({ limit: most }),
    enabled: seesWaves,
  }).data?.items;
  return useMemo(() => {
    const isBegun = ({ state }: ActionItem) => state === "doing" || state === "done";
    const isOpened = (one: WaveItem) => one.survey === survey.id && one.launchedAt !== null;
    return [
      ...(waves ?? []).filter(isOpened).map(({ wave, opensAtLocal }) => ({
        period: periodOf(opensAtLocal, step),
        label: words.text("console.results.waveOpened", { wave }),
      })),
      ...(actions ?? [])
        .filter((one) => isBegun(one) && isForThem(one, base.where))
        .map(({ title, startsOn }) => ({ period: periodOf(startsOn, step), label: title })),
    ];
  }, [actions, waves, base.where, survey.id, step, words]);
}
