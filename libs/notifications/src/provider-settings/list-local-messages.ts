import { type LocalMessage, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

const most = 200;

interface Row extends Omit<LocalMessage, 'at' | 'to'> {
  at: Date;
  address: string;
}

/** The newest first. In production there are none: nothing is ever put there. */
@UseCase(routes.listLocalMessages)
export class ListLocalMessages {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope }: RequestOf<typeof routes.listLocalMessages>): Promise<{ messages: LocalMessage[] }> {
    return this.work.run(scope, async (tx) => {
      const rows = await tx.query<Row>(
        `select id, channel, address, at, subject, text, opens, taken_back_at is not null as "takenBack"
           from local_message order by id desc limit ${most}`,
      );
      const messages = rows.map(({ address, at, ...row }) => ({
        ...{ ...row, at: at.toISOString() },
        to: tx.decrypt('local_message.address', row.id, address),
      }));
      return { messages };
    });
  }
}
