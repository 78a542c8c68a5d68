import type { Example } from "./example.ts";

const person = { id: "u17", email: "amina@example.org", name: "Amina", locale: "ar", attributes: { site: "Nairobi" } };
const closed = {
  id: "closed-48213",
  type: "ticket.closed",
  person: { id: "u17" },
  data: { id: "INC-48213", team: "ICT" },
};

/** People, events, invitations and answers, in an order in which they can be called. */
export const askingExamples = {
  readMe: {},
  putPeople: { body: person },
  listPeople: { query: { search: "amina", limit: "10" } },
  readPerson: { params: { id: "u17" } },
  listAttributes: {},
  listSurveys: {},
  listLanguages: {},
  simulate: { body: { ...closed, id: "would-close-48213" } },
  receiveEvents: { body: closed, gives: { inv_2Yb7: "results.0.decisions.0.invitationId" } },
  explainEvent: { params: { id: "closed-48213" } },
  explainSubject: { query: { subject: "INC-48213" } },
  explainPerson: { params: { id: "u17" }, query: { limit: "10" } },
  listInvitations: { query: { survey: "ticket-csat", limit: "10" } },
  explainInvitation: { params: { id: "inv_2Yb7" } },
  declineInvitation: { by: "nobody", params: { token: "4ZkQpW0vJcU8sYd2nRt6LmXaB1e" }, body: {} },
  submitResponse: {
    by: "nobody",
    params: { token: "4ZkQpW0vJcU8sYd2nRt6LmXaB1e" },
    body: { answers: { csat: 5, why: "It was solved at once." }, submissionId: "0b1e2c6a", complete: true },
    status: 201,
  },
  receiveFacts: {
    body: { subject: "INC-48213", key: "turnaroundHours", value: 6.5, at: "2026-11-21T09:00:00Z" },
  },
  addResponse: {
    body: {
      id: "paper-12",
      survey: "ticket-csat",
      answers: { csat: 2 },
      channel: "paper",
      person: "u17",
      segments: { team: "HR" },
      answeredAt: "2026-11-20T09:00:00Z",
    },
    status: 201,
    gives: { res_3Kd8: "responseId" },
  },
  openCase: {
    body: { response: "res_3Kd8", queue: "hr", note: "Please look at it with the payroll team." },
    status: 201,
    gives: { case_6Hm2: "id" },
  },
  readCaseFigures: { query: { from: "2026-01-01" } },
  listCases: { query: { queue: "hr", limit: "10" } },
  exportCases: { query: { queue: "hr", format: "csv" } },
  listCaseWorkers: {},
  readCase: { params: { id: "case_6Hm2" } },
  changeCase: { params: { id: "case_6Hm2" }, body: { revision: 1, state: "acknowledged" } },
  listCaseQueues: {},
  putCaseQueue: { body: { queue: "ict-desk", members: [] } },
  addAlert: {
    body: {
      survey: "ticket-csat",
      when: { source: "answer", name: "csat", test: "atMost", value: 2 },
      queue: "service-desk",
      route: { segment: "team", queues: { ICT: "ict-desk" } },
    },
    status: 201,
    gives: { "ticket-csat:csat-2": "id" },
  },
  listAlerts: { query: { survey: "ticket-csat" } },
  tryAlert: {
    body: {
      survey: "ticket-csat",
      when: { source: "answer", name: "csat", test: "is", value: 1 },
      queue: "service-desk",
    },
  },
  changeAlert: {
    params: { id: "ticket-csat:csat-2" },
    body: {
      revision: 1,
      when: { source: "answer", name: "csat", test: "is", value: 1 },
      queue: "service-desk",
      urgent: true,
    },
  },
  removeAlert: { params: { id: "ticket-csat:csat-2" }, query: { revision: "2" } },
  listCaseTemplates: { params: { id: "case_6Hm2" } },
  answerCase: { params: { id: "case_6Hm2" }, body: { revision: 2, template: "sorry" } },
  unmergeCase: { params: { id: "case_9Dp4" }, body: { revision: 2 } },
  listResponses: { query: { survey: "ticket-csat", limit: "10" } },
  exportResponses: { query: { survey: "ticket-csat", format: "ndjson" } },
  addCode: {
    body: { survey: "feedback", label: "Poster at the gate", segments: { team: "ICT" } },
    status: 201,
    gives: { code_9fK2: "id" },
  },
  listCodes: { query: { survey: "feedback" } },
  revokeCode: { params: { id: "code_9fK2" } },
  createPersonToken: { body: { person: "u17", ttl: "15m" }, status: 201, gives: { awp_test_k1_c2VhbGVk: "token" } },
  readPending: { by: "person", query: { locale: "fr" } },
  addRecord: {
    body: {
      id: "forum-12",
      kind: "forum",
      heldOn: "2026-03-21",
      entities: [{ name: "Field office", people: 4 }],
      topics: [{ topic: "Travel claims", said: "Claims take long.", agreement: "most" }],
    },
    status: 201,
    gives: { rec_7Ta1: "id" },
  },
  listRecords: { query: { kind: "forum" } },
  readRecord: { params: { id: "rec_7Ta1" } },
  changeRecord: { params: { id: "rec_7Ta1" }, body: { state: "acknowledged" } },
  eraseRecord: { params: { id: "rec_7Ta1" } },
  importFeedback: {
    body: { survey: "feedback", csv: "ref,said\nold-7,Claims take long.\n", map: { id: "ref" } },
  },
  receiveFeedback: {
    query: { survey: "feedback", "segments[team]": "ICT" },
    body: "From: amina@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: Claims\r\n\r\nThey take long.\r\n",
  },
  readVoices: { query: { last: "365d", period: "month" } },
  receiveBounce: {
    body: "From: amina@example.org\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday.\r\n",
  },
} as const satisfies Readonly<Record<string, Example>>;
