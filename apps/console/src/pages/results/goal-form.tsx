import { useState } from "react";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useValuesOf } from "./filters.tsx";
import type { GoalFigure } from "./goal-figures.ts";
import { useResults } from "./results-context.tsx";

const all = "\u0000all";
const idOf = ({ metric, question = "" }: GoalFigure): string => `${metric} ${question}`;

interface GoalFormProps {
  readonly figures: readonly GoalFigure[];
  readonly onDone: () => void;
}

/** Says what a figure is to reach: of the survey, or of one value of a segment. */
export function GoalForm({ figures, onDone }: GoalFormProps) {
  const words = useWords();
  const { survey } = useResults();
  const [id, setId] = useState(figures[0] === undefined ? "" : idOf(figures[0]));
  const [segment, setSegment] = useState(all);
  const [value, setValue] = useState<string | null>(null);
  const [text, setText] = useState("");
  const values = useValuesOf(segment, segment !== all);
  const figure = figures.find((one) => idOf(one) === id);
  const goal = Number(text.replace(",", "."));
  const isWhole = segment === all;
  const isReady = figure !== undefined && text.trim() !== "" && Number.isFinite(goal) && (isWhole || value !== null);
  const set = useChange(
    async () => {
      if (figure === undefined) return;
      const { metric, question } = figure;
      await aw.goals.put({
        ...{ survey: survey.id, metric, goal },
        ...(question !== undefined && { question }),
        ...(!isWhole && value !== null && { segment, value }),
      });
    },
    "goals",
    "figures",
  );
  const isOutOfReach = fieldFaults(set.error).some(({ path }) => path === "goal");
  return (
    <>
      <Choice
        label={words.text("console.results.measure")}
        options={figures.map((one) => ({ id: idOf(one), label: one.measure.name, isOwn: one.metric === "mean" }))}
        value={id}
        onChange={setId}
      />
      <Choice
        label={words.text("console.results.goals.of")}
        options={[
          { id: all, label: words.text("console.results.everybody") },
          ...survey.segments.map((name) => ({ id: name, label: name, isOwn: true })),
        ]}
        value={segment}
        onChange={(name) => {
          setSegment(name);
          setValue(null);
        }}
      />
      {!isWhole && (
        <Choice
          label={segment}
          isOwn
          options={[...new Set(values)].sort().map((one) => ({ id: one, label: one, isOwn: true }))}
          value={value}
          onChange={setValue}
          placeholder={words.text("console.results.goals.choose")}
        />
      )}
      <TextInput
        label={words.text("console.results.goal")}
        hint={words.text(
          figure?.measure.unit === "percent" ? "console.results.goal.percent" : "console.results.goal.own",
        )}
        inputMode="decimal"
        isRequired
        value={text}
        onChange={setText}
        fault={isOutOfReach ? words.text("console.results.goal.outOfReach") : undefined}
      />
      {!isOutOfReach && <Outcome of={set} />}
      <div className="buttons">
        <Button
          kind="main"
          isBusy={set.isPending}
          isDisabled={!isReady}
          onPress={() => {
            set.mutate(undefined, { onSuccess: onDone });
          }}
        >
          {words.text("console.save")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </>
  );
}
