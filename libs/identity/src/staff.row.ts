import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, StaffRole } from '#contracts';
import type { BusinessHours } from '#ports';

@Entity('staff')
export class StaffRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'sign_in_id' }) signInId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('text', { array: true }) roles!: StaffRole[];
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('jsonb', { name: 'business_hours' }) businessHours!: BusinessHours;
}
