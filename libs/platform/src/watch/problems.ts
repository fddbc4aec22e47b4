import { Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Finding } from '#contracts';

/** What a context knows to be wrong with its own work, in the whole installation: never whose it is. Asked every few seconds. */
export interface ReportsProblems {
  problems(): Promise<Finding[]>;
}

const MARK = 'holdfast:reports-problems';

/** Marks a provider whose problems stand among the findings: on the System page, in metrics, and in `/health/ready`. */
export const FindsProblems =
  () =>
  <C extends new (...deps: never[]) => ReportsProblems>(target: C): void => {
    SetMetadata(MARK, true)(target);
  };

/** Everybody who reports problems, found at boot. */
@Injectable()
export class Problems implements OnModuleInit {
  private readonly reporters: ReportsProblems[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (metatype && Reflect.getMetadata(MARK, metatype)) this.reporters.push(instance as ReportsProblems);
    }
  }

  /** What cannot be asked now is left out: that the database is away is a finding of its own. */
  async all(): Promise<Finding[]> {
    const found = await Promise.all(this.reporters.map((each) => each.problems().catch(() => [])));
    return found.flat();
  }
}
