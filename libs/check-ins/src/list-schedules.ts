import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { toScheduleView } from './schedule.js';
import { ScheduleRepository } from './schedule.repository.js';

type Answer = RouteAnswer<typeof routes.listSchedules>;

@UseCase(routes.listSchedules)
export class ListSchedules {
  constructor(private readonly schedules: ScheduleRepository) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.listSchedules>): Promise<Answer> {
    const schedules = await this.schedules.ofPatient(tx, patientId);
    return { schedules: schedules.map((schedule) => toScheduleView(schedule, schedule.nextOpensAt)) };
  }
}
