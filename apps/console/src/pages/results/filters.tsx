import {
  fiscalYearOf,
  plusMonths,
  resultsComparisons,
  resultsSpans,
  type SurveyItem,
  usualStart,
} from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ownText } from "./asked.ts";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";

/** What is looked at: each choice is part of the address, and changing one keeps the others. */
export function Filters({ surveys }: { readonly surveys: readonly SurveyItem[] }) {
  const words = useWords();
  const { survey, search, change } = useResults();
  const { where = {} } = search;
  // On a phone the figures come first.
  const [isWide] = useState(() => matchMedia("(min-width: 40rem)").matches);
  return (
    <details className="chosen" open={isWide}>
      <summary>{words.text("console.results.filters")}</summary>
      <div className="filters">
        <Choice
          label={words.text("console.results.survey")}
          options={surveys.map(({ id, title }) => ({
            id,
            label: title === null ? id : ownText(title, words.language),
            isOwn: true,
          }))}
          value={survey.id}
          onChange={(id) => {
            change({ survey: id, measure: undefined, by: undefined, and: undefined, where: undefined });
          }}
        />
        <Choice
          label={words.text("console.results.span")}
          options={resultsSpans.map((id) => ({ id, label: words.text(`console.results.span.${id}`) }))}
          value={search.span ?? "12m"}
          onChange={(id) => {
            change({ span: id as (typeof resultsSpans)[number], year: undefined });
          }}
        />
        <Years />
        {search.span === "days" && <Days />}
        <Choice
          label={words.text("console.results.compare")}
          options={resultsComparisons.map((id) => ({ id, label: words.text(`console.results.compare.${id}`) }))}
          value={search.compare ?? "before"}
          onChange={(id) => {
            change({ compare: id as (typeof resultsComparisons)[number] });
          }}
        />
        {survey.segments.map((segment) => (
          <SegmentChoice key={segment} segment={segment} />
        ))}
        {Object.keys(where).length > 0 && (
          <Button
            kind="quiet"
            onPress={() => {
              change({ where: undefined });
            }}
          >
            {words.text("console.results.clear")}
          </Button>
        )}
      </div>
    </details>
  );
}

/** Which year, and of fiscal years in which month they start. */
function Years() {
  const words = useWords();
  const { search, change } = useResults();
  const { span, start = usualStart } = search;
  if (span !== "year" && span !== "fiscal") return null;
  const today = new Date().toISOString().slice(0, 10);
  const now = span === "year" ? Number(today.slice(0, 4)) : fiscalYearOf(today, start);
  const years = Array.from({ length: 10 }, (_, back) => String(now - back));
  const month = (at: number) => words.date(Date.UTC(2026, at - 1, 15), { month: "long", timeZone: "UTC" });
  return (
    <>
      <Choice
        label={words.text("console.results.year")}
        options={years.map((id) => ({ id, label: id }))}
        value={String(search.year ?? now)}
        onChange={(id) => {
          change({ year: Number(id) });
        }}
      />
      {span === "fiscal" && (
        <Choice
          label={words.text("console.results.start")}
          options={Array.from({ length: 12 }, (_, at) => ({ id: String(at + 1), label: month(at + 1) }))}
          value={String(start)}
          onChange={(id) => {
            change({ start: Number(id) });
          }}
        />
      )}
    </>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** From which day to which. */
function Days() {
  const words = useWords();
  const { search, change } = useResults();
  const [from, setFrom] = useState(search.from ?? "");
  const [to, setTo] = useState(search.to ?? "");
  return (
    <div className="days">
      <TextInput type="date" label={words.text("console.results.from")} value={from} onChange={setFrom} isRequired />
      <TextInput type="date" label={words.text("console.results.to")} value={to} onChange={setTo} isRequired />
      <Button
        isDisabled={!isDay(from) || !isDay(to) || from >= to}
        onPress={() => {
          change({ from, to });
        }}
      >
        {words.text("console.results.show")}
      </Button>
    </div>
  );
}

const all = "\u0000all";

/** The values of a segment that answers of the last six years have, once they are wanted. */
export function useValuesOf(segment: string, isWanted: boolean): string[] {
  const { survey } = useResults();
  const from = plusMonths(`${new Date().toISOString().slice(0, 7)}-01`, -72);
  const asked = survey.questions.find(({ kind }) => kind === "csat" || kind === "nps" || kind === "rating")?.name;
  const values = useQuery({
    ...rowsQuery("distribution", { survey: survey.id, question: asked ?? "", by: [segment], from }),
    enabled: isWanted && asked !== undefined,
    staleTime: 600_000,
  });
  return isWanted ? (values.data ?? []).flatMap(({ group }) => group[segment] ?? []) : [];
}

/** One value of a segment, or all; the values are looked up when the list is opened. */
function SegmentChoice({ segment }: { readonly segment: string }) {
  const words = useWords();
  const { search, change } = useResults();
  const { where = {} } = search;
  const [isWanted, setWanted] = useState(false);
  const found = useValuesOf(segment, isWanted);
  const chosen = where[segment];
  const options = [...new Set([...found, ...(chosen === undefined ? [] : [chosen])])].sort();
  return (
    <Choice
      label={segment}
      isOwn
      options={[
        { id: all, label: words.text("console.results.everybody") },
        ...options.map((id) => ({ id, label: id, isOwn: true })),
      ]}
      value={chosen ?? all}
      onOpen={() => {
        setWanted(true);
      }}
      onChange={(id) => {
        const { [segment]: _, ...others } = where;
        change({
          where: id === all ? (Object.keys(others).length === 0 ? undefined : others) : { ...others, [segment]: id },
        });
      }}
    />
  );
}
