import type { LookTest } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { organisation } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";

interface TestMailProps {
  readonly unit: string;
  readonly test: LookTest;
}

/** Sends the mail that is looked at to oneself, or to another member. */
export function TestMail({ unit, test }: TestMailProps) {
  const words = useWords();
  const me = useMe();
  const canChoose = may(me, "members.manage", "everywhere");
  const members = useQuery({ queryKey: ["members"], queryFn: () => organisation.members.list(), enabled: canChoose });
  const [to, setTo] = useState("me");
  const send = useChange(() => organisation.looks.test(unit, { ...test, ...(to === "me" ? {} : { to }) }));
  const others = (members.data?.items ?? []).filter(({ id, state }) => id !== me.id && state !== "disabled");
  const { data } = send;
  return (
    <>
      <h3>{words.text("console.looks.test")}</h3>
      <p>{words.text("console.looks.test.body")}</p>
      {others.length > 0 && (
        <Choice
          label={words.text("console.looks.test.to")}
          options={[
            { id: "me", label: words.text("console.looks.test.me") },
            ...others.map(({ id, name }) => ({ id, label: name, isOwn: true })),
          ]}
          value={to}
          onChange={setTo}
        />
      )}
      <Outcome of={send} />
      {data && (
        <Notice kind={data.outcome === "sent" ? "good" : "problem"}>
          <p>
            <Say text={`console.looks.test.${data.outcome}`} own={{ to: data.to, reply: data.reply }} />
          </p>
        </Notice>
      )}
      <Button
        isBusy={send.isPending}
        onPress={() => {
          send.mutate(undefined);
        }}
      >
        {words.text("console.looks.test.send")}
      </Button>
    </>
  );
}
