import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { hows, leafOf, type Group } from "./condition-tree.ts";
import { LeafInput } from "./leaf-input.tsx";

interface GroupInputProps {
  readonly survey: SurveyDefinition;
  /** The questions that it can look at. */
  readonly earlier: readonly QuestionDefinition[];
  readonly group: Group;
  /** In how many others it is. */
  readonly depth: number;
  /** The group as it is then; null where nothing is left in it. */
  readonly onChange: (group: Group | null) => void;
}

/** How deep groups can be put into each other here; the words of what is deeper are hard to follow. */
const deepest = 3;

/** Conditions on answers that go together: each a line, and how they are joined. */
export function GroupInput({ survey, earlier, group, depth, onChange }: GroupInputProps) {
  const words = useWords();
  const { how, parts } = group;
  const last = earlier.at(-1);
  const change = (now: readonly Group["parts"][number][]) => {
    onChange(now.length === 0 ? null : { how, parts: now });
  };
  // Of one condition, any and all are the same.
  const offered = parts.length > 1 ? hows : hows.filter((one) => one === "all" || one === "none" || one === how);
  return (
    <>
      {parts.length > 0 && (
        <Choice
          label={words.text("console.surveys.when.how")}
          options={offered.map((id) => ({ id, label: words.text(`console.surveys.when.${id}`) }))}
          value={how}
          onChange={(id) => {
            const next = hows.find((one) => one === id);
            if (next) onChange({ how: next, parts });
          }}
        />
      )}
      {parts.map((part, n) => {
        const setPart = (now: Group["parts"][number] | null) => {
          change(parts.flatMap((one, place) => (place !== n ? [one] : now ? [now] : [])));
        };
        return "source" in part ? (
          <LeafInput key={n} survey={survey} earlier={earlier} leaf={part} onChange={setPart} />
        ) : (
          <fieldset key={n} className="limits">
            <legend>{words.text("console.surveys.when.group")}</legend>
            <GroupInput survey={survey} earlier={earlier} group={part} depth={depth + 1} onChange={setPart} />
          </fieldset>
        );
      })}
      {last && (
        <div className="buttons">
          <Button
            onPress={() => {
              change([...parts, leafOf(last)]);
            }}
          >
            {words.text("console.surveys.when.add")}
          </Button>
          {parts.length > 0 && depth < deepest && (
            <Button
              kind="quiet"
              onPress={() => {
                change([...parts, { how: how === "any" ? "all" : "any", parts: [leafOf(last)] }]);
              }}
            >
              {words.text("console.surveys.when.group.add")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
