import { isVisible, type PatientAccess } from '#access';
import { categoryOfHandoffItem, changeOf, type HandoffEvidence, type HandoffItemKind, type Locale } from '#contracts';
import { isOpen, isPending, type Transition } from '../transition.js';
import type { Line, Section, Summary } from './summary.js';
import { en, type SummaryWords } from './words/en.js';
import { es } from './words/es.js';

export interface SummaryFor {
  locale: Locale;
  timeZone: string;
  /** A patient gets what is about them and theirs to keep; a receiver what they take over. */
  reader: 'patient' | 'receiver';
  readerName: string;
  patientName: string;
  now: Date;
  access: PatientAccess;
  name(staffId: string): string;
  team(careTeamId: string): string;
  callMeanwhile: readonly { name: string; phones: readonly string[] }[];
}

type EvidenceOf<K extends HandoffItemKind> = Extract<HandoffEvidence, { kind: K }>;

/** What a move's hand-off says, as far as it is open to whoever reads it. */
export function summaryOfMove(of: Transition, to: SummaryFor): Summary {
  const t = to.locale === 'es' ? es : en;
  const moment = momentIn(to);
  const shown = <K extends HandoffItemKind>(kind: K): EvidenceOf<K> | null => {
    if (!isVisible(to.access, categoryOfHandoffItem[kind])) return null;
    const item = of.items.find((one) => one.kind === kind && one.status === 'done');
    return item?.evidence?.kind === kind ? (item.evidence as EvidenceOf<K>) : null;
  };
  const receives = to.reader === 'receiver';
  const sections = [
    moveSection(of, to, t, moment),
    receives ? iPassSection(shown('i-pass-summary'), isVisible(to.access, 'notes') ? of.synthesis : null, t) : null,
    medicinesSection(shown('medication-reconciliation'), t),
    plansSection([shown('nutrition-plan'), shown('psychosocial-supports'), shown('relapse-plan')], t),
    safetySection(shown('safety-plan-review'), receives ? shown('risk-reassessment') : null, t),
    appointmentsSection(shown('first-appointments'), t, moment),
    afterSection(of, to, t, moment),
    to.callMeanwhile.length
      ? section(
          t.callMeanwhile,
          ...to.callMeanwhile.map(({ name, phones }) => ({ term: name, text: phones.join(', ') || '–' })),
        )
      : null,
    receives && to.access.withheld.length ? section('', { text: t.withheld }) : null,
    receives ? null : section('', { text: t.emergency }),
  ];
  return {
    language: to.locale,
    title: receives ? t.title : t.myTitle,
    subtitle: t.askedFor(to.readerName, moment(to.now)),
    sections: sections.filter((one) => one !== null),
  };
}

const momentIn =
  ({ locale, timeZone }: SummaryFor) =>
  (at: Date): string =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);

const section = (heading: string, ...lines: (Line | null | undefined | false)[]): Section | null => {
  const there = lines.filter((line): line is Line => Boolean(line));
  return there.length ? { heading, lines: there } : null;
};
const line = (term: string, text: string | null | undefined): Line | null => (text ? { term, text } : null);

function moveSection(of: Transition, to: SummaryFor, t: SummaryWords, moment: (at: Date) => string): Section | null {
  const receiver = of.receiverId ? to.name(of.receiverId) : t.nobodyYet;
  const [sending, receiving] = [to.team(of.sendingTeamId), to.team(of.receivingTeamId)];
  return section(
    t.move,
    line(t.patient, to.patientName),
    line(t.change, `${t.levels[of.from]} → ${t.levels[of.to]}`),
    of.movedAt ? line(t.movedOn, moment(of.movedAt)) : line(t.plannedFor, moment(of.plannedFor)),
    line(t.from, sending),
    line(t.to, receiving),
    line(t.receiver, receiver),
    line(t.coordinator, to.name(of.coordinatorId)),
    line(t.responsible, isOpen(of) || of.state === 'cancelled' ? sending : receiving),
    to.reader === 'receiver' && isVisible(to.access, 'notes') && line(t.reasons, of.why),
  );
}

function iPassSection(
  shown: EvidenceOf<'i-pass-summary'> | null,
  synthesis: string | null,
  t: SummaryWords,
): Section | null {
  return section(
    t.iPass,
    shown && line(t.severity, t.severities[shown.severity]),
    shown && line(t.summary, shown.summary),
    ...(shown?.actions.map(({ what }) => line(t.actions, what)) ?? []),
    shown && line(t.contingencies, shown.contingencies),
    line(t.synthesis, synthesis),
  );
}

function medicinesSection(shown: EvidenceOf<'medication-reconciliation'> | null, t: SummaryWords): Section | null {
  if (!shown) return null;
  if (!shown.medicines.length) return section(t.medicines, { text: t.none });
  const rows = shown.medicines.map((one) => [
    one.name,
    one.before ?? '–',
    `${one.after ?? '–'} (${t.medicine[changeOf(one)]})`,
    one.reason ?? '',
  ]);
  return { heading: t.medicines, table: { head: t.medicineHead, rows } };
}

function plansSection(
  [nutrition, supports, relapse]: [
    EvidenceOf<'nutrition-plan'> | null,
    EvidenceOf<'psychosocial-supports'> | null,
    EvidenceOf<'relapse-plan'> | null,
  ],
  t: SummaryWords,
): Section | null {
  return section(
    t.plans,
    line(t.nutrition, nutrition?.plan),
    line(t.mealSupport, nutrition?.mealSupport),
    line(t.supports, supports?.supports),
    line(t.earlySigns, relapse?.earlySigns),
    line(t.whatHelps, relapse?.whatHelps),
  );
}

const safetySection = (
  plan: EvidenceOf<'safety-plan-review'> | null,
  risk: EvidenceOf<'risk-reassessment'> | null,
  t: SummaryWords,
): Section | null => section(t.safety, plan && { text: t.safetyPlan[plan.plan] }, line(t.riskNote, risk?.note));

const appointmentsSection = (
  shown: EvidenceOf<'first-appointments'> | null,
  t: SummaryWords,
  moment: (at: Date) => string,
): Section | null =>
  section(
    t.appointments,
    ...(shown?.appointments.map(({ what, with: who, startsAt, place, telehealthLink }) => {
      const when = startsAt ? moment(new Date(startsAt)) : t.waitlist;
      return line(`${what}, ${who}`, [when, place, telehealthLink].filter(Boolean).join(' · '));
    }) ?? []),
  );

const afterSection = (of: Transition, to: SummaryFor, t: SummaryWords, moment: (at: Date) => string): Section | null =>
  section(
    t.after,
    ...of.followUps.filter(isPending).map(({ kind, clocks, ownerId }) => {
      const last = new Date(Math.max(...clocks.map(({ dueAt }) => +dueAt)));
      return line(to.name(ownerId), t.by(t.followUps[kind], moment(last)));
    }),
  );
