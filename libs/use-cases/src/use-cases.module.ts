import { Global, Module } from '@nestjs/common';
import { UseCases } from './use-cases.js';

/** The way to every use case, in each process, beside CqrsModule, whose buses it goes over. */
@Global()
@Module({ providers: [UseCases], exports: [UseCases] })
export class UseCasesModule {}
