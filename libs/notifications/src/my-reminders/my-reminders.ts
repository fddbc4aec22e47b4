import { Injectable } from '@nestjs/common';
import { type ContactPointView, type PatientReach, routes } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type Owner, toContactPointView, works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { Ways } from '../contact-points/ways.js';
import { OfferedChannels } from '../my-reach/staff-reach.js';
import { Preferences } from '../preferences/preferences.repository.js';

const meAs = (patientId: string): Owner => ({ kind: 'patient', id: patientId, patientId });
const usual = { reminders: null, quietHours: null, tellSupporters: false };

@Injectable()
export class PatientReachView {
  constructor(
    private readonly offered: OfferedChannels,
    private readonly points: ContactPoints,
    private readonly preferences: Preferences,
  ) {}

  async of(tx: Transaction, patientId: string): Promise<PatientReach> {
    const [channels, points, kept] = await Promise.all([
      this.offered.of(tx),
      this.points.of(tx, { id: patientId }),
      this.preferences.of(tx, 'patient', patientId),
    ]);
    const preferences = kept.preferences ?? usual;
    return { version: kept.version, channels, contactPoints: points.map(toContactPointView), preferences };
  }
}

@UseCase(routes.readMyReminders)
export class ReadMyReminders {
  constructor(private readonly view: PatientReachView) {}

  execute({ tx, patientId }: RequestOf<typeof routes.readMyReminders>): Promise<PatientReach> {
    return this.view.of(tx, patientId);
  }
}

@UseCase(routes.addMyReminderWay)
export class AddMyReminderWay {
  constructor(private readonly ways: Ways) {}

  execute({ tx, patientId, body }: RequestOf<typeof routes.addMyReminderWay>): Promise<ContactPointView> {
    return this.ways.add(tx, meAs(patientId), body.channel, body.address);
  }
}

@UseCase(routes.sendMyReminderCode)
export class SendMyReminderCode {
  constructor(private readonly ways: Ways) {}

  execute({ tx, patientId, params }: RequestOf<typeof routes.sendMyReminderCode>): Promise<void> {
    return this.ways.sendAgain(tx, meAs(patientId), params.contactPointId, 'code');
  }
}

@UseCase(routes.verifyMyReminderWay)
export class VerifyMyReminderWay {
  constructor(private readonly ways: Ways) {}

  execute({ tx, patientId, params, body }: RequestOf<typeof routes.verifyMyReminderWay>): Promise<ContactPointView> {
    return this.ways.verify(tx, meAs(patientId), params.contactPointId, body.code);
  }
}

@UseCase(routes.removeMyReminderWay)
export class RemoveMyReminderWay {
  constructor(private readonly ways: Ways) {}

  execute({ tx, patientId, params }: RequestOf<typeof routes.removeMyReminderWay>): Promise<void> {
    return this.ways.remove(tx, meAs(patientId), params.contactPointId);
  }
}

@UseCase(routes.saveMyReminders)
export class SaveMyReminders {
  constructor(
    private readonly view: PatientReachView,
    private readonly points: ContactPoints,
    private readonly preferences: Preferences,
  ) {}

  async execute({ tx, patientId, body, version }: RequestOf<typeof routes.saveMyReminders>): Promise<PatientReach> {
    const points = await this.points.of(tx, { id: patientId });
    if (body.reminders && !points.some((point) => point.id === body.reminders && works(point)))
      throw new DomainError('CONTACT_POINT.NOT_FOUND', undefined, [
        { field: '/reminders', message: 'Choose a way that is verified.' },
      ]);
    await this.preferences.save(tx, meAs(patientId), version, body);
    return this.view.of(tx, patientId);
  }
}
