import type { ConsoleKey, ConsoleWords } from "@afterword/language/console";
import type { ConditionJson, Gate } from "@afterword/sdk";
import { lengthText } from "../../app/length.ts";
import { useWords } from "../../app/words.tsx";
import { Condition } from "../../parts/condition.tsx";
import { ExcludedBy } from "../../parts/excluded-by.tsx";
import { Say } from "../../parts/say.tsx";

const timeOf = (words: ConsoleWords, ms: unknown): string => (typeof ms === "number" ? lengthText(words, ms) : "");
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** What a gate is called. */
export function gateName(words: ConsoleWords, gate: string): string {
  const key = `console.gate.${gate}`;
  return words.has(key) ? words.text(key) : words.text("console.gate.other");
}

/** What a gate compared, in a sentence with the values; of one of a newer server, or of sending, each value by its name. */
export function GateWords({ of }: { readonly of: Gate }) {
  const words = useWords();
  const { gate, passed, compared } = of;
  const outcome = passed ? "passed" : "failed";
  if (Object.keys(compared).length === 0) return words.text("console.gate.unsaid");
  switch (gate) {
    case "switch":
      return words.text("console.gate.switch.failed");
    case "address":
    case "channel":
      return words.text(`console.gate.${gate}.${outcome}`);
    case "opt_out":
      if (passed) return words.text("console.gate.opt_out.passed");
      if (compared["optedOutOf"] === "all") return words.text("console.gate.opt_out.failed.all");
      return <Say text="console.gate.opt_out.failed.survey" own={{ survey: textOf(compared["optedOutOf"]) }} />;
    case "age":
      return words.text("console.gate.age.said", {
        at: new Date(textOf(compared["occurredAt"])),
        time: timeOf(words, compared["expireMs"]),
      });
    case "where":
    case "exclude":
      return <Fit gate={gate} outcome={outcome} compared={compared} />;
    case "unless":
      return <CalledOff passed={passed} compared={compared} />;
    case "subject":
      if (passed) return words.text("console.gate.subject.passed");
      return <Say text="console.gate.subject.failed" own={{ invitation: textOf(compared["invitationId"]) }} />;
    case "language":
      if (passed) return words.text("console.gate.language.passed");
      return words.text("console.gate.language.failed", { count: numberOf(compared["untranslated"]) });
    case "priority":
      return <Priority compared={compared} />;
    case "at_most":
      return words.text("console.gate.at_most.said", {
        asked: numberOf(compared["asked"]),
        atMost: numberOf(compared["atMost"]),
        time: timeOf(words, compared["periodMs"]),
      });
    case "relational":
    case "answered":
    case "declined":
      return words.text(...restOf(words, gate, compared["lastAt"], compared["restMs"]));
    case "quiet":
      return words.text(...restOf(words, gate, compared["lastAskedAt"], compared["quietMs"]));
    case "quiet_per": {
      const [key, params] = restOf(words, gate, compared["lastAt"], compared["restMs"]);
      return <Say text={key} own={{ segment: textOf(compared["segment"]) }} params={params} />;
    }
    case "sample":
      return words.text("console.gate.sample.said", {
        draw: words.number(numberOf(compared["draw"]), { minimumFractionDigits: 4, maximumFractionDigits: 4 }),
        rate: words.number(numberOf(compared["rate"]), { maximumFractionDigits: 4 }),
      });
    case "cap": {
      const use = { n: numberOf(compared["n"]), time: timeOf(words, compared["periodMs"]) };
      if (passed) return words.text("console.gate.cap.passed", use);
      return words.text("console.gate.cap.failed", { ...use, at: new Date(textOf(compared["filledSince"])) });
    }
    case "window":
      if (compared["window"] === null) return words.text("console.gate.window.none");
      if (passed) return words.text("console.gate.window.passed");
      if (compared["opensAt"] === null) return words.text("console.gate.window.never");
      return words.text("console.gate.window.failed", { at: new Date(textOf(compared["opensAt"])) });
    default:
      return <Values compared={compared} />;
  }
}

type Compared = Gate["compared"];
type Rest = "relational" | "quiet" | "quiet_per" | "answered" | "declined";

/** When somebody last did it, and how long they then rest. */
function restOf(
  words: ConsoleWords,
  gate: Rest,
  lastAt: unknown,
  restMs: unknown,
): readonly [ConsoleKey, Readonly<Record<string, string | Date>>] {
  const never: ConsoleKey = `console.gate.${gate}.never`;
  const last: ConsoleKey = `console.gate.${gate}.last`;
  const time = timeOf(words, restMs);
  return typeof lastAt === "string" ? [last, { time, at: new Date(lastAt) }] : [never, { time }];
}

function Fit({
  gate,
  outcome,
  compared,
}: {
  readonly gate: "where" | "exclude";
  readonly outcome: "passed" | "failed";
  readonly compared: Compared;
}) {
  const words = useWords();
  const { excludedBy } = compared;
  if (typeof excludedBy === "string") return <ExcludedBy of={excludedBy} />;
  const condition = (compared["condition"] ?? null) as ConditionJson | null;
  if (condition === null) return words.text(`console.gate.${gate}.none`);
  return (
    <>
      {words.text(`console.gate.${gate}.${outcome}`)} <Condition of={condition} />
    </>
  );
}

function CalledOff({ passed, compared }: { readonly passed: boolean; readonly compared: Compared }) {
  const words = useWords();
  if (!passed) return <Say text="console.gate.unless.failed" own={{ event: textOf(compared["calledOffBy"]) }} />;
  const events = Array.isArray(compared["events"]) ? compared["events"].map(textOf) : [];
  if (events.length === 0) return words.text("console.gate.unless.none");
  return <Say text="console.gate.unless.passed" own={{ events: events.join(", ") }} />;
}

function Priority({ compared }: { readonly compared: Compared }) {
  const words = useWords();
  const n = numberOf(compared["priority"]);
  const by = compared["by"] as { rule: string; event: string; priority: number; dueAt: string } | null;
  if (!by) return words.text("console.gate.priority.passed", { n });
  return (
    <Say
      text="console.gate.priority.failed"
      own={{ rule: by.rule, event: by.event }}
      params={{ n, other: by.priority, at: new Date(by.dueAt) }}
    />
  );
}

function Values({ compared }: { readonly compared: Compared }) {
  return (
    <ul className="plain">
      {Object.entries(compared).map(([name, value]) => (
        <li key={name}>
          <Say text="console.gate.other.value" own={{ name, value: textOf(value) }} />
        </li>
      ))}
    </ul>
  );
}
