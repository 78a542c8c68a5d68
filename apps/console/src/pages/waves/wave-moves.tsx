import type { WaveDetail, WaveMove } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";

/** What can be done with an occurrence as it stands. */
export function WaveMoves({ of: { id, state, reason } }: { readonly of: WaveDetail }) {
  const words = useWords();
  const move = useChange((to: WaveMove) => aw.waves[to](id), "waves");
  const canLaunch = state === "scheduled" || state === "missed" || reason === "failed";
  const canPause = state === "launching" || state === "open";
  const canClose = state !== "closed" && state !== "missed";
  const end = words.text(state === "scheduled" ? "console.waves.callOff" : "console.waves.close");
  return (
    <>
      {canLaunch && (
        <Confirm
          trigger={<Button>{words.text("console.waves.launch")}</Button>}
          title={words.text("console.waves.launch")}
          body={
            <>
              <p>{words.text("console.waves.launch.body")}</p>
              <Outcome of={move} />
            </>
          }
          act={words.text("console.waves.launch")}
          isBusy={move.isPending}
          onConfirm={(close) => {
            move.mutate("launch", { onSuccess: close });
          }}
        />
      )}
      {canPause && (
        <Button
          isBusy={move.isPending}
          onPress={() => {
            move.mutate("pause");
          }}
        >
          {words.text("console.waves.pause")}
        </Button>
      )}
      {state === "paused" && (
        <Button
          kind="main"
          isBusy={move.isPending}
          onPress={() => {
            move.mutate("resume");
          }}
        >
          {words.text("console.waves.resume")}
        </Button>
      )}
      {canClose && (
        <Confirm
          trigger={<Button kind="danger">{end}</Button>}
          title={<Say text="console.waves.close.title" own={{ wave: id }} />}
          body={
            <>
              <p>{words.text("console.waves.close.body")}</p>
              <Outcome of={move} />
            </>
          }
          act={end}
          isBusy={move.isPending}
          onConfirm={(close) => {
            move.mutate("close", { onSuccess: close });
          }}
        />
      )}
    </>
  );
}
