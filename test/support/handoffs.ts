import { type HandoffEvidence, type HandoffItemKind, type LevelOfCare, type TransitionView } from '#contracts';
import type { Answer, Caller, WholeWorld } from './whole-world.js';

/** Something that would do for an item of a kind. */
export function evidenceFor(kind: HandoffItemKind, staffId: string, at: Date): HandoffEvidence {
  const owner = { ownerId: staffId, what: 'As agreed', from: at.toISOString().slice(0, 10) };
  const all: { [K in HandoffItemKind]: Extract<HandoffEvidence, { kind: K }> } = {
    'risk-reassessment': { kind: 'risk-reassessment', riskTier: 'amber', note: 'Talked through on Monday.' },
    'i-pass-summary': {
      ...{ kind: 'i-pass-summary', severity: 'watcher', summary: 'Steady for two weeks.' },
      ...{ actions: [{ what: 'Call on Tuesday', role: 'therapist' }], contingencies: 'If dizzy: same day visit.' },
    },
    'accepting-clinician': { kind: 'accepting-clinician', agreedAt: at.toISOString(), note: null },
    'warm-handoff': {
      ...{
        kind: 'warm-handoff',
        heldAt: at.toISOString(),
        by: 'video',
        patientPresent: true,
        note: 'All three of us.',
      },
    },
    'medication-reconciliation': {
      ...{ kind: 'medication-reconciliation', comparedWith: ['patient', 'chart'] },
      medicines: [
        { name: 'Sertraline', before: '50 mg in the morning', after: '50 mg in the morning', reason: null },
        { name: 'Thiamine', before: '100 mg daily', after: null, reason: 'No longer needed' },
      ],
    },
    'nutrition-plan': { kind: 'nutrition-plan', plan: 'Three meals, two snacks.', mealSupport: 'Lunch with her aunt' },
    'vitals-owner': { kind: 'vitals-owner', ...owner },
    'labs-owner': { kind: 'labs-owner', ...owner },
    'psychosocial-supports': { kind: 'psychosocial-supports', supports: 'A group on Thursdays.' },
    'safety-plan-review': {
      ...{ kind: 'safety-plan-review', plan: 'reviewed', withPatient: true, sharedWith: ['Her aunt'], note: null },
    },
    'relapse-plan': { kind: 'relapse-plan', earlySigns: 'Eating alone.', whatHelps: 'A call to Tess.' },
    consent: { kind: 'consent', agreed: 'yes', note: null },
    'first-appointments': {
      kind: 'first-appointments',
      appointments: [
        {
          ...{
            what: 'First visit',
            with: 'Tess',
            status: 'booked',
            startsAt: new Date(+at + 6 * 86_400_000).toISOString(),
          },
          ...{ place: 'Room 2', telehealthLink: null },
        },
      ],
    },
    'copy-for-patient': { kind: 'copy-for-patient', givenAt: at.toISOString(), how: 'paper' },
    'patients-worry': { kind: 'patients-worry', answer: 'We have talked about it.' },
  };
  return all[kind];
}

type Step = 'prepare' | 'ready' | 'hand-off' | 'accept' | 'decline' | 'cancel' | 'close';

/** A move from its proposal on, as staff carry it through over HTTP. */
export class Handoff {
  view!: TransitionView;

  constructor(
    private readonly whole: WholeWorld,
    readonly patientId: string,
    private by: Caller,
  ) {}

  as(by: Caller): this {
    this.by = by;
    return this;
  }

  async propose(to: LevelOfCare = 'outpatient', more: object = {}): Promise<this> {
    const plannedFor = new Date(+this.whole.world.clock.now() + 3 * 86_400_000).toISOString();
    const body = { to, plannedFor, reasons: ['goals-of-level-met'], ...more };
    return this.took(await this.by.send('POST', `/api/patients/${this.patientId}/transitions`, body), 201);
  }

  /** What a step answers, for specs in which it is refused. */
  send(step: Step, body?: object, version = this.view.version): Promise<Answer> {
    return this.by.send('POST', `/api/transitions/${this.view.id}/${step}`, body ?? {}, { 'If-Match': `"${version}"` });
  }

  async step(step: Step, body?: object): Promise<this> {
    return this.took(await this.send(step, body));
  }

  async revise(body: object): Promise<this> {
    const headers = { 'If-Match': `"${this.view.version}"` };
    return this.took(await this.by.send('PATCH', `/api/transitions/${this.view.id}`, body, headers));
  }

  sendItem(kind: HandoffItemKind, what: string, body: object = {}, method = 'POST'): Promise<Answer> {
    const { id } = this.view.items.find((item) => item.kind === kind)!;
    return this.by.send(method, `/api/transitions/${this.view.id}/items/${id}/${what}`, body);
  }

  async item(kind: HandoffItemKind, what: string, body: object = {}, method = 'POST'): Promise<this> {
    return this.took(await this.sendItem(kind, what, body, method));
  }

  async done(kind: HandoffItemKind): Promise<this> {
    const evidence = evidenceFor(kind, this.view.coordinator.id, this.whole.world.clock.now());
    return this.item(kind, 'evidence', { evidence }, 'PUT');
  }

  /** Every item that is open. */
  async allDone(but: readonly HandoffItemKind[] = []): Promise<this> {
    for (const { kind, status } of this.view.items)
      if (status === 'pending' && !but.includes(kind)) await this.done(kind);
    return this;
  }

  async read(): Promise<this> {
    return this.took(await this.by.send('GET', `/api/transitions/${this.view.id}`));
  }

  async contact(kind: string, body: object): Promise<Answer> {
    const { id } = this.view.followUps.find((one) => one.kind === kind)!;
    return this.by.send('POST', `/api/transitions/${this.view.id}/follow-ups/${id}/contacts`, body);
  }

  took({ status, body }: Answer, expected = 200): this {
    if (status !== expected) throw new Error(`${status} ${JSON.stringify(body)}`);
    this.view = body;
    return this;
  }
}
