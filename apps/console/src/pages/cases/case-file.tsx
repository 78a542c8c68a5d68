import type { CasesFileQuery } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { ListFile } from "../../parts/list-file.tsx";

/** The cases that are shown, all pages of them, as a file. */
export const CaseFile = ({ which }: { readonly which: CasesFileQuery }) => (
  <ListFile name="cases" read={(format) => aw.cases.export({ ...which, format })} />
);
