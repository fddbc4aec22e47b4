import { setTimeout as wait } from 'node:timers/promises';
import { addPatients } from './clinic.mjs';
import { insist, Refused } from './insist.mjs';
import { holders } from './ledger.mjs';
import { Moves } from './moves.mjs';

/** Per second. */
const rates = { notSafe: 0.7, urges: 0.8, windows: 0.4, items: 0.2, moves: 0.1 };
const windowSeconds = 20;

/** Of the rule whose chain goes on after a minute (see clinic.mjs), so often, and with so much patience. */
const left = { rule: 'not-safe-or-help', share: 0.2, patience: 120_000 };

/** Patients who answer, or do not; staff who take alerts on. Goes on steadily whatever happens around it. */
export class Load {
  #doing = new Set();
  #stock = { green: [], amber: [], red: [], moving: [] };
  #timers = [];
  /** While false no window is scheduled and no alert is left to its chain: there would be no time to see it. */
  early = true;
  leaveForChain = 0;

  constructor({ url, query, clinic, screens, ledger, chance }) {
    Object.assign(this, { url, query, clinic, screens, ledger, chance });
    this.moves = new Moves({ screens, clinic, ledger });
    for (const [name, screen] of Object.entries(screens)) {
      screen.onNew = (alert) => {
        if (alert.notified.some((told) => holders[told.role] === name)) this.#do(() => this.#takeOn(screen, alert));
      };
    }
  }

  /** Patients for so many seconds to come. Not to be called while the database is away. */
  async prepare(seconds) {
    const fill = async (stock, rate, checkIns, riskTier = stock) => {
      const lacking = Math.ceil(rate * seconds + 5) - this.#stock[stock].length;
      if (lacking <= 0) return;
      this.#stock[stock].push(...(await addPatients(this.query, this.clinic, lacking, { riskTier, checkIns })));
    };
    await fill('green', rates.notSafe, 1);
    await fill('amber', rates.urges, 2);
    await fill('red', rates.windows, 0);
    await fill('moving', rates.items + rates.moves, 0, 'green');
  }

  start() {
    const every = (rate, act) => this.#timers.push(setInterval(() => this.#do(act), 1000 / rate));
    every(rates.notSafe, () => this.saysNotSafe());
    every(rates.urges, () => this.hasStrongUrges());
    every(rates.windows, () => this.early && this.#letsAWindowPass());
    every(rates.items, () => this.early && this.leavesAnItem());
    every(rates.moves, () => this.#movesOn());
  }

  /** Resolves when every request that was begun has its answer. */
  async stop() {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    while (this.#doing.size) await Promise.all(this.#doing);
  }

  async saysNotSafe(patient = this.#stock.green.pop()) {
    if (!patient) return;
    const { at } = await this.#answer(patient, patient.checkInIds[0], { feelsSafe: 'no', mood: 2 });
    this.ledger.notSafe(patient.patientId, at);
  }

  async hasStrongUrges(patient = this.#stock.amber.pop()) {
    if (!patient) return;
    await this.#answer(patient, patient.checkInIds[0], { strongestUrge: 9, urgeKinds: ['restrict'] });
    await wait(this.chance.between(0, 400));
    const { at } = await this.#answer(patient, patient.checkInIds[1], { strongestUrge: 8 });
    this.ledger.secondStrongUrge(patient.patientId, at);
  }

  async leavesAnItem(patient = this.#stock.moving.pop()) {
    if (patient) await this.moves.leavesAnItem(patient);
  }

  async #movesOn() {
    const patient = this.#stock.moving.pop();
    if (patient) await this.moves.moves(patient);
  }

  async #letsAWindowPass() {
    const patient = this.#stock.red.pop();
    if (!patient) return;
    const opens = new Date(Math.ceil(Date.now() / 1000) * 1000 + 6_000);
    const at = opens.toISOString();
    const body = {
      recurrence: 'FREQ=DAILY;COUNT=1',
      startsOn: at.slice(0, 10),
      opensAt: at.slice(11, 19),
      windowSeconds,
      graceSeconds: 0,
    };
    const path = `/api/patients/${patient.patientId}/check-in-schedules`;
    const answer = await this.screens.nora.call(path, { method: 'POST', body });
    this.ledger.heard(answer);
    // Accepted too late for its only window, it asks nobody.
    if (answer.json.nextOpensAt) this.ledger.missed(patient.patientId, +opens + windowSeconds * 1000);
  }

  async #answer({ token }, checkInId, answers) {
    const headers = { authorization: `Bearer ${token}` };
    const body = { answers, finished: true };
    const url = `${this.url}/api/check-ins/${checkInId}/answers`;
    const answer = await insist(url, { method: 'POST', headers, body });
    this.ledger.heard(answer);
    return answer;
  }

  /** Whoever was told acknowledges, and closes it a moment later; now and then it is left to the next in the chain. */
  async #takeOn(screen, { id, notified, rule }) {
    if (this.leaveForChain > 0 && rule.key === left.rule && notified.length === 1 && this.chance.next() < left.share) {
      this.leaveForChain--;
      this.ledger.leftAlone.add(id);
      const end = Date.now() + left.patience;
      while (screen.alerts.get(id).notified.length === 1 && Date.now() < end) await wait(500);
    }
    await wait(this.chance.between(300, 3_000));
    const took = await this.#act(screen, id, 'acknowledge');
    if (!took) return;
    this.ledger.acknowledged.set(id, { by: screen.person.id, at: took.at });
    await wait(this.chance.between(300, 2_000));
    if (await this.#act(screen, id, 'resolve', { outcome: 'reached-patient' }))
      this.ledger.resolved.set(id, screen.person.id);
  }

  /** Null when somebody was faster. */
  async #act(screen, id, what, body) {
    for (let left = 5; left > 0; left--) {
      try {
        const headers = { 'if-match': `"${screen.alerts.get(id).version}"` };
        const answer = await screen.call(`/api/alerts/${id}/${what}`, { method: 'POST', headers, body });
        this.ledger.heard(answer);
        return answer;
      } catch (error) {
        if (/ALREADY/.test(error.code)) return null;
        if (!(error instanceof Refused && [409, 412].includes(error.status))) throw error;
        await wait(300);
      }
    }
    return null;
  }

  #do(act) {
    const doing = Promise.resolve()
      .then(act)
      .catch((error) => this.ledger.refused.push(String(error.message)))
      .finally(() => this.#doing.delete(doing));
    this.#doing.add(doing);
  }
}
