import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { toScheduleView } from '../schedule.js';
import { ScheduleRepository } from '../schedule.repository.js';
import { ListSchedules } from './list-schedules.query.js';

type Answer = RouteAnswer<typeof routes.listSchedules>;

@QueryHandler(ListSchedules)
export class ListSchedulesHandler implements IQueryHandler<ListSchedules, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, patientId }: ListSchedules): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
      const schedules = await this.schedules.ofPatient(tx, patientId);
      return { schedules: schedules.map((schedule) => toScheduleView(schedule, schedule.nextOpensAt)) };
    });
  }
}
