import { Link } from "@tanstack/react-router";
import { Label, ProgressBar } from "react-aria-components";
import { problemText } from "../../../app/problem.ts";
import { may, useMe } from "../../../app/session.tsx";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Faults } from "./faults.tsx";
import { stopRun, type ImportRun } from "./import-run.ts";

interface RunViewProps {
  readonly run: ImportRun;
  readonly onStart: (move: "check" | "store", from?: number) => void;
}

const kinds = ["added", "changed", "unchanged", "rejected"] as const;

/** A file on its way: how far it is, what became of its rows, and what can be done next. */
export function RunView({ run, onStart }: RunViewProps) {
  const words = useWords();
  const { move, state, done, all, counts, error } = run;
  const isFinished = state === "finished";
  return (
    <>
      {!isFinished && (
        <ProgressBar
          className="progress"
          value={done}
          maxValue={Math.max(1, all)}
          valueLabel={words.text("console.import.progress", { done, all })}
        >
          {({ percentage, valueText }) => (
            <>
              <Label>{words.text(move === "check" ? "console.import.checking" : "console.import.storing")}</Label>
              <span className="track" aria-hidden="true">
                <span className="fill" style={{ inlineSize: `${String(percentage)}%` }} />
              </span>
              <span>{valueText}</span>
            </>
          )}
        </ProgressBar>
      )}
      {state === "running" && <Button onPress={stopRun}>{words.text("console.import.stop")}</Button>}
      {state === "stopped" && (
        <Notice kind={error === null ? "warning" : "problem"} title={words.text("console.import.stopped")}>
          {error !== null && <p>{problemText(words, error)}</p>}
          {move === "store" && <p>{words.text("console.import.stopped.body", { done, all })}</p>}
          <Button
            onPress={() => {
              onStart(move, done);
            }}
          >
            {words.text("console.import.goOn")}
          </Button>
        </Notice>
      )}
      <h2>{words.text(move === "check" ? "console.import.would" : "console.import.became")}</h2>
      <dl className="figures">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{words.text(`console.import.count.${kind}`)}</dt>
            <dd>{words.number(counts[kind])}</dd>
          </div>
        ))}
      </dl>
      {isFinished && <Next run={run} onStart={onStart} />}
      <Faults of={run.faults} />
    </>
  );
}

function Next({ run: { move, counts }, onStart }: RunViewProps) {
  const words = useWords();
  const me = useMe();
  const count = counts.added + counts.changed;
  if (move === "check" && count === 0)
    return (
      <Notice kind="info">
        <p>{words.text("console.import.nothing")}</p>
      </Notice>
    );
  if (move === "check")
    return (
      <p>
        <Button
          kind="main"
          onPress={() => {
            onStart("store");
          }}
        >
          {words.text("console.import.store", { count })}
        </Button>
      </p>
    );
  return (
    <Notice kind="good" title={words.text("console.import.done")}>
      <div className="buttons">
        {may(me, "waves.run", "everywhere") && (
          <Link to="/waves/new" className="button main">
            {words.text("console.import.wave")}
          </Link>
        )}
        <Link to="/people" className="button">
          {words.text("console.import.people")}
        </Link>
      </div>
    </Notice>
  );
}
