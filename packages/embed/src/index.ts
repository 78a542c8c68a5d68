import { AfterwordSurvey } from "./element.ts";

export { AfterwordSurvey };

if (typeof customElements !== "undefined" && !customElements.get("afterword-survey"))
  customElements.define("afterword-survey", AfterwordSurvey);
