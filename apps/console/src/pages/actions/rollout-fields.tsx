import { plusMonths, type ActionRollout } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/notice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { rowsQuery } from "../results/queries.ts";
import { todayOf, type MeasureDraft } from "./measure-of.ts";

/** When each unit begins, while it is chosen: days by unit; an empty day is none. */
export interface RolloutDraft {
  /** The segment; null where it begins everywhere at once. */
  readonly by: string | null;
  readonly days: Readonly<Record<string, string>>;
}

/** The steps that were chosen; null where it begins everywhere at once. */
export function rolloutOf({ by, days }: RolloutDraft): ActionRollout | null {
  if (by === null) return null;
  const steps = Object.entries(days).flatMap(([unit, on]) => (on === "" ? [] : [{ unit, on }]));
  return { by, steps: steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.unit < b.unit ? -1 : 1)) };
}

interface RolloutFieldsProps {
  readonly segments: readonly string[];
  readonly measure: MeasureDraft;
  readonly draft: RolloutDraft;
  readonly onChange: (draft: RolloutDraft) => void;
  /** What was wrong with the steps when the plan was saved. */
  readonly fault: string | undefined;
}

const once = "\u0000once";

/** Whether it begins everywhere at once, or in one unit after the other and when. */
export function RolloutFields({ segments, measure, draft, onChange, fault }: RolloutFieldsProps) {
  const words = useWords();
  const open = segments.filter((id) => id !== measure.segment && !(id in measure.also));
  const { survey, question } = measure;
  return (
    <>
      <Choice
        label={words.text("console.actions.rollout.by")}
        options={[
          { id: once, label: words.text("console.actions.rollout.once") },
          ...open.map((segment) => ({
            id: segment,
            label: words.text("console.actions.rollout.of", { segment }),
            isOwn: true,
          })),
        ]}
        value={draft.by ?? once}
        onChange={(id) => {
          onChange({ by: id === once ? null : id, days: {} });
        }}
      />
      {draft.by !== null && <p className="note">{words.text("console.actions.rollout.hint")}</p>}
      {draft.by !== null && survey !== null && question !== null && (
        <Steps survey={survey} question={question} by={draft.by} draft={draft} onChange={onChange} />
      )}
      {fault !== undefined && draft.by !== null && (
        <Notice kind="problem" title={words.text("console.failed")}>
          <p>{fault}</p>
        </Notice>
      )}
    </>
  );
}

interface StepsProps extends Pick<RolloutFieldsProps, "draft" | "onChange"> {
  readonly survey: string;
  readonly question: string;
  readonly by: string;
}

/** A day for each unit that answers of the last six years have. */
function Steps({ survey, question, by, draft, onChange }: StepsProps) {
  const words = useWords();
  const from = plusMonths(`${todayOf().slice(0, 7)}-01`, -72);
  const values = useQuery({
    ...rowsQuery("distribution", { survey, question, by: [by], from }),
    staleTime: 600_000,
  });
  const units = [...new Set((values.data ?? []).flatMap(({ group }) => group[by] ?? []))].sort();
  return (
    <div className="fields">
      {units.map((unit) => (
        <TextInput
          key={unit}
          type="date"
          label={words.text("console.actions.rollout.step", { unit })}
          value={draft.days[unit] ?? ""}
          onChange={(day) => {
            onChange({ ...draft, days: { ...draft.days, [unit]: day } });
          }}
        />
      ))}
    </div>
  );
}
