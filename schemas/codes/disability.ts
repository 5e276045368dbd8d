/** Whether the child has a disability, as Annex A writes it: yes, no, or not known. */
import { code } from '../contract/index.ts';

export const disability = () =>
  code(
    'Disability',
    {
      yes: ['Y', 'True', '1', 'Disabled'],
      no: ['N', 'False', '0', 'NONE', 'No disability'],
      unknown: ['U', 'Not known', 'Not recorded', 'Not stated'],
    },
    { aliases: ['Does the child have a disability', 'Disabled', 'Disability status'] },
  );
