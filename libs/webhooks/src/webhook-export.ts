import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { DeliveryRepository } from './delivery/delivery.repository.js';

/** What other systems were told of a patient: of what, when, and how it ended. Not where: that is its owner's. */
@Injectable()
@Contributes(recordParts)
export class WebhookExport implements ExportSource {
  constructor(private readonly deliveries: DeliveryRepository) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const told = await this.deliveries.ofPatient(tx, patientId);
    return {
      toldToOtherSystems: told.map(({ eventId, type, state, createdAt, changedAt }) => ({
        ...{ eventId, type, state, createdAt, changedAt },
      })),
    };
  }
}
