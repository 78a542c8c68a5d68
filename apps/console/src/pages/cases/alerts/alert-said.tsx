import type { AlertItem, SurveyDefinition } from "@afterword/sdk";
import type { ConsoleKey } from "@afterword/language/console";
import { useWords } from "../../../app/words.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Say } from "../../../parts/say.tsx";
import { ConditionWords } from "../../surveys/condition-words.tsx";
import { questionLabel } from "../../surveys/labels.ts";

interface AlertSaidProps {
  readonly of: AlertItem;
  /** Undefined where it is gone. */
  readonly survey: SurveyDefinition | undefined;
}

/** What an alert does, in sentences. */
export function AlertSaid({ of, survey }: AlertSaidProps) {
  const words = useWords();
  return (
    <>
      {of.faults.length > 0 && (
        <Notice kind="warning" title={words.text("console.alerts.misfit")}>
          {[...new Set(of.faults.map(misfitKey))].map((key) => (
            <p key={key}>{words.text(key)}</p>
          ))}
        </Notice>
      )}
      <p>
        <Say text="console.alerts.opens" own={{ queue: of.queue }} />
      </p>
      <div className="said">
        {survey ? <ConditionWords of={of.when} survey={survey} /> : <bdi>{of.question ?? "–"}</bdi>}
      </div>
      {Object.entries(of.route?.queues ?? {}).map(([value, queue]) => (
        <p key={value} className="soft">
          <Say text="console.alerts.route" own={{ segment: of.route?.segment ?? "", value, queue }} />
        </p>
      ))}
      {of.consent !== null && (
        <p className="soft">
          <Say
            text="console.alerts.consent"
            own={{ question: survey ? questionLabel(words, survey, of.consent) : of.consent }}
          />
        </p>
      )}
      {of.escalation !== null && (
        <p className="soft">
          <Say text="console.alerts.escalation" own={{ address: of.escalation }} />
        </p>
      )}
      {of.acknowledge !== null && (
        <p className="soft">{words.text(of.acknowledge ? "console.alerts.ack.yes" : "console.alerts.ack.no")}</p>
      )}
      {!of.followUp && <p className="soft">{words.text("console.alerts.unasked")}</p>}
    </>
  );
}

/** Why it opens no case, by what of it does not fit. */
function misfitKey({ path, code }: AlertItem["faults"][number]): ConsoleKey {
  if (path === "survey")
    return code === "anonymous" ? "console.alerts.misfit.anonymous" : "console.alerts.misfit.survey";
  if (path === "consent") return code === "required" ? "console.alerts.misfit.hidden" : "console.alerts.misfit.consent";
  if (path === "when" || path === "id" || path === "route") return `console.alerts.misfit.${path}`;
  return "console.alerts.misfit.other";
}
