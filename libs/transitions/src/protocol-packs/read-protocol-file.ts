import { z } from 'zod';
import { ProtocolFile, protocolFileFormat } from '#contracts';
import { DomainError } from '#kernel';

const LooksLikeOne = z.looseObject({ format: z.literal(protocolFileFormat), packs: z.array(z.unknown()).min(1) });

/** @throws DomainError PROTOCOL_PACK.NOT_A_PACK; PROTOCOL_PACK.INVALID with each place, also for a level that stands there twice */
export function readProtocolFile(given: unknown): ProtocolFile {
  if (!LooksLikeOne.safeParse(given).success) throw new DomainError('PROTOCOL_PACK.NOT_A_PACK');
  const parsed = ProtocolFile.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message, code }) => ({
      ...{ field: ['/file', ...path].join('/'), message, code },
    }));
    throw new DomainError('PROTOCOL_PACK.INVALID', undefined, errors.slice(0, 50));
  }
  const levels = parsed.data.packs.map(({ level }) => level);
  const twice = levels.findIndex((level, index) => levels.indexOf(level) < index);
  if (twice < 0) return parsed.data;
  const message = `The level "${levels[twice]}" stands in the file twice.`;
  throw new DomainError('PROTOCOL_PACK.INVALID', undefined, [
    { field: `/file/packs/${twice}/level`, message, code: 'twice' },
  ]);
}
