import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { useQuery } from "@tanstack/react-query";

/** Checks whether the log is as it was sealed. */
export function CheckSeals() {
  const words = useWords();
  return (
    <Popup trigger={<Button>{words.text("console.audit.check")}</Button>} title={words.text("console.audit.check")}>
      {(close) => (
        <>
          <Seals />
          <Button onPress={close}>{words.text("console.close")}</Button>
        </>
      )}
    </Popup>
  );
}

function Seals() {
  const words = useWords();
  const check = useQuery({ queryKey: ["audit", "check"], queryFn: () => aw.audit.check(), staleTime: 0 });
  return (
    <Loaded query={check}>
      {({ holds, hours, entries, last, broken }) => (
        <>
          <Notice kind={holds ? "good" : "problem"}>
            {holds
              ? words.text("console.audit.holds", { hours, entries })
              : words.text("console.audit.broken", { hours: broken.length })}
          </Notice>
          {broken.length > 0 && (
            <ul>
              {broken.map(({ hour }) => (
                <li key={hour}>
                  <Moment at={hour} />
                </li>
              ))}
            </ul>
          )}
          {last !== null && (
            <p>
              {words.text("console.audit.seal")} <code>{last.seal}</code>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
