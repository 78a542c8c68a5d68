import type { ActionMeasure } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { fieldFaults, type FieldFault } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";
import { AmountText, FigureText } from "./figure-text.tsx";

interface BaselineShownProps {
  readonly measure: ActionMeasure | undefined;
  /** What was wrong with the measure when the plan was saved. */
  readonly fault: FieldFault | undefined;
}

/** How it is before an action, and the smallest effect that could be found. */
export function BaselineShown({ measure, fault }: BaselineShownProps) {
  const words = useWords();
  const count = useChange(async (what: ActionMeasure) => ({ what, baseline: await aw.actions.baseline(what) }));
  const wrong = fieldFaults(count.error)[0] ?? fault;
  const key = `console.actions.fault.measure.${wrong?.code ?? ""}`;
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
          <p>{words.has(key) ? words.text(key) : words.text("console.actions.fault.measure.other")}</p>
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
