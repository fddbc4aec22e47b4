import { Global, Module, type Provider, type Type } from '@nestjs/common';
import type { EncryptedField, Entities, Migration } from '#kernel';
import type { FactFold } from '#ports';
import { controllerOf } from './controller.js';
import { routeOf } from './use-case.js';

export interface ContextParts {
  readonly name: string;
  /** Classes marked with `@UseCase`. Each gets its controller from the contract. */
  readonly useCases: readonly Type[];
  /** Subscribers of events and handlers of deadlines. */
  readonly reactions?: readonly Provider[];
  /** What use cases and reactions are made of. */
  readonly parts?: readonly Provider[];
  /** What other contexts may read, under the tokens of their ports. */
  readonly offers?: readonly (Provider & { provide: unknown })[];
  /** What a process or a test may ask the container for. */
  readonly exports?: readonly Type[];
  readonly migrations?: readonly Migration[];
  readonly entities?: readonly Extract<Entities, readonly unknown[]>[number][];
  /** Columns that hold people's words encrypted: what `npm run keys:rotate` goes over. */
  readonly encrypted?: readonly EncryptedField[];
  /** How its facts of the past are made: for a backtest without a server. */
  readonly folds?: readonly FactFold[];
  /** Tables whose rows are worth nothing in another place, or would be dangerous there. */
  readonly leftOutOfBackups?: readonly string[];
}

export interface Context extends Required<Omit<ContextParts, 'reactions' | 'parts' | 'offers' | 'exports'>> {
  readonly module: Type;
}

/** A context as one value: the product is a list of them. */
export function defineContext(of: ContextParts): Context {
  const { name, useCases, reactions = [], parts = [], offers = [], exports: shared = [] } = of;
  class ContextModule {}
  Object.defineProperty(ContextModule, 'name', { value: `${name}Module` });
  Module({
    controllers: useCases.map((useCase) => controllerOf(routeOf(useCase))),
    providers: [...parts, ...reactions, ...useCases, ...offers],
    exports: [...offers.map(({ provide }) => provide as string), ...shared],
  })(ContextModule);
  // Its offers are what other contexts read through.
  Global()(ContextModule);
  const { migrations = [], entities = [], encrypted = [], folds = [], leftOutOfBackups = [] } = of;
  return { name, useCases, module: ContextModule, migrations, entities, encrypted, folds, leftOutOfBackups };
}
