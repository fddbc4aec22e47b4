import { Inject } from '@nestjs/common';
import { type ProtocolFile, protocolFileFormat, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { Protocols } from './protocols.js';

@UseCase(routes.exportProtocolPacks)
export class ExportProtocolPacks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly protocols: Protocols,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.exportProtocolPacks>): Promise<ProtocolFile> {
    return this.work.run(scope, async (tx) => {
      const [name, packs] = await Promise.all([this.staff.programmeName(tx), this.protocols.all(tx)]);
      return {
        format: protocolFileFormat,
        name: name.slice(0, 120),
        exportedAt: tx.now.toISOString(),
        packs: packs.map(({ level, content }) => ({ level, content })),
      };
    });
  }
}
