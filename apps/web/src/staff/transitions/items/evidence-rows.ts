import type { HandoffEvidence, Person } from '#contracts';
import type { Moments } from '../../../kit/moments.js';
import type { Say } from '../../use-words.js';

export type EvidenceRow = readonly [label: string, text: string];

interface Told {
  t: Say;
  moments: Moments;
  /** Of the staff, by id: somebody who left is somebody all the same. */
  nameOf(id: Person['id']): string;
  /** A calendar day of the patient, which no zone moves. */
  dayOf(day: string): string;
}

const present = (...rows: (EvidenceRow | null)[]): EvidenceRow[] => rows.filter((row) => row !== null);

/** What shows that an item is done, as labels and texts. Lists of medicines and appointments are drawn as such beside it. */
export const evidenceRows = (evidence: HandoffEvidence, { t, moments, nameOf, dayOf }: Told): EvidenceRow[] => {
  const note = (text: string | null): EvidenceRow | null => (text ? [t('item.note'), text] : null);
  const owner = ({ ownerId, what, from }: { ownerId: string; what: string; from: string }): EvidenceRow[] => [
    [t('item.takes-over'), nameOf(ownerId)],
    [t('item.what'), what],
    [t('item.from-day'), dayOf(from)],
  ];
  switch (evidence.kind) {
    case 'risk-reassessment':
      return present([t('item.tier'), t(`tier-word.${evidence.riskTier}`)], note(evidence.note));
    case 'i-pass-summary':
      return [
        [t('item.severity'), t(`item.severity.${evidence.severity}`)],
        [t('item.summary'), evidence.summary],
        ...evidence.actions.map(
          ({ what, role }): EvidenceRow => [t('item.action-of', { role: t(`role.${role}`) }), what],
        ),
        [t('item.contingencies'), evidence.contingencies],
      ];
    case 'accepting-clinician':
      return present([t('item.agreed-at'), moments.dayAndClock(evidence.agreedAt)], note(evidence.note));
    case 'warm-handoff':
      return present(
        [t('item.held-at'), `${moments.dayAndClock(evidence.heldAt)}, ${t(`channel.${evidence.by}`)}`],
        [t('item.patient-present'), t(evidence.patientPresent ? 'word.yes' : 'word.no')],
        note(evidence.note),
      );
    case 'medication-reconciliation':
      return [[t('item.compared-with'), evidence.comparedWith.map((each) => t(`item.source.${each}`)).join(', ')]];
    case 'nutrition-plan':
      return present(
        [t('item.plan'), evidence.plan],
        evidence.mealSupport ? [t('item.meal-support'), evidence.mealSupport] : null,
      );
    case 'vitals-owner':
    case 'labs-owner':
      return owner(evidence);
    case 'psychosocial-supports':
      return [[t('item.supports'), evidence.supports]];
    case 'safety-plan-review':
      return present(
        [t('item.safety-plan'), t(`item.safety-plan.${evidence.plan}`)],
        [t('item.with-patient'), t(evidence.withPatient ? 'word.yes' : 'word.no')],
        evidence.sharedWith.length > 0 ? [t('item.shared-with'), evidence.sharedWith.join(', ')] : null,
        note(evidence.note),
      );
    case 'relapse-plan':
      return [
        [t('item.early-signs'), evidence.earlySigns],
        [t('item.what-helps'), evidence.whatHelps],
      ];
    case 'consent':
      return present([t('item.agreed'), t(`word.${evidence.agreed}`)], note(evidence.note));
    case 'first-appointments':
      return [];
    case 'copy-for-patient':
      return [[t('item.given-at'), `${moments.dayAndClock(evidence.givenAt)}, ${t(`item.how.${evidence.how}`)}`]];
    case 'patients-worry':
      return [[t('item.answer'), evidence.answer]];
  }
};
