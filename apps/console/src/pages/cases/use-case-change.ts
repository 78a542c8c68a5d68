import type { CaseChange, CaseDetail } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useRevised } from "../../parts/use-revised.ts";

/** A change of a case as it is shown. */
export const useCaseChange = ({ id, revision }: Pick<CaseDetail, "id" | "revision">) =>
  useRevised("cases", "case_changed", (change: Omit<CaseChange, "revision">) =>
    aw.cases.change(id, { revision, ...change }),
  );
