import type { SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Say } from "../../parts/say.tsx";
import { partLabel } from "./labels.ts";

/** What the part of a survey is called that a path leads to. */
export function PartName({ path, of }: { readonly path: string; readonly of: readonly SurveyDefinition[] }) {
  return <Say {...partLabel(useWords(), path, of)} />;
}
