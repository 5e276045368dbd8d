import { z } from 'zod';
import { agencyKind } from '../codes/agency.ts';
import { code, dataset, date, filled, nameOf, not, reference, rule, when, yes, yesNo } from '../contract/index.ts';

/** An agency invited to a child protection conference. Several of one kind (two schools) may be. */
export default dataset({
  id: 'conference-attendance',
  title: 'Attendance at child protection conferences',
  description: 'An agency invited to a child protection conference',
  owner: 'childrens-social-care',
  source: 'Local definition; Working Together 2023, chapter 3 (who attends, and reports before a conference)',
  period: 'conference_date',
  row: z.object({
    conference: reference('Conference reference', 'conference', {
      aliases: ['Conference ID', 'Meeting ID', 'Conference number'],
    }),
    conference_date: date('Conference date', { aliases: ['Date of conference', 'Meeting date'] }),
    conference_kind: code(
      'Kind of conference',
      {
        initial: ['ICPC', 'Initial child protection conference'],
        review: ['RCPC', 'Review child protection conference'],
        transfer: ['Transfer in', 'Transfer-in conference'],
        'pre-birth': ['Pre-birth conference', 'Prebirth'],
      },
      { aliases: ['Conference type', 'Type of conference'] },
    ).optional(),
    invited_agency: agencyKind('Agency invited', { aliases: ['Agency', 'Invited agency', 'Agency type'] }),
    invited_name: nameOf('Name of the agency', {
      example: 'Moorside Primary School',
      aliases: ['Agency name', 'Organisation', 'School name'],
    }).optional(),
    attended: yesNo('Attended', { aliases: ['Present', 'Attendance', 'Agency attended'] }),
    report_received: yesNo('Report received', { aliases: ['Report submitted', 'Report provided'] }).optional(),
    report_on_time: yesNo('Report on time', {
      aliases: ['Report received on time', 'Report in timescale', 'Report shared in time'],
    }).optional(),
  }),
  rules: [
    rule(
      'on-time-was-received',
      'A report that came on time was received',
      when(yes('report_on_time'), yes('report_received')),
    ),
    rule(
      'received-says-when',
      'A report that was received is said to be on time or not',
      when(yes('report_received'), filled('report_on_time')),
      'warning',
    ),
    rule(
      'absent-without-report',
      'An agency that does not attend sends a report',
      when(not(yes('attended')), yes('report_received')),
      'warning',
    ),
  ],
});
