import { isDeepStrictEqual } from 'node:util';
import { type RouteAnswer, routes } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { assertSound, protocolFaults } from './protocol-faults.js';
import { ProtocolProgramme } from './protocol-programme.js';
import { ProtocolViews } from './protocol-views.js';
import { Protocols } from './protocols.js';
import { readProtocolFile } from './read-protocol-file.js';

type Route = typeof routes.importProtocolPacks;

/** All packs of the file or none: it is one transaction. A pack that is here as it is gets no new version. */
@UseCase(routes.importProtocolPacks)
export class ImportProtocolPacks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly protocols: Protocols,
    private readonly programme: ProtocolProgramme,
    private readonly views: ProtocolViews,
  ) {}

  async execute({ scope, body: { file, why } }: RequestOf<Route>): Promise<RouteAnswer<Route>> {
    const { packs } = readProtocolFile(file);
    return this.work.run(scope, async (tx) => {
      const programme = await this.programme.now(tx);
      assertSound(
        packs.flatMap(({ content }, index) => protocolFaults(content, programme, `/file/packs/${index}/content`)),
      );
      const here = new Map((await this.protocols.all(tx)).map((pack) => [pack.level, pack]));
      const changed = { staffId: staffIdOf(tx.actor), at: tx.now, why };
      for (const { level, content } of packs) {
        const { version, content: before } = here.get(level)!;
        if (isDeepStrictEqual(content, before)) continue;
        await this.protocols.save(tx, { level, version: version + 1, content, changed });
      }
      return { packs: await this.views.of(tx, await this.protocols.all(tx)) };
    });
  }
}
