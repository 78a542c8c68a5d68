import type { ConditionJson } from "@afterword/sdk";
import type { ReactNode } from "react";
import { useWords } from "../app/words.tsx";
import { Say } from "./say.tsx";

/** One test of a condition. */
export type Leaf = Extract<ConditionJson, { source: string }>;

interface ConditionProps {
  readonly of: ConditionJson;
  /** How one test is said, where it looks at answers. */
  readonly say?: (leaf: Leaf) => ReactNode;
}

/** A condition in words: each part a line, those that belong together below what joins them. */
export function Condition({ of, say }: ConditionProps) {
  const words = useWords();
  if ("source" in of) return say ? say(of) : <One of={of} />;
  const [how, parts] = "all" in of ? (["all", of.all] as const) : "any" in of ? (["any", of.any] as const) : notOf(of);
  return (
    <>
      {words.text(`console.condition.${how}`)}
      <ul>
        {parts.map((part, at) => (
          <li key={at}>
            <Condition of={part} {...(say ? { say } : {})} />
          </li>
        ))}
      </ul>
    </>
  );
}

const notOf = (of: { readonly not: ConditionJson }) => ["not", [of.not]] as const;

function One({ of: { source, name, test, value } }: { readonly of: Leaf }) {
  const words = useWords();
  const shown = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((one) =>
    typeof one === "boolean" ? words.text(one ? "console.yes" : "console.no") : String(one),
  );
  return (
    <>
      <span className="tag">
        {words.text(source === "person" ? "console.condition.source.person" : "console.condition.source.data")}
      </span>{" "}
      <Say
        text={`console.condition.test.${test}`}
        own={test === "answered" ? { name } : { name, value: shown.join(", ") }}
      />
    </>
  );
}
