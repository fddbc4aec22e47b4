const day = 86_400_000;
const words = 'As agreed with them.';

/** What shows that an item of a kind is done, as short as it may be. */
export const evidenceFor = (kind, ownerId) => ({
  kind,
  ...(evidence[kind] ?? { ownerId, what: words, from: '2030-01-01' }),
});

const evidence = {
  'risk-reassessment': { riskTier: 'green', note: words },
  'i-pass-summary': { severity: 'stable', summary: words, actions: [], contingencies: words },
  'accepting-clinician': { agreedAt: new Date().toISOString(), note: null },
  'warm-handoff': { heldAt: new Date().toISOString(), by: 'phone', patientPresent: true, note: words },
  'medication-reconciliation': { medicines: [], comparedWith: ['patient'] },
  'nutrition-plan': { plan: words, mealSupport: null },
  'psychosocial-supports': { supports: words },
  'safety-plan-review': { plan: 'reviewed', withPatient: true, sharedWith: [], note: null },
  'relapse-plan': { earlySigns: words, whatHelps: words },
  consent: { agreed: 'yes', note: null },
  'first-appointments': {
    appointments: [
      { what: 'Visit', with: 'Tess', status: 'waitlist', startsAt: null, place: null, telehealthLink: null },
    ],
  },
  'copy-for-patient': { givenAt: new Date().toISOString(), how: 'paper' },
};

/** Patients who move between levels of care while everything else happens. */
export class Moves {
  constructor({ screens, clinic, ledger }) {
    Object.assign(this, { screens, clinic, ledger });
  }

  /** One item of it is due in a moment, and nobody does it: whoever owns it is told. */
  async leavesAnItem(patient) {
    const transition = await this.#propose(patient);
    const item = transition.items.find(({ blocks }) => blocks !== 'nothing');
    const dueAt = new Date(Date.now() + 8_000);
    const body = { ownerId: this.clinic.staff.nora.id, dueAt: dueAt.toISOString() };
    const answer = await this.#send('POST', `/api/transitions/${transition.id}/items/${item.id}/owner`, body).catch(
      (error) => {
        // Asked for so long that the time was over: nothing was promised.
        if (error.code !== 'TRANSITION.DATE_IN_THE_PAST') throw error;
        return null;
      },
    );
    if (answer) this.ledger.itemDue(patient.patientId, item.id, +dueAt);
  }

  /** From the proposal to the acceptance. */
  async moves(patient) {
    let transition = await this.#propose(patient);
    const { id } = transition;
    for (const item of transition.items) {
      const shown = evidenceFor(item.kind, this.clinic.staff.nora.id);
      transition = await this.#send('PUT', `/api/transitions/${id}/items/${item.id}/evidence`, { evidence: shown });
    }
    for (const step of ['prepare', 'ready', 'hand-off']) transition = await this.#step(transition, step);
    await this.#step(transition, 'accept', { synthesis: words, formerTeamSeesForDays: 0 }, 'tess');
    this.ledger.moved.set(patient.patientId, id);
  }

  #propose({ patientId }) {
    const plannedFor = new Date(Date.now() + 3 * day).toISOString();
    const body = { to: 'aftercare', plannedFor, reasons: ['stable-at-level'], receiverId: this.clinic.staff.tess.id };
    return this.#send('POST', `/api/patients/${patientId}/transitions`, body);
  }

  async #step({ id, version }, step, body = {}, by = 'nora') {
    return this.#send('POST', `/api/transitions/${id}/${step}`, body, by, { 'if-match': `"${version}"` });
  }

  async #send(method, path, body, by = 'nora', headers = {}) {
    const answer = await this.screens[by].call(path, { method, body, headers });
    this.ledger.heard(answer);
    return answer.json;
  }
}

const open = `status = 'pending' and t.state not in ('closed', 'cancelled')`;

/**
 * What the tables say of moves, against what was promised: each item that is open has an owner and a deadline that will still be
 * heard, each that became due was said once, and whoever moved has moved as a whole.
 */
export async function checkMoves(query, ledger, findings) {
  const say = (kind, patientId, what) => findings[kind].push({ patientId, rule: 'transition', what });
  const lost = await query(
    `select i.patient_id as "patientId", i.kind from handoff_item i join transition t on t.id = i.transition_id
      where i.${open} and i.told_late < 2 and not exists (
        select from deadline d where d.kind = 'handoff-item.due' and d.subject_id = i.id
           and d.fired_at is null and d.cancelled_at is null and d.failed_at is null)`,
  );
  for (const { patientId, kind } of lost) say('lost', patientId, `The item ${kind} has no deadline any more.`);
  for (const { patientId, itemId } of ledger.items) {
    const said = await query(
      `select 1 from domain_event where type = 'handoff-item.overdue' and data->>'itemId' = $1`,
      [itemId],
    );
    if (said.length === 0) say('lost', patientId, 'It was not said that an item is late.');
    if (said.length > 1) say('doubled', patientId, `It was said ${said.length} times that an item is late.`);
  }
  for (const [patientId, transitionId] of ledger.moved) {
    const [found] = await query(
      `select p.level_of_care as level, t.state,
              (select count(*)::int from level_of_care_stay s where s.transition_id = t.id) as stays,
              (select count(*)::int from level_of_care_stay s where s.patient_id = p.id and s.ended_at is null) as current,
              (select count(*)::int from domain_event e where e.type = 'transition.accepted' and e.data->>'transitionId' = t.id::text) as accepted,
              (select count(*)::int from check_in_schedule s where s.patient_id = p.id and s.ended_at is null) as schedules,
              (select count(*)::int from follow_up f join deadline d on d.subject_id = f.id and d.kind = 'follow-up.due'
                 and d.fired_at is null and d.cancelled_at is null where f.transition_id = t.id) as promised
         from transition t join patient p on p.id = t.patient_id where t.id = $1`,
      [transitionId],
    );
    const whole = {
      level: 'aftercare',
      state: 'accepted',
      stays: 1,
      current: 1,
      accepted: 1,
      schedules: 1,
      promised: 3,
    };
    for (const [what, value] of Object.entries(whole)) {
      if (found?.[what] !== value) say('wrong', patientId, `Moved, but ${what} is ${found?.[what]}, not ${value}.`);
    }
  }
}
