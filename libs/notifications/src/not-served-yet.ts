import type { Type } from '@nestjs/common';
import type { RouteContract } from '#contracts';
import { DomainError } from '#kernel';
import { UseCase } from '#use-cases';

/** Scaffolding while the context is being built: each route that has no use case yet. Gone before this is released. */
export const notServedYet = (...contracts: readonly RouteContract[]): Type[] =>
  contracts.map((contract) => {
    class NotServedYet {
      readonly execute = async (): Promise<never> => {
        throw new DomainError('SERVICE.UNAVAILABLE');
      };
    }
    Object.defineProperty(NotServedYet, 'name', { value: `Not${contract.id}` });
    (UseCase as (contract: RouteContract) => (target: Type) => void)(contract)(NotServedYet);
    return NotServedYet;
  });
