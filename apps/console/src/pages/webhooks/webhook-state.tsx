import type { WebhookItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** Whether a webhook is on, and what is wrong with it. */
export function WebhookState({ of: { state, offReason, failingSince } }: { readonly of: WebhookItem }) {
  const words = useWords();
  const look = state === "off" ? "tag" : failingSince === null ? "tag good" : "tag warn";
  return (
    <>
      <span className={look}>{words.text(`console.webhooks.state.${state}`)}</span>{" "}
      {state === "off" && offReason !== null && words.text(`console.webhooks.off.${offReason}`)}
      {state === "on" &&
        failingSince !== null &&
        words.text("console.webhooks.failing", { at: new Date(failingSince) })}
    </>
  );
}
