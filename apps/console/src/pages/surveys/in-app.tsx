import { Survey } from "@afterword/react";
import "@afterword/react/survey.css";
import type { SurveyDefinition } from "@afterword/sdk";

interface InAppProps {
  readonly definition: SurveyDefinition;
  readonly locale: string;
}

/** The console's own colours, as an application gives its own. */
const colors = {
  card: "var(--paper)",
  ground: "var(--ground)",
  ink: "var(--ink)",
  soft: "var(--soft)",
  edge: "var(--edge)",
  hue: "var(--accent)",
  on: "var(--accent-ink)",
  bad: "var(--bad)",
};

/** Nothing is stored of what is answered here. */
const send = () => Promise.resolve({ status: "complete" } as const);

/** A survey as an application shows it. It brings SurveyJS along, and so is loaded when somebody looks at it. */
export default function InApp({ definition, locale }: InAppProps) {
  const { theme } = document.documentElement.dataset;
  return (
    <Survey
      // Another survey, or another language, begins anew.
      key={locale + JSON.stringify(definition)}
      survey={definition}
      locale={locale}
      subject="INC-48213"
      theme={theme === "dark" || theme === "light" ? theme : "auto"}
      colors={colors}
      send={send}
    />
  );
}
