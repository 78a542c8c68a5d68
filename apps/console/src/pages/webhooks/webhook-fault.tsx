import type { WebhookTest } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** Why a message was not taken, in words. */
export function WebhookFault({ of: { error, status } }: { readonly of: Pick<WebhookTest, "error" | "status"> }) {
  const words = useWords();
  if (error === null) return null;
  if (error === "refused") return words.text("console.webhooks.error.refused", { status: String(status ?? "") });
  return words.text(`console.webhooks.error.${error}`);
}
