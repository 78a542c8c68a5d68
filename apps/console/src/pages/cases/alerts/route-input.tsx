import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Say } from "../../../parts/say.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { repeatedValues, type AlertDraft } from "./alert-draft.ts";

type Routed = Pick<AlertDraft, "segment" | "routes">;

interface RouteInputProps {
  readonly value: Routed;
  readonly onChange: (routed: Routed) => void;
  /** The segments that are declared. */
  readonly segments: readonly string[];
  readonly fault: string | undefined;
}

const none = "\u0000none";
const fresh = { value: "", queue: "" };

/** Other queues for some values of a segment: each a line. */
export function RouteInput({ value: { segment, routes }, onChange, segments, fault }: RouteInputProps) {
  const words = useWords();
  const twice = repeatedValues({ routes });
  const set = (at: number, change: Partial<(typeof routes)[number]>) => {
    onChange({ segment, routes: routes.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  };
  return (
    <>
      <Choice
        label={words.text("console.alerts.routes")}
        options={[
          { id: none, label: words.text("console.alerts.routes.none") },
          ...segments.map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={segment ?? none}
        onChange={(id) => {
          onChange(
            id === none ? { segment: null, routes: [] } : { segment: id, routes: routes.length > 0 ? routes : [fresh] },
          );
        }}
        fault={segment !== null && routes.length === 0 ? fault : undefined}
      />
      {segment !== null && (
        <section>
          {routes.map(({ value, queue }, at) => (
            <div key={at} className="limit">
              <TextInput
                label={<Say text="console.alerts.routes.value" own={{ segment }} />}
                value={value}
                onChange={(typed) => {
                  set(at, { value: typed });
                }}
                isRequired
                fault={
                  twice.includes(value.trim())
                    ? words.text("console.alerts.fault.twice")
                    : value.trim() === ""
                      ? fault
                      : undefined
                }
              />
              <TextInput
                label={words.text("console.alerts.routes.queue")}
                value={queue}
                onChange={(typed) => {
                  set(at, { queue: typed });
                }}
                isRequired
                fault={value.trim() !== "" ? fault : undefined}
              />
              <Button
                kind="quiet"
                onPress={() => {
                  onChange({ segment, routes: routes.filter((_one, place) => place !== at) });
                }}
              >
                {words.text("console.alerts.routes.remove")}
              </Button>
            </div>
          ))}
          <div className="buttons">
            <Button
              onPress={() => {
                onChange({ segment, routes: [...routes, fresh] });
              }}
            >
              {words.text("console.alerts.routes.add")}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
