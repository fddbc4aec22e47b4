import { type ProtocolPack, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { assertSound, protocolFaults } from './protocol-faults.js';
import { ProtocolProgramme } from './protocol-programme.js';
import { ProtocolViews } from './protocol-views.js';
import { Protocols } from './protocols.js';

@UseCase(routes.reviseProtocolPack)
export class ReviseProtocolPack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly protocols: Protocols,
    private readonly programme: ProtocolProgramme,
    private readonly views: ProtocolViews,
  ) {}

  execute({
    scope,
    version,
    params: { level },
    body: { content, why },
  }: RequestOf<typeof routes.reviseProtocolPack>): Promise<ProtocolPack> {
    return this.work.run(scope, async (tx) => {
      const before = await this.protocols.ofLevel(tx, level);
      if (before.version !== version) throw new DomainError('REQUEST.STALE');
      assertSound(protocolFaults(content, await this.programme.now(tx), '/content'));
      const changed = { staffId: staffIdOf(tx.actor), at: tx.now, why };
      const after = { level, version: version + 1, content, changed };
      await this.protocols.save(tx, after);
      return (await this.views.of(tx, [after]))[0]!;
    });
  }
}
