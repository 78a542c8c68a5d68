import { useWords } from "../app/words.tsx";
import { Say } from "./say.tsx";

/** What of the project's exclusions applies to somebody: `domain example.org`, `person` or `condition`. */
export function ExcludedBy({ of }: { readonly of: string }) {
  const words = useWords();
  const domain = /^domain (.+)$/.exec(of)?.[1];
  if (domain !== undefined) return <Say text="console.condition.excluded.domain" own={{ domain }} />;
  return words.text(of === "person" ? "console.condition.excluded.person" : "console.condition.excluded.condition");
}
