import { modeHeader } from "@afterword/sdk";
import { chosenTheme } from "../../app/theme.ts";
import { runnerUrl } from "../../app/place.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";

/** A report as its mail shows it. It can do nothing here: no script runs in it, and nothing is sent from it. */
export function ReportFrame({ path }: { readonly path: string }) {
  const words = useWords();
  const { mode } = useMe();
  const theme = chosenTheme();
  const query = new URLSearchParams({ [modeHeader]: mode, ...(theme === "system" ? {} : { theme }) });
  return (
    <iframe
      className="preview screen"
      title={words.text("console.reports.frame")}
      src={`${runnerUrl}${path}?${query.toString()}`}
      sandbox=""
    />
  );
}
