import {
  type DomainEvent,
  type FactName,
  type Facts,
  isMoreSevere,
  type RuleContent,
  type RuleLevel,
  RuleTrigger,
  type Severity,
  type Span,
} from '#contracts';
import type { FactFold, Happening, RulesLeftOut } from '#ports';
import { factsAskedBy } from '../condition/condition.js';
import { quietHoursOf } from '../condition/quiet-hours.js';
import { isNews, restsOnEvent } from '../evaluate-rules/is-news.js';
import { match } from '../rule.aggregate.js';
import { isInForce } from '../rule-sets.js';
import { type FoldedPatient, Folds } from './folded-patient.js';

/** A rule in a replay: of the version in force, of the one that is tried, or of both where it is another rule. */
export interface ReplayedRule {
  key: string;
  content: RuleContent;
  in: 'before' | 'after' | 'both';
  /** The one that is tried, or what it would change. */
  tried: boolean;
}

/** An alert that was really raised: how long it was open is then known. */
export interface ActualAlert {
  id: string;
  ruleKey: string;
  raisedAt: number;
  resolvedAt: number | null;
}

export interface Raised {
  rule: ReplayedRule;
  at: number;
  severity: Severity;
  level: RuleLevel;
  /** The alert that was really raised then, by any version of the rule. */
  alertId: string | null;
  /** Until when it takes in further matches. */
  until: number;
}

/** What rules make of the past of one patient. */
export interface PatientReplay {
  raised: Raised[];
  nudged: { rule: ReplayedRule; at: number }[];
  /** Matches that an open alert took in. */
  joined: Map<ReplayedRule, number>;
  /** How often a fact that the tried rule asks for was known when it was looked at. */
  looks: Map<FactName, { known: number; unknown: number }>;
}

const isTrigger = new Set<string>(RuleTrigger.options);
/** An alert that is raised within so much of one of the log is that one: the log has the moment of its transaction. */
const same = 10 * 60_000;

/** Rules made ready for many patients: what each trigger wakes, and which facts that takes. */
export class Replay {
  private readonly waiting = new Map<string, ReplayedRule[]>();
  private readonly asked = new Map<string, ReadonlySet<FactName>>();
  private readonly triedFacts: readonly FactName[];
  private readonly quietHours: readonly number[];
  private readonly folds: Folds;

  constructor(
    rules: readonly ReplayedRule[],
    folds: readonly FactFold[],
    private readonly momentAfter: (from: number, span: Span) => number,
    private readonly leftOut: RulesLeftOut = new Map(),
  ) {
    const enabled = rules.filter(({ content }) => content.enabled);
    for (const trigger of RuleTrigger.options) {
      const waiting = enabled.filter(({ content }) => content.triggers.includes(trigger));
      this.waiting.set(trigger, waiting);
      const asked = factsAskedBy(waiting.map(({ content }) => content));
      this.asked.set(trigger, leftOut.size ? new Set([...asked, 'people.levelOfCare']) : asked);
    }
    const tried = enabled.filter((rule) => rule.tried).map(({ content }) => content);
    this.triedFacts = [...factsAskedBy(tried)];
    this.quietHours = quietHoursOf(enabled.map(({ content }) => content));
    this.folds = new Folds(folds);
  }

  /**
   * @param happenings in the order of time; one that comes twice counts once
   * @param from what happened before is known, and raises nothing
   */
  ofPatient(happenings: readonly Happening[], actual: readonly ActualAlert[], from: number, to: number): PatientReplay {
    const folded = this.folds.begin();
    const alerts = new AlertsOfPatient(actual, this.momentAfter);
    const seen = new Set<string>();
    const look = (happening: Happening): void => {
      if (happening.at >= from && happening.at <= to && isTrigger.has(happening.type))
        this.ask(happening, folded, alerts);
    };
    let last = Number.NEGATIVE_INFINITY;
    for (const happening of happenings) {
      if (seen.has(happening.id) || this.folds.makes.has(happening.type)) continue;
      seen.add(happening.id);
      folded.lookAtDue(last, happening.at, this.quietHours, look);
      folded.take(happening);
      last = Math.max(last, happening.at);
      look(happening);
    }
    folded.lookAtDue(last, to, this.quietHours, look);
    return alerts.replay;
  }

  private ask(event: Happening, folded: FoldedPatient, alerts: AlertsOfPatient): void {
    const rules = this.waiting.get(event.type)!;
    if (!rules.length) return;
    const names = this.asked.get(event.type)!;
    const facts = folded.facts(names, event.at, event);
    if (rules.some(({ tried }) => tried)) alerts.looked(this.triedFacts, facts);
    for (const rule of rules) {
      const { key, content } = rule;
      if (!isInForce({ key, class: content.class }, facts['people.levelOfCare'], this.leftOut)) continue;
      const matched = match(content, facts);
      if (!matched) continue;
      const asEvent = event as unknown as DomainEvent<RuleTrigger>;
      const news = isNews(asEvent, matched);
      if (restsOnEvent(asEvent, matched) && !news) continue;
      alerts.matched(rule, matched.level, event.at);
    }
  }
}

/** One open alert of a patient and rule; a rise in severity raises it again. */
class AlertsOfPatient {
  readonly replay: PatientReplay = { raised: [], nudged: [], joined: new Map(), looks: new Map() };
  private readonly open = new Map<ReplayedRule, Raised>();

  constructor(
    private readonly actual: readonly ActualAlert[],
    private readonly momentAfter: (from: number, span: Span) => number,
  ) {}

  looked(names: readonly FactName[], facts: Partial<Facts>): void {
    for (const name of names) {
      const count = this.replay.looks.get(name) ?? { known: 0, unknown: 0 };
      count[facts[name] == null ? 'unknown' : 'known']++;
      this.replay.looks.set(name, count);
    }
  }

  matched(rule: ReplayedRule, level: RuleLevel, at: number): void {
    if (level.outcome === 'nudge-patient') return void this.replay.nudged.push({ rule, at });
    const open = this.open.get(rule);
    if (open && at < open.until && !isMoreSevere(level.severity, open.severity)) {
      this.replay.joined.set(rule, (this.replay.joined.get(rule) ?? 0) + 1);
      return;
    }
    const actual = this.actual.find(
      ({ ruleKey, raisedAt, resolvedAt }) =>
        ruleKey === rule.key &&
        raisedAt <= at + same &&
        (Math.abs(raisedAt - at) < same || (resolvedAt ?? Infinity) > at),
    );
    const until = actual ? (actual.resolvedAt ?? Infinity) : this.momentAfter(at, level.resolveWithin);
    const raised = { rule, at, severity: level.severity, level, alertId: actual?.id ?? null, until };
    this.open.set(rule, raised);
    this.replay.raised.push(raised);
  }
}
