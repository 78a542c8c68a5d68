import type {
  ActionBaseline,
  ActionChange,
  ActionDetail,
  ActionInput,
  ActionTrial,
  ActionOwner,
  ActionsFileQuery,
  ActionsPage,
  ActionsQuery,
} from "../contract/action.ts";
import type { ActionReviewInput } from "../contract/action-review.ts";
import type { CardChange, CardInput, CardItem } from "../contract/card.ts";
import type { CaseAnswer, CaseTemplateList } from "../contract/case-answer.ts";
import type {
  CaseChange,
  CaseDetail,
  CaseInput,
  CasesFileQuery,
  CasesPage,
  CasesQuery,
  CaseUndo,
  CaseWorker,
  CaseWorkersQuery,
} from "../contract/case.ts";
import type { CaseFigures, CaseFiguresQuery } from "../contract/case-figures.ts";
import type { CaseQueue, CaseQueueInput } from "../contract/case-queue.ts";
import type {
  DomainReport,
  LookInput,
  LookItem,
  LookList,
  LookTest,
  LookTested,
  MailPreview,
  PreviewQuery,
} from "../contract/look.ts";
import type { AuditCheck, AuditPage, AuditQuery } from "../contract/audit.ts";
import type { Benchmark, BenchmarkQuery } from "../contract/benchmark.ts";
import type { CodeInput, CodeItem, CodesPage, CodesQuery } from "../contract/code.ts";
import type {
  Agreement,
  CommentLabel,
  CommentLabelItem,
  CommentSample,
  CommentSampleQuery,
} from "../contract/comment-label.ts";
import type {
  CodebookChange,
  CodebookReply,
  CodebookTrial,
  CodebookTry,
  TableFileQuery,
} from "../contract/codebook.ts";
import type { CommentQuotes, CommentWords, CommentWordsQuery } from "../contract/comment-words.ts";
import type { CodingState, Rising, RisingQuery } from "../contract/comment.ts";
import type { CoverageQuery, CoverageRow } from "../contract/coverage.ts";
import type { PersonToken, PersonTokenInput } from "../contract/embed.ts";
import type { EventDetail, EventInput, EventResult, SubjectEvents, SubjectQuery } from "../contract/event.ts";
import type {
  InvitationDetail,
  InvitationsPage,
  InvitationsQuery,
  PersonDecisions,
  PersonDecisionsQuery,
} from "../contract/explanation.ts";
import type { ExportQuery } from "../contract/export.ts";
import type { FactInput, FactsReply } from "../contract/fact.ts";
import type { FirstSteps, FirstStepsChange } from "../contract/first-steps.ts";
import type { SampleData } from "../contract/sample.ts";
import type { Health } from "../contract/health.ts";
import type { KeyInput, KeyItem, NewKey } from "../contract/key.ts";
import type { UnitChange, UnitInput, UnitItem } from "../contract/unit.ts";
import type {
  JoinLink,
  LinkInput,
  Me,
  MeChange,
  MemberChange,
  MemberInput,
  MemberItem,
  NewMember,
  SessionEnd,
  SessionItem,
} from "../contract/member.ts";
import type { DeployedProject, Deployment, DeployOptions, ProjectInput } from "../contract/project.ts";
import type { RecordInput } from "../contract/meeting.ts";
import type { Proposals, ProposalsQuery } from "../contract/proposal.ts";
import type { MessageItem, MessagesPage, MessagesQuery } from "../contract/message.ts";
import type {
  AttributesReply,
  ErasureReply,
  PeoplePage,
  PeopleQuery,
  PeopleReply,
  PersonDetail,
  PersonExport,
} from "../contract/people.ts";
import type { PersonChange } from "../contract/person.ts";
import type {
  RecordChange,
  RecordDetail,
  RecordErasure,
  RecordItem,
  RecordsPage,
  RecordsQuery,
} from "../contract/record.ts";
import type { ResponsesPage, ResponsesQuery, SurveysPage } from "../contract/response.ts";
import type { AggregateFile, AggregateInput, AggregateVerdict, ComparedAggregates } from "../contract/aggregate.ts";
import type { CollectionChange, CollectionDetail, CollectionInput, CollectionItem } from "../contract/collection.ts";
import type { GoalInput, GoalItem } from "../contract/goal.ts";
import type { IndicatorDetail, IndicatorItem } from "../contract/indicator.ts";
import type { ServiceDetail, ServiceItem } from "../contract/service.ts";
import type { WarningChange, WarningItem, WarningsQuery } from "../contract/warning.ts";
import type {
  EditionDetail,
  EditionFileQuery,
  EditionInput,
  EditionItem,
  EditionsQuery,
  ReportChange,
  ReportInput,
  ReportItem,
  ReportShown,
} from "../contract/report.ts";
import type { RuleChange, RuleItem } from "../contract/rule.ts";
import type { SimulationInput, SimulationOptions } from "./simulate.ts";
import type { Simulation } from "../contract/simulation.ts";
import type { StaffReceipt, StaffResponse } from "../contract/staff-response.ts";
import type { SuppressionItem, SuppressionsPage, SuppressionsQuery } from "../contract/suppression.ts";
import type {
  DraftInput,
  DraftItem,
  Publication,
  PublishInput,
  SurveyDraft,
  SurveyMove,
  SurveyVersion,
  TemplateItem,
  TranslationsInput,
  TranslationsQuery,
  TranslationsTaken,
} from "../contract/survey.ts";
import type { Trend, TrendQuery } from "../contract/trend.ts";
import type { ViewInput, ViewItem } from "../contract/view.ts";
import type { NewViewLinkItem, PaperQuery, ShownView, ViewLinkInput, ViewLinkItem } from "../contract/view-link.ts";
import type { FigureFileQuery } from "./figure-file.ts";
import type { SignOffWanted, WaveDetail, WaveInput, WaveMove, WavesOptions, WavesPage } from "../contract/wave.ts";
import type {
  DeliveriesPage,
  DeliveriesQuery,
  DeliveryItem,
  NewWebhook,
  WebhookChange,
  WebhookInput,
  WebhookItem,
  WebhookTest,
} from "../contract/webhook.ts";
import type { MetricName, MetricQuery, MetricRow } from "../contract/metric.ts";

