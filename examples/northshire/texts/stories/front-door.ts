import type { Wording } from './wording.ts';

export const contacts: Wording = {
  subject: 'Contacts at the front door',
  level: '{} for every 10,000 children',
  author: 'Head of the integrated front door',
  up: [
    'Police sent more notices of domestic abuse after a summer campaign, and schools sent more about neglect.',
    'Schools shared worries sooner, after lead professionals met the front door in each locality.',
    'Families who struggle with the cost of living came to notice through housing and health.',
  ],
  down: [
    'Schools asked the advice line first, and many worries were settled there.',
    'A shared note of the police and the front door ended double notices about the same evening.',
    'Fewer contacts came in the holidays, when fewer adults see the children.',
  ],
  actions: [
    'An adviser of the front door is in each locality one day a week.',
    'The advice line opens at eight, so that schools can ring before the day starts.',
    'We tell every professional within three days what became of a contact.',
  ],
  impact: [
    'More callers are told what happened next: nine in ten, against six in ten two years ago.',
    'An audit of forty contacts found the decision right in thirty-seven.',
    'Schools say that they are surer about when to call.',
  ],
  voice: [
    'A young person said: “Nobody told me they had rung. When they did tell me, it was all right.”',
    'Children told us that being asked at school is easier than at home.',
    'A parent said that the first phone call was kinder than she had feared.',
  ],
};

export const reReferrals: Wording = {
  subject: 'Referrals within 12 months of an earlier one',
  level: '{}% of referrals',
  author: 'Head of assessment',
  up: [
    'Several large families came back after domestic abuse had begun again.',
    'Cases closed in the summer came back when school started: the support had ended too soon.',
    'Families waited for adult mental health services and came back to us while they waited.',
  ],
  down: [
    'More families stepped down to early help with a named worker when we closed.',
    'Managers looked at every case before it was closed within six weeks.',
    'Fewer cases were closed just before the holidays.',
  ],
  actions: [
    'A meeting with early help comes before every closure.',
    'We ring the family six weeks after closing.',
    'A monthly look at ten re-referrals asks what would have prevented them.',
  ],
  impact: [
    'Of families stepped down with a named worker, one in nine came back; of the others, one in four.',
    'Families say that they know whom to ring.',
    'Dip samples find clearer plans at closing in seven cases of ten.',
  ],
  voice: [
    'A boy of ten said: “I had to tell it all again to somebody new.” We now ask for the same worker.',
    'Parents told us that help stopped on the day when things looked better.',
    'A mother said that the call after six weeks made the difference.',
  ],
};

export const childrenInNeed: Wording = {
  subject: 'Children in need',
  level: '{} for every 10,000 children',
  author: 'Service manager, children in need',
  up: [
    'Plans lasted longer while families waited for parenting courses.',
    'More disabled children were assessed, as a new team was set up.',
    'Fewer plans could be ended in a quarter with many vacancies.',
  ],
  down: [
    'A review of all plans older than a year ended those that had done their work.',
    'Vacancies were filled, and visits and reviews took place in time.',
    'More families were helped by the family hubs without needing us.',
  ],
  actions: [
    'Every plan of nine months is looked at by a manager from another team.',
    'Short courses for parents begin every month, rather than every term.',
    'Group supervision takes place in all teams.',
  ],
  impact: [
    'Plans that drift are found sooner: the number older than two years has halved.',
    'Caseloads came down to sixteen children a worker.',
    'Four parents in five say that the plan helped.',
  ],
  voice: [
    'Children asked that workers tell them when they will come, and come then.',
    'A girl of fourteen said: “She listened, and then did what she said.”',
    'Young carers told us that they want a break more than a meeting.',
  ],
};

export const lookedAfter: Wording = {
  subject: 'Children looked after',
  level: '{} for every 10,000 children',
  author: 'Head of children in care',
  up: [
    'Two large groups of brothers and sisters came into care, and courts took longer to decide.',
    'More young people arrived alone to seek safety here.',
    'Fewer children left care: assessments of relatives took longer than we would like.',
  ],
  down: [
    'More children went to live with relatives under special guardianship.',
    'The edge of care team helped eleven young people to stay at home.',
    'Courts decided sooner, and children moved to their permanent homes.',
  ],
  actions: [
    'A weekly panel looks at who could go home, and what it would take.',
    'Family group conferences are offered before any child comes into care.',
    'We have recruited foster carers for brothers and sisters.',
  ],
  impact: [
    'Nine children went home this year and have stayed there.',
    'Of thirty young people helped at the edge of care, twenty-four are at home.',
    'Six groups of brothers and sisters live together who would have been parted.',
  ],
  voice: [
    'The Children in Care Council asked for photographs of a new home before the first night.',
    'A young person said: “I want to see my brother more than once a month.”',
    'Care leavers told us that the first week in their own flat is the hardest.',
  ],
};

export const outOfArea: Wording = {
  subject: 'Looked-after children placed outside the area',
  level: '{}% of children looked after',
  author: 'Placements manager',
  up: [
    'Two homes here closed for repairs, and teenagers had to go further away.',
    'There are too few foster carers here for teenagers.',
    'Other authorities fill the homes in our area, and ours must look elsewhere.',
  ],
  down: [
    'Five foster families were approved in the area.',
    'Young people came back nearer home as their placements ended.',
    'A small home for three opened in Westgate.',
  ],
  actions: [
    'Every placement over twenty miles away is looked at each quarter.',
    'We are opening two small homes with a neighbouring authority.',
    'Carers of teenagers have a worker of their own on call.',
  ],
  impact: [
    'Four young people are back at their schools.',
    'Visits to children far away took place in time in nine cases of ten.',
    'Carers who have support on call stay longer.',
  ],
  voice: [
    'A young person said: “It is nice here, but nobody knows me.”',
    'Children told us that losing their school is worse than losing their room.',
    'A girl who came back said that she sleeps better near her gran.',
  ],
};
