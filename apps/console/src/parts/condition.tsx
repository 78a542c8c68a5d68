import type { ConditionJson } from "@afterword/sdk";
import { useWords } from "../app/words.tsx";
import { Say } from "./say.tsx";

type Leaf = Extract<ConditionJson, { source: string }>;

/** A condition in words: each part a line, those that belong together below what joins them. */
export function Condition({ of }: { readonly of: ConditionJson }) {
  const words = useWords();
  if ("source" in of) return <One of={of} />;
  const [how, parts] = "all" in of ? (["all", of.all] as const) : "any" in of ? (["any", of.any] as const) : notOf(of);
  return (
    <>
      {words.text(`console.condition.${how}`)}
      <ul>
        {parts.map((part, at) => (
          <li key={at}>
            <Condition of={part} />
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
