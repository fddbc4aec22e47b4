import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LevelOfCare, Locale, RiskTier } from '#contracts';

@Entity('patient')
export class PatientRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { nullable: true }) pronouns!: string | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') locale!: Locale;
  @Column('text', { name: 'level_of_care' }) levelOfCare!: LevelOfCare;
  @Column('text', { name: 'risk_tier' }) riskTier!: RiskTier;
  @Column('uuid', { name: 'care_team_id' }) careTeamId!: string;
  @Column('text', { name: 'what_matters', nullable: true }) whatMatters!: string | null;
  @Column('text', { name: 'if_i_go_quiet', nullable: true }) ifIGoQuiet!: string | null;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('timestamptz', { name: 'stepped_down_at', nullable: true }) steppedDownAt!: Date | null;
  @Column('boolean', { name: 'is_test', default: false }) isTest!: boolean;
}
