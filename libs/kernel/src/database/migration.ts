import type { MigrationInterface } from 'typeorm';

/** A step of the schema; its class name, which ends with its moment, is what is written down as applied. */
export type Migration = new () => MigrationInterface;
