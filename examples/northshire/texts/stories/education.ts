import type { Wording } from './wording.ts';

export const suspensions: Wording = {
  subject: 'Suspensions',
  level: '{} for every 100 pupils',
  author: 'Inclusion lead',
  up: [
    'More pupils in Years 8 and 9 were suspended for persistent disruption in the full term.',
    'The autumn term is the longest, and has the most suspensions every year.',
    'Two secondary schools began new behaviour policies.',
  ],
  down: [
    'The summer holidays leave few school days in the quarter, so that the fall is no improvement.',
    'Primary schools suspended fewer pupils after inclusion visits.',
    'A shorter term.',
  ],
  actions: [
    'Schools can ask for an inclusion visit within a week.',
    'Heads meet each half term to share places for pupils at risk.',
    'Training on trauma for all pastoral staff.',
  ],
  impact: [
    'Pupils who were visited were suspended half as often afterwards.',
    'Five pupils moved to another school by agreement, and stayed.',
    'Two schools have changed the step before a suspension.',
  ],
  voice: [
    'A boy of thirteen said: “You get behind, and then you muck about again.”',
    'Pupils told us that nobody asked what had happened before.',
    'Parents say that a day at home is no punishment, and no help.',
  ],
  since: {
    quarter: 8,
    up: [
      'Suspensions are higher than in the same quarter of the year before, in seven secondary schools of eleven. Persistent disruption is the reason for half of them.',
      'Pupils who came to secondary school after the years of lockdown are suspended twice as often as those before them.',
      'An academy trust with three schools suspends from the first incident.',
      'Pupils in need and on plans are suspended four times as often as others, and the gap is growing.',
    ],
    down: [
      'There are few school days between July and September. Against the same quarter a year before there are more.',
      'A shorter term. For each school day there were as many as before.',
    ],
    actions: [
      'The partnership has put a formal challenge to the largest trust.',
      'Social workers are told before a child with a plan is suspended.',
      'A day six place is found for every pupil in need.',
    ],
    impact: [
      'None that can be seen in the figures yet. We say so plainly.',
      'Social workers were told first in six cases of ten: it was one in ten.',
      'In the four schools that took part in the trauma training, suspensions stand still while others rise.',
    ],
    voice: [
      'A girl of twelve on a plan said: “School was the safe place. Then I was not allowed.”',
      'Young people say that isolation rooms are where they learn to hate school.',
      'A father said that he heard of it from a text message.',
    ],
  },
};

export const permanentExclusions: Wording = {
  subject: 'Permanent exclusions',
  level: '{} for every 100 pupils',
  author: 'Inclusion lead',
  up: [
    'Small numbers: three more pupils than the quarter before.',
    'Two incidents with weapons, each with several pupils.',
    'Managed moves that had failed ended in exclusion.',
  ],
  down: [
    'Managed moves were agreed in time for several pupils.',
    'Few school days, and small numbers.',
    'A place in alternative provision was found before it came to exclusion.',
  ],
  actions: [
    'No child with a social worker is excluded before a meeting with us.',
    'A panel of heads meets each fortnight.',
    'We visit the family within a week.',
  ],
  impact: [
    'Four exclusions were withdrawn after the meeting.',
    'Nine in ten excluded pupils had a place within six days.',
    'Of pupils who moved by agreement, seven in ten are still there after a term.',
  ],
  voice: [
    'A boy said: “They told me I was out before they asked me.”',
    'A mother said that the panel was the first time anybody had the whole story.',
    'Young people in alternative provision like the small classes, and miss their friends.',
  ],
};

export const homeEducated: Wording = {
  subject: 'Children educated at home',
  level: '{} children',
  author: 'Elective home education officer',
  up: [
    'Many families left school in September, most often because of a child’s anxiety.',
    'Families who wait for an assessment took their children out of school.',
    'Families told us that school and child did not fit.',
  ],
  down: [
    'Year 11 came to an end, and the oldest left the register.',
    'Eleven children went back to school with a plan.',
    'A few families moved away.',
  ],
  actions: [
    'Every family is visited within four weeks of leaving school.',
    'Schools must meet the family before a child leaves.',
    'We check with social care for each child who starts.',
  ],
  impact: [
    'Of those visited in the first month, one in five went back to school.',
    'All children known to social care were seen.',
    'Schools ring us before they agree.',
  ],
  voice: [
    'A girl said that she can breathe again, and that she is lonely.',
    'A boy of ten showed us his garden and his sums.',
    'Young people ask where they can sit examinations.',
  ],
};
