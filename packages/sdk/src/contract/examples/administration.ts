import type { Example } from "./example.ts";

const preview = { unit: "org", survey: "ticket-csat", mail: "invitation", locale: "fr" };

/** Keys, units, members, looks, webhooks, mails, and how the installation does. */
export const administrationExamples = {
  readHealth: {},
  readFirstSteps: {},
  changeFirstSteps: { by: "member", body: { leftOff: true } },
  createUnit: { by: "member", body: { id: "field", name: "Field offices", segments: { team: ["HR"] } }, status: 201 },
  listUnits: { by: "member" },
  changeUnit: { by: "member", params: { id: "field" }, body: { name: "Offices in the field" } },
  putLook: { by: "member", params: { unit: "field" }, body: { name: { en: "Field services" } } },
  listLooks: {},
  previewMail: { query: preview },
  showPreview: { params: { what: "page.html" }, query: preview },
  listSenderDomains: {},
  inviteMember: {
    by: "member",
    body: { email: "ines@example.org", name: "Ines", roles: [{ role: "viewer" }] },
    status: 201,
    gives: { mem_8Lw5: "id" },
  },
  listMembers: { by: "member" },
  changeMember: { by: "member", params: { id: "mem_8Lw5" }, body: { name: "Inés" } },
  linkMember: { by: "member", params: { id: "mem_8Lw5" }, body: {}, status: 201 },
  testLook: { params: { unit: "field" }, body: { survey: "ticket-csat", locale: "fr", to: "mem_8Lw5" } },
  removeLook: { by: "member", params: { unit: "field" } },
  createKey: {
    body: { name: "Service desk", scopes: ["events:write", "results:read"] },
    status: 201,
    gives: { key_1Vd9: "id" },
  },
  listKeys: {},
  revokeKey: { params: { id: "key_1Vd9" } },
  addWebhook: {
    body: { name: "Service desk", url: "https://desk.example.org/hooks", events: ["response.submitted"] },
    status: 201,
    gives: { web_4Cs6: "id" },
  },
  listWebhooks: {},
  readWebhook: { params: { id: "web_4Cs6" } },
  testWebhook: { params: { id: "web_4Cs6" } },
  rotateWebhook: { params: { id: "web_4Cs6" } },
  listDeliveries: { params: { id: "web_4Cs6" } },
  replayDelivery: { params: { id: "web_4Cs6", delivery: "msg_5Rk3" } },
  changeWebhook: { params: { id: "web_4Cs6" }, body: { state: "off" } },
  removeWebhook: { params: { id: "web_4Cs6" } },
  listMessages: { query: { state: "dead" } },
  retryMessage: { params: { id: "msg_0Bz7" } },
  dropMessage: { params: { id: "msg_0Bz7" } },
  listSuppressions: { query: { why: "bounced" } },
  liftSuppression: { params: { person: "u17" } },
  readSample: {},
  recodeComments: {},
  readCodebook: {},
  changeCodebook: { body: { version: 0, themes: { food: { en: ["meal*", "canteen"], fr: ["repas", "cantine"] } } } },
  fillSample: {},
  removeSample: {},
  listAudit: { query: { limit: "10" } },
  checkAudit: {},
} as const satisfies Readonly<Record<string, Example>>;

/** What comes last, as it takes away what others name. */
export const lastExamples = {
  exportPerson: { params: { id: "u17" } },
  erasePerson: { params: { id: "u17" } },
  removeMember: { by: "member", params: { id: "mem_8Lw5" } },
  removeUnit: { by: "member", params: { id: "field" } },
  changeMe: { by: "member", body: { name: "Olga", locale: "fr", absence: null } },
  listSessions: { by: "member" },
  endSession: { by: "member", params: { id: "ses_2Tq8" }, body: { password: "correct horse battery staple" } },
  endSessions: { by: "member", body: {} },
} as const satisfies Readonly<Record<string, Example>>;
