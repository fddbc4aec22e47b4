import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('care_team')
export class CareTeamRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('int') version!: number;
}

@Entity('care_team_member')
export class CareTeamMemberRow {
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'care_team_id' }) careTeamId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @PrimaryColumn('text') role!: string;
}
