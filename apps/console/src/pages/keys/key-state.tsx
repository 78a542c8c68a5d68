import type { KeyItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** Whether a key is taken: it is not after it was revoked or ran out. */
export function stateOf({ revokedAt, expiresAt }: KeyItem): "active" | "revoked" | "expired" {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? "expired" : "active";
}

/** The state of a key in a word. */
export function KeyState({ of }: { readonly of: KeyItem }) {
  const state = stateOf(of);
  return (
    <span className={state === "active" ? "tag good" : "tag"}>{useWords().text(`console.keys.state.${state}`)}</span>
  );
}
