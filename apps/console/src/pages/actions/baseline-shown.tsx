import type { ConsoleWords } from "@afterword/language/console";
import type { ActionTrial } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { fieldFaults, type FieldFault } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";
import { AmountText, FigureText } from "./figure-text.tsx";

interface BaselineShownProps {
  readonly measure: ActionTrial | undefined;
  /** What was wrong with the measure when the plan was saved. */
  readonly fault: FieldFault | undefined;
}

/** What is wrong with what a plan is measured by, or with its steps. */
export function measureFault(words: ConsoleWords, wrong: FieldFault | undefined): string {
  const part = wrong?.path.startsWith("rollout") === true ? "rollout" : "measure";
  const key = `console.actions.fault.${part}.${wrong?.code ?? ""}`;
  return words.has(key) ? words.text(key) : words.text(`console.actions.fault.${part}.other`);
}

/** How it is before an action, and the smallest effect that could be found. */
export function BaselineShown({ measure, fault }: BaselineShownProps) {
  const words = useWords();
  const count = useChange(async (what: ActionTrial) => ({ what, baseline: await aw.actions.baseline(what) }));
  const wrong = fieldFaults(count.error)[0] ?? fault;
  const isCurrent = JSON.stringify(count.data?.what) === JSON.stringify(measure);
  const shown = isCurrent ? count.data : undefined;
  return (
    <>
      <div className="buttons">
        <Button
          isBusy={count.isPending}
          isDisabled={measure === undefined}
          onPress={() => {
            if (measure) count.mutate(measure);
          }}
        >
          {words.text("console.actions.count")}
        </Button>
      </div>
      {shown === undefined && wrong !== undefined && (
        <Notice kind="problem" title={words.text("console.failed")}>
          <p>{measureFault(words, wrong)}</p>
        </Notice>
      )}
      {shown !== undefined && (
        <dl className="facts">
          <div>
            <dt>{words.text("console.actions.before")}</dt>
            <dd>
              <FigureText of={shown.baseline.figure} measure={shown.what} />
            </dd>
          </div>
          {shown.baseline.other !== null && (
            <div>
              <dt>{words.text("console.actions.before.others")}</dt>
              <dd>
                <FigureText of={shown.baseline.other} measure={shown.what} />
              </dd>
            </div>
          )}
          {shown.baseline.smallestDetectable !== null && (
            <div>
              <dt>{words.text("console.actions.smallest")}</dt>
              <dd>
                <AmountText of={shown.baseline.smallestDetectable} measure={shown.what} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
