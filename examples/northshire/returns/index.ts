/** Every return of every agency, by dataset. */
import type { Quarter } from '../days.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { auditActions } from './audits.ts';
import { conferenceAttendance } from './conferences.ts';
import { earlyHelp, exploitation } from './early-help.ts';
import { exclusions } from './exclusions.ts';
import { frontDoor } from './front-door.ts';
import { appointmentsBooked, emergencyDepartment, wasNotBrought } from './health.ts';
import { homeEducation } from './home-education.ts';
import { allegations, youthJustice } from './justice.ts';
import { childDeaths, seriousIncidents } from './learning.ts';
import { lookedAfter, placedHere } from './looked-after.ts';
import { missingEpisodes } from './missing.ts';
import { police } from './police.ts';
import { protection } from './protection.ts';
import type { Return } from './return.ts';
import { training } from './training.ts';
import { waiting } from './waiting.ts';
import { contributions, selfAssessment, surveys } from './yearly.ts';

/** All datasets but stories, challenges and actions, which are written about the others. Made once a quarter and agency. */
export function returnsOf(world: World): (agency: string, dataset: string, quarter: Quarter) => Row[] {
  const quarterly: Record<string, Return> = {
    ...frontDoor(world),
    ...protection(world),
    ...police(world),
    ...waiting(world),
    'conference-attendance': conferenceAttendance(world),
    'children-looked-after': lookedAfter(world),
    'placements-from-other-areas': placedHere(world),
    'early-help': earlyHelp(world),
    exploitation: exploitation(world),
    'missing-episodes': missingEpisodes(world),
    exclusions: exclusions(world),
    'elective-home-education': homeEducation(world),
    'emergency-department': emergencyDepartment(world),
    'was-not-brought': wasNotBrought(world),
    'northshire-hospitals-nhs-trust indicator-values': appointmentsBooked(world),
    'youth-justice': youthJustice(world),
    allegations: allegations(world),
    'child-deaths': childDeaths(world),
    'serious-incidents': seriousIncidents(world),
    'audit-actions': auditActions(world),
    training: training(world),
    surveys: (quarter) => surveys(world, quarter),
    contributions,
  };
  const made = new Map<string, Row[]>();
  return (agency, dataset, quarter) => {
    const key = `${agency} ${dataset} ${quarter.id}`;
    let rows = made.get(key);
    if (!rows) {
      // What an agency counts in its own way comes before what the others count.
      const make = quarterly[`${agency} ${dataset}`] ?? quarterly[dataset];
      if (!make && dataset !== 'organisational-assessments')
        throw new Error(`${dataset} has no return: add it to returns/.`);
      rows = make ? make(quarter) : selfAssessment(world, agency, quarter);
      made.set(key, rows);
    }
    return rows;
  };
}
