import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';

type List = typeof routes.listAuditSubjects;

@UseCase(routes.listAuditSubjects)
export class ListAuditSubjects {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, body }: RequestOf<List>): Promise<RouteAnswer<List>> {
    return this.work.run(scope, async (tx) => {
      tx.audit.because('role');
      const [staff, patients] = await Promise.all([
        this.staff.everybodyEver(tx),
        body.patient ? this.patients.named(tx, body.patient, 20) : [],
      ]);
      tx.audit.lists(patients.map(({ id }) => id));
      return { staff, patients };
    });
  }
}
