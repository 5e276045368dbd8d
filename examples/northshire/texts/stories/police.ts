import type { Wording } from './wording.ts';

export const missing: Wording = {
  subject: 'Missing episodes',
  level: '{} for every 10,000 children',
  author: 'Missing persons coordinator',
  up: [
    'Longer evenings and the holidays: more young people stayed out, as every summer.',
    'A few young people in homes went missing often: seven of them made up a third of all episodes.',
    'Two homes opened, and staff reported every absence.',
  ],
  down: [
    'Fewer episodes came in the winter months, as every year.',
    'A plan for the seven who went missing most often was agreed with their homes.',
    'Homes rang the young person first, and some were on their way back.',
  ],
  actions: [
    'A worker sees each young person who went missing three times in a month.',
    'Homes have signed the agreement on whom to ring, and when.',
    'We map where young people are found.',
  ],
  impact: [
    'Of the seven who went missing most often, four have not in the last two months.',
    'Two addresses were visited and warned.',
    'Homes and police agree on what is a missing episode.',
  ],
  voice: [
    'A girl said: “I was not missing. I was at my nan’s, and nobody asked.”',
    'Young people told us that they go when they are told that they must move again.',
    'A boy said he went back because somebody rang and was not cross.',
  ],
  since: {
    quarter: 9,
    up: [
      'More episodes came in the holidays. The new records system counts no short absences, so that figures before July 2024 cannot be compared.',
      'Three young people placed here from far away went missing often.',
      'Lighter evenings brought more episodes, most of them shorter than a day.',
    ],
    down: [
      'The new records system counts no short absences. Part of the fall is in the counting and not in children’s lives.',
      'Homes in Southmere had fewer episodes after staff were trained.',
      'Fewer young people placed by other authorities went missing.',
    ],
  },
};

export const returnInterviews: Wording = {
  subject: 'Return interviews within 72 hours',
  level: '{}% of missing episodes',
  author: 'Missing persons coordinator',
  up: [
    'A third worker covered weekends for part of the quarter.',
    'Notices reached the service on the same day more often.',
  ],
  down: [
    'Nobody works at weekends, and episodes that end on a Friday are seen too late.',
    'Young people did not want to speak to somebody they did not know.',
    'Notices came by email and were read days later.',
  ],
  actions: [
    'We have asked the Executive for a team of its own.',
    'Interviews are offered by phone where a young person wants that.',
    'Managers ring homes to arrange a time.',
  ],
  impact: [
    'Too few are seen in time. What young people say reaches us late, and sometimes too late to act on.',
    'Where an interview is held, most young people say why they went.',
    'No real difference yet.',
  ],
  voice: [
    'A boy said: “By the time they came I had gone again.”',
    'Young people would rather talk to their youth worker.',
    'A girl asked why she was interviewed in the manager’s office.',
  ],
  since: {
    quarter: 9,
    up: [
      'The new return interview team works seven days a week, and began in July 2024.',
      'Young people choose who comes, and more say yes.',
      'The police system tells the team at once when a child is back.',
    ],
    down: [
      'Several young people were placed far away, and could not be reached in time.',
      'Two workers were ill over the holidays.',
      'A few young people who went missing often said no.',
    ],
    actions: [
      'The team meets the police each morning.',
      'Youth workers are trained to hold interviews.',
      'What is learned goes to the exploitation team on the same day.',
    ],
    impact: [
      'More than four in five are seen within 72 hours, against fewer than three in five before the team.',
      'Twelve pieces of information led to police visits, two of them to arrests.',
      'Repeat episodes fell among young people who were seen in time.',
    ],
    voice: [
      'A girl said: “She came the next morning and brought breakfast. I told her.”',
      'Young people say that it helps to be asked what would have to change.',
      'A boy asked for the same worker again, and got him.',
    ],
  },
};

export const violentCrime: Wording = {
  subject: 'Offences of violence with a child victim',
  level: '{} for every 1,000 children',
  author: 'Detective superintendent, safeguarding',
  up: [
    'More fights after school were reported, most of them without injury.',
    'Schools reported more assaults, after officers asked them to.',
    'More offences within families were recorded when children spoke up.',
  ],
  down: [
    'Patrols at bus stations after school, and fewer assaults there.',
    'Fewer offences were recorded in the holidays.',
    'Two groups of young people were helped to settle a quarrel.',
  ],
  actions: [
    'Officers and youth workers are at the bus stations from three to six.',
    'Every child victim is told by a named officer what happens next.',
    'Schools and police look at hot spots each month.',
  ],
  impact: [
    'Robberies at the bus stations fell from nine to three.',
    'Victims who were asked felt listened to: seven in ten.',
    'No knife offence took place on the routes that are patrolled.',
  ],
  voice: [
    'Young people say that they feel safer when the youth workers are there, more than the uniforms.',
    'A boy said that he carried nothing, but thought everybody else did.',
    'Girls told us about the underpass. It is lit now.',
  ],
};

export const domesticAbuse: Wording = {
  subject: 'Domestic abuse incidents with a child in the household',
  level: '{} for every 10,000 children',
  author: 'Domestic abuse lead',
  up: [
    'Holidays and large sporting events brought more incidents.',
    'Officers record the children in the household more completely.',
    'More people rang, after a campaign in four languages.',
  ],
  down: [
    'Fewer repeat incidents came from the households that are visited.',
    'Fewer calls came in a mild winter without large events.',
    'Men on the course for those who cause harm had few new incidents.',
  ],
  actions: [
    'An adviser rides with officers on Friday and Saturday nights.',
    'Schools are told before the day starts.',
    'The ten households with most incidents have one plan.',
  ],
  impact: [
    'Schools were told in time in most cases, and more so since notices go out at weekends.',
    'Of the ten households, six had no incident this quarter.',
    'Victims with an adviser were more likely to support a prosecution.',
  ],
  voice: [
    'A girl said that her teacher gave her toast and did not ask. That was right.',
    'Children told us that they listen on the stairs.',
    'A boy said: “I wanted somebody to ask me, not only Mum.”',
  ],
};
