import type { HandoffItemKind, LevelOfCare, TransitionView } from '#contracts';
import { evidenceFor } from '#testing';
import type { Answer, Caller, WholeWorld } from './whole-world.js';

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
