import { Injectable } from '@nestjs/common';
import type { LevelOfCare } from '#contracts';
import type { Transaction } from '#kernel';
import type { ProtocolDirectory } from '#ports';
import { defaultProtocol } from './default-protocols.js';

/** What each level of care brings with it. */
@Injectable()
export class Protocols implements ProtocolDirectory {
  async ofLevel(_: Transaction, level: LevelOfCare): ReturnType<ProtocolDirectory['ofLevel']> {
    return { version: 1, content: defaultProtocol(level) };
  }
}
