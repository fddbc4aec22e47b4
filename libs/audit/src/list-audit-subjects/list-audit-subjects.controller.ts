import { Controller, Inject } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, UnitOfWork, type WorkScope } from '#platform';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';

type List = typeof routes.listAuditSubjects;

@Controller()
export class ListAuditSubjectsController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  @Route(routes.listAuditSubjects)
  list(@Scope() scope: WorkScope, @Input() { body }: RouteInput<List>): Promise<RouteAnswer<List>> {
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
