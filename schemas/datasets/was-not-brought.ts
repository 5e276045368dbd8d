import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import { code, count, dataset, date, filled, nameOf, nhsNumber, notAfter, rule } from '../contract/index.ts';

/** An appointment to which a child was not brought. How many were booked is sent as a count, with `indicator-values`. */
export default dataset({
  id: 'was-not-brought',
  title: 'Children not brought to appointments',
  description: 'A missed health appointment of a child',
  owner: 'nhs-trust',
  source: 'NHS Data Dictionary, attended or did not attend code; local definition of action taken',
  key: ['person', 'appointment_date', 'service'],
  period: 'appointment_date',
  row: z.object({
    person: nhsNumber(),
    ...aboutTheChild(),
    appointment_date: date('Appointment date', { aliases: ['Date of appointment', 'Date missed', 'Clinic date'] }),
    service: nameOf('Service', {
      example: 'Community paediatrics',
      aliases: ['Clinic', 'Specialty', 'Service name', 'Treatment function'],
    }),
    missed_before: count('Missed in the 12 months before', {
      max: 200,
      aliases: ['Previous missed appointments', 'Previous was not brought', 'Previous DNA'],
    }).optional(),
    action_taken: code(
      'Action taken',
      {
        none: ['No action', 'No action recorded'],
        rebooked: ['Rebooked', 'New appointment', 'Further appointment offered', 'Rescheduled'],
        'family-contacted': ['Family contacted', 'Parent contacted', 'Telephone call', 'Letter to parent'],
        'gp-informed': ['GP informed', 'Letter to GP', 'Discharged to GP', 'Referrer informed'],
        'health-visitor-informed': ['Health visitor informed', 'School nurse informed', '0-19 informed'],
        'safeguarding-advice': ['Safeguarding advice', 'Safeguarding team informed', 'Named nurse informed'],
        'social-care-informed': ['Social worker informed', 'Referral to social care', 'Social care informed'],
        other: ['Other action'],
      },
      { aliases: ['Action', 'Outcome', 'Action recorded'] },
    ).optional(),
  }),
  rules: [
    rule('action-recorded', 'An action is recorded', filled('action_taken'), 'warning'),
    rule('age-under-19', 'The child is under 19', notAfter('age', 18), 'warning'),
  ],
});
