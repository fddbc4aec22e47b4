import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** Something that any context may contribute to, such as facts or parts of the exported record. */
export interface ContributionPoint<T> {
  readonly name: string;
  /** Never set: it carries the type. */
  readonly of?: T;
}

export const contributionPoint = <T>(name: string): ContributionPoint<T> => ({ name });

const MARK = 'holdfast:contributes';

/** Marks a provider as a contribution. It is found at boot: whoever uses the contributions is not edited for it. */
export const Contributes =
  <T>(point: ContributionPoint<T>) =>
  <C extends new (...deps: never[]) => T>(target: C): void => {
    SetMetadata(MARK, point)(target);
  };

/** What the contexts of this process contribute. */
@Injectable()
export class Contributions {
  private readonly found = new Map<ContributionPoint<unknown>, readonly unknown[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  to<T>(point: ContributionPoint<T>): readonly T[] {
    const known = this.found.get(point);
    if (known) return known as readonly T[];
    const instances = this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(MARK, metatype) === point)
      .map(({ instance }) => instance as T);
    // One class under several tokens is one contribution.
    const contributions = [...new Set(instances)];
    this.found.set(point, contributions);
    return contributions;
  }
}
