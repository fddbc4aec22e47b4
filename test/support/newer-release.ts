import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import { Background } from '#backbone';
import { type EventContract, eventContracts, type NewEvent, upcast } from '#contracts';
import { freePort } from '#installation';
import {
  type FiredDeadline,
  FiresAt,
  type HandlesDeadline,
  type HandlesEvents,
  parseConfiguration,
  SubscribesTo,
  type Transaction,
  UnitOfWork,
} from '#kernel';
import { ProcessModule } from '../../apps/composition/process.module.js';
import type { Fleet } from './fleet.js';

/** What the newer release added, besides two classes: a type of event, and a second version of an old one. */
const added = {
  type: 'planted.happened' as NewEvent['type'],
  grown: 'help.requested',
  deadline: 'planted.alarm',
} as const;

const grownContract: EventContract = {
  ...eventContracts[added.grown],
  version: 2,
  data: eventContracts[added.grown].data.extend({ from: z.enum(['phone', 'unknown']) }),
};
const planted: Record<string, EventContract> = {
  [added.type]: { version: 1, summary: 'Planted.', data: z.object({ patientId: z.string() }), onTimeline: true },
  [added.grown]: {
    ...grownContract,
    from: {
      1: upcast(eventContracts[added.grown].data, grownContract.data, (old) => ({ ...old, from: 'unknown' })),
    },
  },
};

/** What the newer release did with its own additions, over all its processes. */
export const seen = { events: [] as { type: string; data: object }[], deadlines: [] as string[] };

@Injectable()
@SubscribesTo({ name: 'planted.witness', on: [added.type, added.grown, 'check-in.answered'], delivery: 'queue' })
class PlantedSubscriber implements HandlesEvents {
  async handle({ type, data }: { type: string; data: object }): Promise<void> {
    seen.events.push({ type, data });
  }
}

@Injectable()
@FiresAt(added.deadline)
class PlantedAlarm implements HandlesDeadline {
  async fire({ subjectId }: FiredDeadline): Promise<void> {
    seen.deadlines.push(subjectId);
  }
}

/**
 * A process of a release that is newer than the build, in the process of the test: it knows more events, a later version of
 * one, a subscriber and a kind of deadline besides.
 */
export class NewerRelease {
  private constructor(private readonly app: TestingModule) {}

  static async start({ settings }: Fleet): Promise<NewerRelease> {
    const old = { ...eventContracts };
    Object.assign(eventContracts, planted);
    const configuration = { ...parseConfiguration(settings), port: await freePort() };
    const life = ProcessModule.with({ configuration, parts: ['worker'], alone: false });
    const app = await Test.createTestingModule({
      imports: [life],
      providers: [PlantedSubscriber, PlantedAlarm],
    }).compile();
    await app.init();
    const close = app.close.bind(app);
    app.close = async () => {
      await close();
      Reflect.deleteProperty(eventContracts, added.type);
      Object.assign(eventContracts, old);
    };
    return new NewerRelease(app);
  }

  /** From now on it is a worker, too. */
  work(): Promise<void> {
    return this.app.get(Background).start();
  }

  /** Its use case: in one unit of work everything that only it knows, and an event that every release knows. */
  async act(organisationId: string, patientId: string): Promise<void> {
    const actor = { kind: 'system', organisationId } as const;
    await this.app.get(UnitOfWork).run({ actor, serialiseBy: patientId }, async (tx: Transaction) => {
      const appended = [
        { type: added.type, data: { patientId } },
        { type: added.grown, data: { patientId, from: 'phone' } },
      ];
      tx.append(...(appended as NewEvent[]));
      tx.scheduleFirst({ kind: added.deadline, subjectId: patientId, serialiseBy: patientId, dueAt: tx.now });
    });
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}
