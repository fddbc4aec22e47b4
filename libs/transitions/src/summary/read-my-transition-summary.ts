import type { StreamableFile } from '@nestjs/common';
import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { MyCurrentTransition } from '../patients-page/my-current-transition.js';
import { SummaryReader } from './summary-reader.js';

@UseCase(routes.readMyTransitionSummary)
export class ReadMyTransitionSummary {
  constructor(
    private readonly current: MyCurrentTransition,
    private readonly summaries: SummaryReader,
  ) {}

  async execute({ tx, patientId, access }: RequestOf<typeof routes.readMyTransitionSummary>): Promise<StreamableFile> {
    const transition = await this.current.of(tx, patientId);
    if (!transition) throw new DomainError('TRANSITION.NOT_FOUND');
    return this.summaries.fileOf(tx, transition, { reader: 'patient', staffId: null, access });
  }
}
