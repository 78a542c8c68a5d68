import type { Example } from "./example.ts";

const visit = {
  id: "visit",
  kind: "transactional",
  privacy: "identified",
  k: 1,
  questions: [
    { name: "csat", kind: "csat", text: "How was your visit?", required: true, key: "csat", scale: { min: 1, max: 5 } },
  ],
};

const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="visit" source-language="en" target-language="fr" datatype="plaintext">
    <body>
      <trans-unit id="questions.csat.text">
        <source>How was your visit?</source>
        <target state="translated">Comment s’est passée votre visite ?</target>
      </trans-unit>
    </body>
  </file>
</xliff>`;

/** Surveys, rules and waves. */
export const surveysExamples = {
  listTemplates: {},
  readProject: {},
  deployProject: { query: { dryRun: "true" }, body: { surveys: [visit] } },
  saveDraft: { params: { id: "visit" }, body: { revision: 0, definition: visit } },
  readDraft: { params: { id: "visit" } },
  listDrafts: {},
  exportTranslations: { params: { id: "visit", locale: "fr" } },
  importTranslations: { params: { id: "visit" }, query: { dryRun: "true" }, body: { xliff } },
  publishSurvey: { params: { id: "visit" }, body: { revision: 1 } },
  saveAddition: {
    params: { survey: "visit", unit: "field" },
    body: {
      revision: 0,
      questions: [{ name: "hr_desk", kind: "yesNo", text: "Was the desk open?", required: true, key: "hr_desk" }],
      examples: { csat: "asking for leave" },
    },
  },
  listAdditions: { query: { survey: "visit" } },
  publishAddition: { params: { survey: "visit", unit: "field" }, query: { dryRun: "true" }, body: { revision: 1 } },
  discardAddition: { params: { survey: "visit", unit: "field" } },
  listVersions: { params: { id: "visit" } },
  retireSurvey: { params: { id: "visit" } },
  returnSurvey: { params: { id: "visit" } },
  discardDraft: { params: { id: "visit" } },
  listRules: {},
  changeRule: { params: { id: "ticket.closed:ticket-csat" }, body: { on: true } },
  createWave: {
    body: {
      id: "annual",
      survey: "annual-survey",
      every: "year",
      anchor: "2030-02-05T09:00",
      timeZone: "Africa/Nairobi",
      audience: { everyone: true },
      open: "21d",
      signOff: ["field"],
    },
  },
  listWaves: { query: { limit: "10" } },
  readWave: { params: { id: "annual.1" } },
  listSignOffs: { by: "member" },
  signWave: { by: "member", params: { id: "annual.1" }, body: { unit: "field" } },
  unsignWave: { by: "member", params: { id: "annual.1", unit: "field" } },
  launchWave: { params: { id: "annual.1" } },
  pauseWave: { params: { id: "annual.1" } },
  resumeWave: { params: { id: "annual.1" } },
  closeWave: { params: { id: "annual.1" } },
} as const satisfies Readonly<Record<string, Example>>;
