import { aw } from "../../app/client.ts";
import { runnerUrl } from "../../app/place.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";

/** Signs somebody out everywhere, here too. */
export function EndSessions() {
  const words = useWords();
  const end = useChange(async () => {
    await aw.me.endSessions();
    location.assign(`${runnerUrl}/signin?lang=${words.language}`);
  });
  return (
    <>
      <p>{words.text("console.account.sessions.body")}</p>
      <Outcome of={end} />
      <Button
        kind="danger"
        isBusy={end.isPending}
        onPress={() => {
          end.mutate(undefined);
        }}
      >
        {words.text("console.account.sessions.end")}
      </Button>
    </>
  );
}
