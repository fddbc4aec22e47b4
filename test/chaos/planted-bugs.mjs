import { addPatients } from './clinic.mjs';

/**
 * Bugs, really planted: each does behind the product's back what a bug of its kind would do. Gives the patient whom it
 * concerns and what the checker has to call it.
 */
export const plantedBugs = {
  async 'drop-event'({ fleet, postgres, queue, clinic }, load) {
    const [patient] = await addPatients(postgres.query, clinic, 1, { checkIns: 2 });
    for (const worker of fleet.of('worker')) worker.signal('SIGSTOP');
    await load.hasStrongUrges(patient);
    await postgres.query('delete from event_delivery where subject_id = $1', [patient.patientId]);
    await queue.wipe();
    for (const worker of fleet.of('worker')) worker.signal('SIGCONT');
    return { patientId: patient.patientId, kind: 'lost' };
  },

  async 'send-twice'({ postgres, clinic, screens }, load) {
    const [patient] = await addPatients(postgres.query, clinic, 1);
    await load.saysNotSafe(patient);
    while (!screens[0].shown.has(`${patient.patientId} not-safe-or-help`))
      await new Promise((done) => setTimeout(done, 50));
    await postgres.query(
      `insert into alert select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'state', 'resolved',
              'position', pg_current_xact_id()::text))).* from alert a where a.patient_id = $1 limit 1`,
      [patient.patientId],
    );
    return { patientId: patient.patientId, kind: 'doubled' };
  },

  async 'lose-item'({ postgres, clinic }, load) {
    const [patient] = await addPatients(postgres.query, clinic, 1, { checkIns: 0 });
    await load.leavesAnItem(patient);
    await postgres.query(`delete from deadline where patient_id = $1 and kind = 'handoff-item.due'`, [
      patient.patientId,
    ]);
    return { patientId: patient.patientId, kind: 'lost' };
  },

  async 'lose-message'({ fleet, postgres, queue, clinic }, load) {
    const [patient] = await addPatients(postgres.query, clinic, 1);
    for (const worker of fleet.of('worker')) worker.signal('SIGSTOP');
    await load.saysNotSafe(patient);
    const gone = `delete from event_delivery where subject_id = $1 and subscriber = 'notifications.tell-those-of-a-step'`;
    await postgres.query(gone, [patient.patientId]);
    await queue.wipe();
    for (const worker of fleet.of('worker')) worker.signal('SIGCONT');
    return { patientId: patient.patientId, kind: 'lost' };
  },

  async 'skip-deadline'({ postgres, clinic, ledger }) {
    const asked = { riskTier: 'red', checkIns: 1, closesIn: '3 seconds' };
    const [patient] = await addPatients(postgres.query, clinic, 1, asked);
    ledger.missed(patient.patientId, +patient.closesAt);
    await postgres.query('update deadline set cancelled_at = now() where patient_id = $1', [patient.patientId]);
    return { patientId: patient.patientId, kind: 'lost' };
  },
};
