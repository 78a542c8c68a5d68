import type { SurveyItem } from "@afterword/sdk";
import { plusMonths } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { ownText } from "../results/asked.ts";
import { rowsQuery } from "../results/queries.ts";
import { metricOf, todayOf, type MeasureDraft } from "./measure-of.ts";

interface MeasureFieldsProps {
  readonly surveys: readonly SurveyItem[];
  readonly draft: MeasureDraft;
  readonly onChange: (draft: MeasureDraft) => void;
}

const all = "\u0000all";
const rest = "\u0000rest";

/** By what a plan is measured: a question, for whom, and the days before. */
export function MeasureFields({ surveys, draft, onChange }: MeasureFieldsProps) {
  const words = useWords();
  const survey = surveys.find(({ id }) => id === draft.survey);
  const set = (change: Partial<MeasureDraft>) => {
    onChange({ ...draft, ...change });
  };
  const asked = (survey?.questions ?? []).filter(({ kind }) => metricOf(kind) !== null);
  return (
    <>
      <Choice
        label={words.text("console.actions.field.survey")}
        options={surveys.map(({ id, title }) => ({
          id,
          label: title === null ? id : ownText(title, words.language),
          isOwn: true,
        }))}
        value={draft.survey}
        onChange={(id) => {
          set({ survey: id, question: null, segment: null, value: "", also: {}, units: null, against: null });
        }}
      />
      <Choice
        label={words.text("console.actions.field.question")}
        options={asked.map(({ name, text }) => ({ id: name, label: ownText(text, words.language), isOwn: true }))}
        value={draft.question}
        onChange={(id) => {
          set({ question: id });
        }}
        isDisabled={survey === undefined}
      />
      <Choice
        label={words.text("console.actions.field.segment")}
        options={[
          { id: all, label: words.text("console.actions.segment.all") },
          ...(survey?.segments ?? []).map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={draft.segment ?? all}
        onChange={(id) => {
          const units = draft.units === id ? null : draft.units;
          set({ segment: id === all ? null : id, value: "", units, against: null });
        }}
      />
      {Object.entries(draft.also).map(([name, value]) => (
        <p key={name}>
          <bdi>{name}</bdi>: <bdi>{value}</bdi>
        </p>
      ))}
      {survey !== undefined && draft.segment !== null && draft.question !== null && (
        <Groups survey={survey.id} question={draft.question} segment={draft.segment} draft={draft} set={set} />
      )}
      <Choice
        label={words.text("console.actions.field.units")}
        options={[
          { id: all, label: words.text("console.actions.units.none") },
          ...(survey?.segments ?? [])
            .filter((id) => id !== draft.segment)
            .map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={draft.units ?? all}
        onChange={(id) => {
          set({ units: id === all ? null : id });
        }}
      />
      {(["from", "to"] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={words.text(`console.actions.field.${name}`)}
          value={draft[name]}
          onChange={(day) => {
            set({ [name]: day });
          }}
          isRequired
        />
      ))}
      <Choice
        label={words.text("console.actions.field.better")}
        options={(["higher", "lower"] as const).map((id) => ({
          id,
          label: words.text(`console.actions.better.${id}`),
        }))}
        value={draft.better}
        onChange={(id) => {
          set({ better: id === "lower" ? "lower" : "higher" });
        }}
      />
    </>
  );
}

interface GroupsProps {
  readonly survey: string;
  readonly question: string;
  readonly segment: string;
  readonly draft: MeasureDraft;
  readonly set: (change: Partial<MeasureDraft>) => void;
}

/** Which group it is for, and which others it is compared with: those that answers of the last six years have. */
function Groups({ survey, question, segment, draft, set }: GroupsProps) {
  const words = useWords();
  const from = plusMonths(`${todayOf().slice(0, 7)}-01`, -72);
  const values = useQuery({
    ...rowsQuery("distribution", { survey, question, by: [segment], from }),
    staleTime: 600_000,
  });
  const found = (values.data ?? []).flatMap(({ group }) => group[segment] ?? []);
  const options = [...new Set([...found, ...(draft.value === "" ? [] : [draft.value])])].sort();
  const named = options.map((id) => ({ id, label: id, isOwn: true }));
  return (
    <>
      <Choice
        label={words.text("console.actions.field.value")}
        options={named}
        value={draft.value === "" ? null : draft.value}
        onChange={(value) => {
          set({ value, against: null });
        }}
      />
      <Choice
        label={words.text("console.actions.field.against")}
        options={[
          { id: all, label: words.text("console.actions.against.none") },
          { id: rest, label: words.text("console.actions.against.rest") },
          ...named.filter(({ id }) => id !== draft.value),
        ]}
        value={draft.against === null ? all : draft.against === "" ? rest : draft.against}
        onChange={(id) => {
          set({ against: id === all ? null : id === rest ? "" : id });
        }}
      />
    </>
  );
}
