/// <reference lib="dom" />
// The same survey as somebody would build it with React and survey-react-ui: what the browser runs.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";

declare const SURVEY: object;

const model = new Model(SURVEY);
const root = document.getElementById("root");
if (root) createRoot(root).render(createElement(Survey, { model }));
