import { routes, type StaffPhones } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { keepPhones, phonesOf } from './staff-phones.js';

@UseCase(routes.readMyPhones)
export class ReadMyPhones {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope }: RequestOf<typeof routes.readMyPhones>): Promise<StaffPhones> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => ({ phones: (await phonesOf(tx, [staffId])).get(staffId) ?? [] }));
  }
}

@UseCase(routes.saveMyPhones)
export class SaveMyPhones {
  constructor(private readonly work: UnitOfWork) {}

  execute({ body, scope }: RequestOf<typeof routes.saveMyPhones>): Promise<StaffPhones> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      keepPhones(tx, staffId, body.phones);
      return body;
    });
  }
}
