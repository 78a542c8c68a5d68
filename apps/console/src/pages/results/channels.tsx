import { channelMix, type ChartOptions } from "@afterword/charts";
import type { MetricRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import { Figure } from "./figure.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

type Words = ReturnType<typeof useWords>;

/** By which ways people were asked, and answers came. */
export function Channels() {
  const words = useWords();
  const { base, survey } = useResults();
  const isPrivate = survey.k > 1;
  const query = { ...base, channels: "true" } as const;
  const found = useQuery({ ...rowsQuery("response-rate", query), enabled: !isPrivate });
  const channels = found.data?.[0]?.channels;
  const title = words.text("console.results.channels");
  const draw = useCallback(
    (options: ChartOptions) =>
      channelMix({ title, rows: (channels ?? []).map((one) => ({ ...one, label: nameOf(words, one) })) }, options),
    [title, channels, words],
  );
  if (isPrivate)
    return (
      <section className="card">
        <h2>{title}</h2>
        <p>{words.text("console.results.channels.private")}</p>
      </section>
    );
  if (found.data === undefined) return <Coming of={found} />;
  return (
    <Figure draw={draw} source={{ metric: "response-rate", query }} isOld={found.isPlaceholderData}>
      <p className="note">{words.text("console.results.channels.note")}</p>
    </Figure>
  );
}

/** What a way is called: a channel that the project names itself stands as it is. */
function nameOf(words: Words, { channel, origin }: NonNullable<MetricRow["channels"]>[number]): string {
  const key = `console.results.channel.${channel}`;
  const name = words.has(key) ? words.text(key) : channel;
  return origin === "staff" ? words.text("console.results.takenDown", { channel: name }) : name;
}
