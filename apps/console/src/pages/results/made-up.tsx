import { useQuery } from "@tanstack/react-query";
import { sampleQuery } from "../../app/sample.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";

/** Says of results that they are made up, while the test side has such answers. */
export function MadeUp() {
  const words = useWords();
  const { mode } = useMe();
  const { data } = useQuery({ ...sampleQuery, enabled: mode === "test" });
  if (mode !== "test" || data === undefined || data.state === "none") return null;
  return <Notice kind="warning" title={words.text("console.sample.madeUp")} />;
}
