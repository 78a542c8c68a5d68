import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { runnerUrl } from "../../app/place.ts";
import { projectQuery } from "../../app/project.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Copy } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";

/** Who is asked: people from a file, or those whom a help desk's events name. */
export function PeopleStep() {
  const words = useWords();
  const { data: project } = useQuery(projectQuery);
  const event = project?.events[0];
  const make = useChange(
    () => aw.keys.create({ name: words.text("console.welcome.people.keyName"), scopes: ["events:write"] }),
    "keys",
    "firstSteps",
  );
  if (make.data)
    return (
      <>
        <Notice kind="good" title={words.text("console.keys.made")}>
          <p>{words.text("console.keys.once")}</p>
        </Notice>
        <Copy label={words.text("console.keys.key")} text={make.data.key} />
        {event && <Copy label={words.text("console.welcome.people.try")} text={curlOf(event, make.data.key)} />}
      </>
    );
  return (
    <>
      <Outcome of={make} />
      <div className="buttons">
        <Link to="/people/import" className="button">
          {words.text("console.welcome.people.import")}
        </Link>
        {event && (
          <Button
            isBusy={make.isPending}
            onPress={() => {
              make.mutate(undefined);
            }}
          >
            {words.text("console.welcome.people.key")}
          </Button>
        )}
      </div>
    </>
  );
}

/** The call by which a help desk says that something happened. */
function curlOf(
  {
    type,
    subject,
    segments,
  }: { readonly type: string; readonly subject: string; readonly segments: readonly string[] },
  key: string,
): string {
  const data = { [subject]: "TEST-1", ...Object.fromEntries(segments.map((name) => [name, "…"])) };
  const body = { type, person: { id: "u1", email: "u1@example.org" }, data };
  return [
    `curl ${runnerUrl}/v1/events`,
    `-H 'Authorization: Bearer ${key}'`,
    `-H 'Content-Type: application/json'`,
    `-d '${JSON.stringify(body)}'`,
  ].join(" ");
}
