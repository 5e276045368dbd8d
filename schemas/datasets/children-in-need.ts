import { z } from 'zod';
import { aboutTheChildOrUnborn, childReference, familyReference } from '../codes/child.ts';
import { disability } from '../codes/disability.ts';
import { categoryOfNeed } from '../codes/need.ts';
import { code, dataset, date, empty, is, not, notAfter, rule } from '../contract/index.ts';

/** A child in need open on the last day of the quarter, whatever plan they have. */
export default dataset({
  id: 'children-in-need',
  title: 'Children in need',
  description: 'A child in need, open to children’s social care at the quarter’s end',
  owner: 'childrens-social-care',
  source: 'Children in need census; Ofsted Annex A, list 6; LAIT 171',
  key: ['person'],
  period: 'period-end',
  row: z.object({
    person: childReference(),
    family: familyReference().optional(),
    ...aboutTheChildOrUnborn(),
    start: date('CIN start date', { aliases: ['Start date', 'Date opened', 'Open date', 'Episode start date'] }),
    category_of_need: categoryOfNeed().optional(),
    disability: disability().optional(),
    case_status: code(
      'Case status',
      {
        'looked-after': ['a) Looked after child', 'Looked after child', 'CLA', 'LAC'],
        'child-protection-plan': ['b) Child protection plan', 'CPP', 'CP'],
        'child-in-need-plan': ['c) Child in need plan', 'CIN', 'Child in need'],
        'open-assessment': ['d) Open assessment', 'Assessment'],
        closed: ['e) Closed episode', 'Closed episode'],
      },
      { aliases: ['Status'] },
    ).optional(),
    closed: date('CIN closure date', { aliases: ['Closure date', 'Date closed', 'End date'] }).optional(),
    last_seen: date('Date child was last seen', { aliases: ['Last seen', 'Last visit'] }).optional(),
  }),
  rules: [
    rule(
      'is-open',
      'A child who is sent is open at the quarter’s end, so closed episodes are left out',
      not(is('case_status', 'closed')),
    ),
    // A later closure is no mistake: the file may be exported some weeks after the quarter's end.
    rule('not-closed', 'A child open at the quarter’s end was not closed before it', empty('closed'), 'warning'),
    rule(
      'seen-after-start',
      'The child was last seen after the case opened',
      notAfter('start', 'last_seen'),
      'warning',
    ),
    rule('age-under-26', 'The child or care leaver is under 26', notAfter('age', 25), 'warning'),
  ],
});
