import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BackboneModule } from '#backbone';
import { type Configuration } from '#kernel';

@Module({})
class Alone {}

/** The backbone without any context, for a command at a terminal. Close it at the end. */
export function backboneAlone(configuration: Configuration) {
  const backbone = BackboneModule.with({ configuration, entities: [], alone: true, wakes: 'nobody' });
  const module = { module: Alone, imports: [backbone] };
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}