/** What the typed interface needs underneath: in-process use cases, or HTTP. */
export interface Transport {
  receive(event: EventInput): Promise<EventResult>;
  facts(facts: FactInput | readonly FactInput[]): Promise<FactsReply>;
  metric(metric: MetricName, query: MetricQuery): Promise<MetricRow[]>;
  trend(metric: MetricName, query: TrendQuery): Promise<Trend>;
  benchmark(metric: MetricName, query: BenchmarkQuery): Promise<Benchmark>;
  /** The rows of a metric as the bytes of a file. */
  figuresFile(figures: FigureFileQuery, format: "csv" | "xlsx", language?: string): AsyncIterable<Uint8Array>;
  putPeople(people: PersonChange | readonly PersonChange[], isDryRun: boolean): Promise<PeopleReply>;
  readPerson(id: string): Promise<PersonDetail>;
  listPeople(query: PeopleQuery): Promise<PeoplePage>;
  /** What people have. */
  listAttributes(): Promise<AttributesReply>;
  exportPerson(id: string): Promise<PersonExport>;
  erasePerson(id: string): Promise<ErasureReply>;
  addResponse(response: StaffResponse): Promise<StaffReceipt>;
  exportResponses(query: ExportQuery): AsyncIterable<Uint8Array>;
  listResponses(query: ResponsesQuery): Promise<ResponsesPage>;
  listSurveys(): Promise<SurveysPage>;
  readonly surveys: {
    templates(): Promise<{ readonly items: readonly TemplateItem[] }>;
    drafts(): Promise<{ readonly items: readonly DraftItem[] }>;
    draft(id: string): Promise<SurveyDraft>;
    saveDraft(id: string, draft: DraftInput): Promise<SurveyDraft>;
    discardDraft(id: string): Promise<DraftItem>;
    publish(id: string, input: PublishInput, isDryRun: boolean): Promise<Publication>;
    exportTranslations(id: string, locale: string, query?: TranslationsQuery): Promise<string>;
    importTranslations(id: string, input: TranslationsInput, isDryRun: boolean): Promise<TranslationsTaken>;
    versions(id: string): Promise<{ readonly items: readonly SurveyVersion[] }>;
    move(id: string, move: "retire" | "return"): Promise<SurveyMove>;
  };
  readonly codes: {
    add(code: CodeInput): Promise<CodeItem>;
    list(query: CodesQuery): Promise<CodesPage>;
    revoke(id: string): Promise<CodeItem>;
  };
  readonly records: {
    add(record: RecordInput): Promise<RecordDetail>;
    list(query: RecordsQuery): Promise<RecordsPage>;
    get(id: string): Promise<RecordDetail>;
    change(id: string, change: RecordChange): Promise<RecordItem>;
    erase(id: string): Promise<RecordErasure>;
  };
  readonly cases: {
    list(query: CasesQuery): Promise<CasesPage>;
    export(query: CasesFileQuery): AsyncIterable<Uint8Array>;
    get(id: string): Promise<CaseDetail>;
    figures(query: CaseFiguresQuery): Promise<CaseFigures>;
    workers(query: CaseWorkersQuery): Promise<{ readonly items: readonly CaseWorker[] }>;
    open(input: CaseInput): Promise<CaseDetail>;
    change(id: string, change: CaseChange): Promise<CaseDetail>;
    queues(): Promise<{ readonly items: readonly CaseQueue[] }>;
    putQueue(input: CaseQueueInput): Promise<CaseQueue>;
    unmerge(id: string, seen: CaseUndo): Promise<CaseDetail>;
    templates(id: string): Promise<CaseTemplateList>;
    answer(id: string, answer: CaseAnswer): Promise<CaseDetail>;
  };
  readonly actions: {
    list(query: ActionsQuery): Promise<ActionsPage>;
    export(query: ActionsFileQuery): AsyncIterable<Uint8Array>;
    get(id: string): Promise<ActionDetail>;
    owners(): Promise<{ readonly items: readonly ActionOwner[] }>;
    baseline(measure: ActionTrial): Promise<ActionBaseline>;
    add(input: ActionInput): Promise<ActionDetail>;
    change(id: string, change: ActionChange): Promise<ActionDetail>;
    review(id: string, review: ActionReviewInput): Promise<ActionDetail>;
    proposals(query: ProposalsQuery): Promise<Proposals>;
  };
  readonly cards: {
    list(): Promise<{ readonly items: readonly CardItem[] }>;
    add(input: CardInput): Promise<CardItem>;
    change(id: string, change: CardChange): Promise<CardItem>;
  };
  readonly keys: {
    create(key: KeyInput): Promise<NewKey>;
    list(): Promise<{ readonly items: readonly KeyItem[] }>;
    revoke(id: string): Promise<KeyItem>;
  };
  readonly units: {
    create(unit: UnitInput): Promise<UnitItem>;
    list(): Promise<{ readonly items: readonly UnitItem[] }>;
    change(id: string, change: UnitChange): Promise<UnitItem>;
    remove(id: string): Promise<UnitItem>;
  };
  readonly looks: {
    list(): Promise<LookList>;
    put(unit: string, look: LookInput): Promise<LookItem>;
    remove(unit: string): Promise<LookItem>;
    test(unit: string, test: LookTest): Promise<LookTested>;
    preview(query: PreviewQuery): Promise<MailPreview>;
    domains(): Promise<{ readonly items: readonly DomainReport[] }>;
  };
  readonly members: {
    invite(member: MemberInput): Promise<NewMember>;
    list(): Promise<{ readonly items: readonly MemberItem[] }>;
    change(id: string, change: MemberChange): Promise<MemberItem>;
    link(id: string, input: LinkInput): Promise<JoinLink>;
    remove(id: string): Promise<MemberItem>;
  };
  readonly me: {
    get(): Promise<Me>;
    change(change: MeChange): Promise<Me>;
    sessions(): Promise<{ readonly items: readonly SessionItem[] }>;
    endSession(id: string, input: SessionEnd): Promise<{ readonly ended: number }>;
    endSessions(): Promise<{ readonly ended: number }>;
  };
  readonly aggregates: {
    sign(input: AggregateInput): Promise<AggregateFile>;
    verify(file: AggregateFile): Promise<AggregateVerdict>;
    compare(files: readonly AggregateFile[]): Promise<ComparedAggregates>;
  };
  readonly collections: {
    list(): Promise<{ readonly items: readonly CollectionItem[] }>;
    add(input: CollectionInput): Promise<CollectionDetail>;
    get(id: string): Promise<CollectionDetail>;
    change(id: string, change: CollectionChange): Promise<CollectionDetail>;
    file(id: string): AsyncIterable<Uint8Array>;
  };
  readonly reports: {
    list(): Promise<{ readonly items: readonly ReportItem[] }>;
    add(report: ReportInput): Promise<ReportItem>;
    change(id: string, change: ReportChange): Promise<ReportItem>;
    remove(id: string): Promise<ReportItem>;
    preview(id: string, how: { readonly language?: string }): Promise<ReportShown>;
    test(id: string): Promise<LookTested>;
    make(id: string, which: EditionInput): Promise<EditionItem>;
    editions(query: EditionsQuery): Promise<{ readonly items: readonly EditionItem[] }>;
    edition(id: string, how: { readonly language?: string }): Promise<EditionDetail>;
    file(id: string, how: EditionFileQuery): AsyncIterable<Uint8Array>;
  };
  readonly goals: {
    list(): Promise<{ readonly items: readonly GoalItem[] }>;
    put(goal: GoalInput): Promise<GoalItem>;
    remove(id: string): Promise<GoalItem>;
  };
  readonly services: {
    list(): Promise<{ readonly items: readonly ServiceItem[] }>;
    read(id: string): Promise<ServiceDetail>;
  };
  readonly indicators: {
    list(): Promise<{ readonly items: readonly IndicatorItem[] }>;
    read(id: string): Promise<IndicatorDetail>;
  };
  readonly warnings: {
    list(query: WarningsQuery): Promise<{ readonly items: readonly WarningItem[] }>;
    settle(id: string, change: WarningChange): Promise<WarningItem>;
  };
  readonly rules: {
    list(): Promise<{ readonly items: readonly RuleItem[] }>;
    change(id: string, change: RuleChange): Promise<RuleItem>;
  };
  readonly firstSteps: {
    get(): Promise<FirstSteps>;
    change(change: FirstStepsChange): Promise<FirstSteps>;
  };
  readonly comments: {
    rising(query: RisingQuery): Promise<Rising>;
    words(query: CommentWordsQuery): Promise<CommentWords>;
    quotes(query: CommentWordsQuery): Promise<CommentQuotes>;
    coding(): Promise<CodingState>;
    recode(): Promise<CodingState>;
    learn(): Promise<CodingState>;
    codebook(): Promise<CodebookReply>;
    changeCodebook(change: CodebookChange): Promise<CodebookReply>;
    tryCodebook(tried: CodebookTry): Promise<CodebookTrial>;
    exportCodebook(query: TableFileQuery): AsyncIterable<Uint8Array>;
    sample(query: CommentSampleQuery): Promise<CommentSample>;
    label(label: CommentLabel): Promise<CommentLabel>;
    labels(): Promise<{ readonly items: readonly CommentLabelItem[] }>;
    exportLabels(query: TableFileQuery): AsyncIterable<Uint8Array>;
    agreement(): Promise<Agreement>;
  };
  readonly sample: {
    get(): Promise<SampleData>;
    fill(): Promise<SampleData>;
    remove(): Promise<SampleData>;
  };
  readonly suppressions: {
    list(query: SuppressionsQuery): Promise<SuppressionsPage>;
    lift(person: string): Promise<SuppressionItem>;
  };
  readonly views: {
    add(view: ViewInput): Promise<ViewItem>;
    list(): Promise<{ readonly items: readonly ViewItem[] }>;
    remove(id: string): Promise<ViewItem>;
    addLink(view: string, input: ViewLinkInput): Promise<NewViewLinkItem>;
    links(): Promise<{ readonly items: readonly ViewLinkItem[] }>;
    removeLink(id: string): Promise<ViewLinkItem>;
    shown(): Promise<ShownView>;
    pdf(query: PaperQuery): AsyncIterable<Uint8Array>;
  };
  readonly audit: {
    list(query: AuditQuery): Promise<AuditPage>;
    check(): Promise<AuditCheck>;
  };
  readonly messages: {
    list(query: MessagesQuery): Promise<MessagesPage>;
    end(id: string, how: "retry" | "drop"): Promise<MessageItem>;
  };
  readonly webhooks: {
    add(webhook: WebhookInput): Promise<NewWebhook>;
    list(): Promise<{ readonly items: readonly WebhookItem[] }>;
    get(id: string): Promise<WebhookItem>;
    change(id: string, change: WebhookChange): Promise<WebhookItem>;
    remove(id: string): Promise<WebhookItem>;
    test(id: string): Promise<WebhookTest>;
    rotate(id: string): Promise<NewWebhook>;
    deliveries(id: string, query: DeliveriesQuery): Promise<DeliveriesPage>;
    replay(id: string, delivery: string): Promise<DeliveryItem>;
  };
  simulate(body: SimulationInput, options: SimulationOptions): Promise<Simulation>;
  readHealth(): Promise<Health>;
  readProject(): Promise<DeployedProject>;
  deployProject(project: ProjectInput, options: DeployOptions): Promise<Deployment>;
  readonly waves: {
    list(options: WavesOptions): Promise<WavesPage>;
    get(id: string, by?: string): Promise<WaveDetail>;
    create(input: WaveInput, isDryRun: boolean): Promise<WaveDetail>;
    move(id: string, move: WaveMove): Promise<WaveDetail>;
    signOffs(): Promise<{ readonly items: readonly SignOffWanted[] }>;
    sign(id: string, unit: string): Promise<SignOffWanted>;
    unsign(id: string, unit: string): Promise<SignOffWanted>;
  };
  explain(eventId: string, source?: string): Promise<EventDetail>;
  explainSubject(query: SubjectQuery): Promise<SubjectEvents>;
  explainPerson(id: string, page: PersonDecisionsQuery): Promise<PersonDecisions>;
  explainInvitation(id: string): Promise<InvitationDetail>;
  listInvitations(query: InvitationsQuery): Promise<InvitationsPage>;
  coverage(query: CoverageQuery): Promise<CoverageRow[]>;
  createPersonToken(input: PersonTokenInput): Promise<PersonToken>;
}
