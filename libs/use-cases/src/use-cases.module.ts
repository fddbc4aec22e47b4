import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UseCases } from './use-cases.js';

/** The way to every use case, in each process. */
@Global()
@Module({ imports: [CqrsModule.forRoot()], providers: [UseCases], exports: [UseCases] })
export class UseCasesModule {}
