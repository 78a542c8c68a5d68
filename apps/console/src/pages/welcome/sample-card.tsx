import type { SampleData } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { chooseMode, testSide } from "../../app/client.ts";
import { isUnderWay, sampleQuery } from "../../app/sample.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";

/** Fills the test side with made-up answers, and takes them away again. */
export function SampleCard() {
  const words = useWords();
  const sample = useQuery(sampleQuery);
  return (
    <section className="card" data-step="sample">
      <h2>{words.text("console.sample.title")}</h2>
      <p>{words.text("console.sample.about")}</p>
      <Loaded query={sample}>{(data) => <Sample of={data} />}</Loaded>
    </section>
  );
}

function Sample({ of }: { readonly of: SampleData }) {
  const words = useWords();
  const me = useMe();
  const fill = useChange(() => testSide.sample.fill(), "sample");
  const { state, done, total } = of;
  if (isUnderWay(of)) {
    const label = words.text(state === "filling" ? "console.sample.filling" : "console.sample.removing");
    return (
      <p role="status">
        <label>
          {label} <progress value={done} max={total} />
        </label>{" "}
        {words.text("console.sample.leave")}
      </p>
    );
  }
  return (
    <>
      {state === "filled" && <Notice kind="good">{words.text("console.sample.filled")}</Notice>}
      {state === "failed" && <Notice kind="problem">{words.text("console.sample.failed")}</Notice>}
      <Outcome of={fill} />
      <div className="buttons">
        {state === "filled" && (
          <Button
            kind="main"
            onPress={() => {
              chooseMode("test", "/results");
            }}
          >
            {words.text("console.sample.results")}
          </Button>
        )}
        {may(me, "surveys.manage", "everywhere") && (
          <>
            {state !== "filled" && (
              <Button
                isBusy={fill.isPending}
                onPress={() => {
                  fill.mutate(undefined);
                }}
              >
                {words.text(state === "failed" ? "console.sample.again" : "console.sample.fill")}
              </Button>
            )}
            {state !== "none" && <Remove />}
          </>
        )}
      </div>
    </>
  );
}

function Remove() {
  const words = useWords();
  const remove = useChange(() => testSide.sample.remove(), "sample");
  return (
    <Confirm
      trigger={<Button kind="danger">{words.text("console.sample.remove")}</Button>}
      title={words.text("console.sample.remove.title")}
      body={
        <>
          <p>{words.text("console.sample.remove.body")}</p>
          <Outcome of={remove} />
        </>
      }
      act={words.text("console.sample.remove")}
      isBusy={remove.isPending}
      onConfirm={(close) => {
        remove.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}
