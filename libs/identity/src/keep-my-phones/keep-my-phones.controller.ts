import { Controller } from '@nestjs/common';
import { type RouteInput, routes, type StaffPhones } from '#contracts';
import { Input, Route, Scope, staffIdOf, UnitOfWork, type WorkScope } from '#platform';
import { keepPhones, phonesOf } from '../staff-phones.js';

@Controller()
export class KeepMyPhonesController {
  constructor(private readonly work: UnitOfWork) {}

  @Route(routes.readMyPhones)
  read(@Scope() scope: WorkScope): Promise<StaffPhones> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => ({ phones: (await phonesOf(tx, [staffId])).get(staffId) ?? [] }));
  }

  @Route(routes.saveMyPhones)
  save(@Scope() scope: WorkScope, @Input() { body }: RouteInput<typeof routes.saveMyPhones>): Promise<StaffPhones> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      keepPhones(tx, staffId, body.phones);
      return body;
    });
  }
}
