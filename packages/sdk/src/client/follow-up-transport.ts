import type { ActionReviewInput } from "../contract/action-review.ts";
import type {
  ActionBaseline,
  ActionChange,
  ActionDetail,
  ActionInput,
  ActionsFileQuery,
  ActionTrial,
  ActionOwner,
  ActionsPage,
  ActionsQuery,
} from "../contract/action.ts";
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
import type { AlertChange, AlertInput, AlertItem, AlertSeen, AlertsQuery, AlertTrial } from "../contract/alert.ts";
import type { CaseQueue, CaseQueueInput } from "../contract/case-queue.ts";
import type { LookTested } from "../contract/look.ts";
import type { Proposals, ProposalsQuery } from "../contract/proposal.ts";
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

/** What the typed interface needs underneath of what answers lead to: cases and actions, what is told of them, and what is promised. */
export interface FollowUpTransport {
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
  readonly alerts: {
    list(query: AlertsQuery): Promise<{ readonly items: readonly AlertItem[] }>;
    add(alert: AlertInput): Promise<AlertItem>;
    try(alert: AlertInput): Promise<AlertTrial>;
    change(id: string, change: AlertChange): Promise<AlertItem>;
    remove(id: string, seen: AlertSeen): Promise<AlertItem>;
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
}
