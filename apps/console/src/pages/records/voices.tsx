import { voiceBars, type ChartOptions } from "@afterword/charts";
import type { VoicesQuery, VoicesRow } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Say } from "../../parts/say.tsx";
import { Table } from "../../parts/table.tsx";
import { Drawn } from "../results/figure.tsx";
import { chartWordsQuery } from "../results/queries.ts";
import { surveysQuery } from "../surveys/queries.ts";

type Words = ReturnType<typeof useWords>;
const [none, month] = ["\u0000none", "\u0000month"];
const last: VoicesQuery = { last: "365d" };

/** By which channels voices came in the last year: a chart, and split by month or by a segment as a table. */
export function Voices() {
  const words = useWords();
  const me = useMe();
  const [by, setBy] = useState(none);
  const mayRead = may(me, "figures.read");
  const all = useQuery({ ...voicesQuery(last), enabled: mayRead });
  const split: VoicesQuery = by === month ? { ...last, period: "month" } : { ...last, by };
  const parts = useQuery({ ...voicesQuery(split), enabled: mayRead && by !== none });
  const surveys = useQuery({ ...surveysQuery, enabled: mayRead });
  const chartWords = useQuery(chartWordsQuery(words.locale));
  const rows = all.data?.rows;
  const draw = useCallback(
    (options: ChartOptions) =>
      voiceBars(
        {
          title: words.text("console.records.voices"),
          rows: (rows ?? []).map((row) => ({ label: channelName(words, row), voices: row.voices })),
        },
        options,
      ),
    [rows, words],
  );
  // Where nobody was heard yet the list above says what to do.
  if (rows === undefined || rows.length === 0 || chartWords.data === undefined) return null;
  const segments = [...new Set((surveys.data ?? []).flatMap((survey) => survey.segments))].sort();
  const left = (all.data?.left ?? []).join(", ");
  return (
    <Drawn draw={draw} chartWords={chartWords.data}>
      <p className="note">{words.text("console.records.voices.note")}</p>
      {left !== "" && (
        <p className="note">
          <Say text="console.records.voices.left" own={{ surveys: left }} />
        </p>
      )}
      <Choice
        label={words.text("console.records.voices.by")}
        options={[
          { id: none, label: words.text("console.records.voices.by.none") },
          { id: month, label: words.text("console.records.voices.by.month") },
          ...segments.map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={by}
        onChange={setBy}
      />
      {by !== none && parts.data && <Split rows={parts.data.rows} by={by} />}
    </Drawn>
  );
}

const voicesQuery = (query: VoicesQuery) => ({
  queryKey: ["records", "voices", query],
  queryFn: () => aw.records.voices(query),
});

/** The same by month, or by the values of a segment. */
function Split({ rows, by }: { readonly rows: readonly VoicesRow[]; readonly by: string }) {
  const words = useWords();
  const isMonthly = by === month;
  const groupOf = ({ period, group }: VoicesRow) =>
    isMonthly && period !== null
      ? words.date(Date.parse(`${period}-01`), { year: "numeric", month: "long", timeZone: "UTC" })
      : (group[by] ?? "–");
  return (
    <Table
      caption={words.text("console.records.voices")}
      rows={rows.map((row, at) => ({ ...row, at }))}
      idOf={({ at }) => String(at)}
      columns={[
        {
          id: "group",
          label: isMonthly ? words.text("console.records.voices.by.month") : by,
          cell: (row) => <bdi>{groupOf(row)}</bdi>,
        },
        { id: "channel", label: words.text("console.records.voices.channel"), cell: (row) => channelName(words, row) },
        {
          id: "voices",
          label: words.text("console.records.voices.count"),
          kind: "number",
          cell: ({ voices }) => words.number(voices),
        },
      ]}
    />
  );
}

/** What a channel is called: one that the project names itself stands as it is. */
function channelName(words: Words, { kind, channel }: Pick<VoicesRow, "kind" | "channel">): string {
  const key = kind === "meeting" ? `console.records.kind.${channel}` : `console.results.channel.${channel}`;
  return words.has(key) ? words.text(key) : channel;
}
