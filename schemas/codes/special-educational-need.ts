/** Special educational need, as the school census codes its provision. */
import { code } from '../contract/code.ts';

export const specialEducationalNeed = () =>
  code(
    'Special educational need',
    {
      none: ['N', 'No SEN', 'No special educational need'],
      support: ['K', 'SEN support'],
      plan: ['E', 'EHCP', 'EHC plan', 'Education, health and care plan', 'Statement'],
      'not-recorded': ['Unknown', 'Not known'],
    },
    { aliases: ['SEN', 'SEND', 'SEN provision', 'SEN status'] },
  );
