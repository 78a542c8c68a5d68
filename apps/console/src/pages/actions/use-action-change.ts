import type { ActionChange, ActionDetail } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useRevised } from "../../parts/use-revised.ts";

/** A change of an action as it is shown. */
export const useActionChange = ({ id, revision }: Pick<ActionDetail, "id" | "revision">) =>
  useRevised("actions", "action_changed", (change: Omit<ActionChange, "revision">) =>
    aw.actions.change(id, { revision, ...change }),
  );
