import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BackboneModule } from '#backbone';
import { BACKTEST_PROGRAM } from '#escalation';
import { HttpModule } from '#http';
import { type Clock, type Configuration } from '#kernel';
import { LiveModule } from '#live';
import { UseCasesModule } from '#use-cases';
import { contexts, entities } from './contexts.js';

/** What a process does. One alone does everything. */
export type Part = 'api' | 'realtime' | 'worker';

export interface ProcessOptions {
  configuration: Configuration;
  parts: readonly Part[];
  /** True where no other process serves the same database. */
  alone: boolean;
  clock?: Clock;
  wakes?: 'workers' | 'nobody';
  imports?: ModuleMetadata['imports'];
}

const program = path.resolve(import.meta.dirname, '../operate/src/run-backtest.js');
/** Where the sources are run as they are, as in tests, there is none: then it runs within the process. */
const backtestProgram = existsSync(program) ? program : null;

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's shape of a module with options
export class ProcessModule {
  static with({ configuration, parts, alone, clock, wakes, imports = [] }: ProcessOptions): DynamicModule {
    return {
      module: ProcessModule,
      global: true,
      providers: [{ provide: BACKTEST_PROGRAM, useValue: backtestProgram }],
      exports: [BACKTEST_PROGRAM],
      imports: [
        BackboneModule.with({ configuration, entities, alone, clock, wakes }),
        HttpModule,
        CqrsModule.forRoot(),
        UseCasesModule,
        ...contexts.map(({ module }) => module),
        ...(parts.includes('realtime') ? [LiveModule] : []),
        ...imports,
      ],
    };
  }
}
