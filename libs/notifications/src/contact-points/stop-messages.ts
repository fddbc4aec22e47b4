import { routes } from '#contracts';
import { Database, DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CloseContactPoint } from './close-contact-point.js';
import { Codes } from './codes.js';

/** By the link that comes with each message to patients and supporters. It stops that way alone, and shows nothing. */
@UseCase(routes.stopMessages)
export class StopMessages {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly codes: Codes,
    private readonly closing: CloseContactPoint,
  ) {}

  async execute({ params }: RequestOf<typeof routes.stopMessages>): Promise<void> {
    const id = this.codes.whatStops(params.token);
    const [row] = id
      ? await this.database.query<{ of: string | null }>('select organisation_of_contact_point($1) as of', [id])
      : [];
    if (!id || !row?.of) throw new DomainError('STOP_LINK.UNKNOWN');
    const actor = { kind: 'system', organisationId: row.of } as const;
    await this.work.run({ actor }, (tx) => this.closing.closeById(tx, id, 'stopped'));
  }
}
