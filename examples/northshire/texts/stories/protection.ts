import type { Wording } from './wording.ts';

export const protectionPlans: Wording = {
  subject: 'Children on a child protection plan',
  level: '{} for every 10,000 children',
  author: 'Principal social worker',
  up: [
    'Several large families came to conference, most of them for neglect.',
    'Plans are ended more carefully since the audit of second plans.',
    'Schools and health visitors use the neglect tool, and see neglect sooner.',
  ],
  down: [
    'Core groups met in time, and more plans had done their work at the second review.',
    'Work with fathers who cause harm let more plans end safely.',
    'Fewer enquiries led to a conference, as families agreed to help earlier.',
  ],
  actions: [
    'Chairs see every plan of fifteen months with the team manager.',
    'The neglect tool comes to every initial conference.',
    'Core groups are held at school, where more people can come.',
  ],
  impact: [
    'Core groups took place in time in 91 cases of 100.',
    'Parents say that they understand what has to change: eight in ten of those asked.',
    'An audit found children’s own words in three plans of four.',
  ],
  voice: [
    'A girl of nine drew her two houses, and the conference talked about the drawing.',
    'Young people say that the room is too big and the words are too long.',
    'A boy said: “I knew what the plan was for. Mum and I read it together.”',
  ],
};

export const repeatPlans: Wording = {
  subject: 'Second or later plans',
  level: '{}% of plans that started',
  author: 'Conference and review manager',
  up: [
    'A few large families make the share jump: four families account for most of the change.',
    'Families came back after domestic abuse resumed, some two years after the first plan.',
    'Neglect returned when help ended at the same time as the plan.',
  ],
  down: [
    'More families had a worker for six months after the first plan.',
    'There were fewer large families among those who came back.',
    'Plans were ended only after two reviews had shown that the change lasted.',
  ],
  actions: [
    'A chronology of all partners comes before every second plan.',
    'Families keep a worker for six months when a plan ends.',
    'A multi-agency look at every second plan within two years.',
  ],
  impact: [
    'Of thirty-one families with a worker afterwards, three came back.',
    'Chairs say that old plans are known when new ones are written.',
    'It is too early to say: we will look again in the spring.',
  ],
  voice: [
    'A young person said: “We had done all this before. I wanted to know what would be different.”',
    'Children told us that they had not been asked why it went wrong again.',
    'A father said that he hid things the first time because he was afraid.',
  ],
};

export const conferencesInTime: Wording = {
  subject: 'Initial conferences within 15 working days',
  level: '{}%',
  author: 'Conference and review manager',
  up: [
    'Two chairs started, and there is a conference room in each locality.',
    'Enquiries were finished sooner, so that invitations went out in time.',
    'Fewer conferences were put off for want of a report.',
  ],
  down: [
    'We were short of two chairs, and conferences were put back.',
    'Bank holidays and school holidays left few days on which all could come.',
    'Reports came late, and chairs put off conferences rather than meet without them.',
  ],
  actions: [
    'A conference is booked on the day of the strategy discussion.',
    'A bank of two chairs covers sickness and leave.',
    'Managers see every week which conferences are at risk.',
  ],
  impact: [
    'Bookings are made on the first day in 84 cases of 100.',
    'No conference was put off for want of a room.',
    'Families wait less: twelve working days on average.',
  ],
  voice: [
    'Parents said that the waiting was the worst of it.',
    'A girl of twelve said that she had time to write down what she wanted to say.',
    'Young people ask to meet the chair before the day, and most do now.',
  ],
};

export const earlyHelp: Wording = {
  subject: 'Early help assessments',
  level: '{} for every 10,000 children',
  author: 'Early help manager',
  up: [
    'Schools began more assessments, with a worker beside them for the first one.',
    'Health visitors were trained, and began to lead.',
    'More families were stepped down to us by social workers.',
  ],
  down: [
    'Schools begin few assessments in the holidays.',
    'Two schools lost their pastoral leads, and their assessments stopped.',
    'Health visitors had many vacancies.',
  ],
  actions: [
    'Every school has a link worker.',
    'One form and one plan serve all agencies.',
    'We ring each lead professional after the first month.',
  ],
  impact: [
    'Needs were met in six cases of ten at closing.',
    'Of families helped, one in twelve was referred to social care within a year.',
    'Schools say that the link worker saves them time.',
  ],
  voice: [
    'A boy of seven said that mornings at home are “not shouty now”.',
    'Parents liked to have one plan, and to hold the pen.',
    'Young people ask for help that does not take them out of lessons.',
  ],
  since: {
    quarter: 7,
    up: [
      'Family hubs are open in all four localities, and families walk in.',
      'Hubs bring midwives, health visitors and advice on money to one place.',
      'More fathers come: the Saturday sessions are full.',
    ],
    impact: [
      'One family in three who came to a hub had no worker before.',
      'Contacts at the front door from the wards around the first hub have not risen since it opened.',
      'Needs were met in 63 cases of 100, from 58 before the hubs.',
    ],
  },
};

export const exploitation: Wording = {
  subject: 'Exploitation assessments completed in time',
  level: '{}% of those due',
  author: 'Exploitation team manager',
  up: [
    'A second worker for boys began, and young people were seen within a week.',
    'Police shared what they knew in the daily meeting, so that less had to be waited for.',
    'Few assessments were due, and all but a handful were in time.',
  ],
  down: [
    'Young people went missing while they were assessed, and could not be seen.',
    'Two workers were away, and the longest cases fell behind.',
    'Assessments waited for phone records.',
  ],
  actions: [
    'A daily meeting with police and schools at nine.',
    'Youth workers go where the young people are, also in the evening.',
    'Parents have a group of their own.',
  ],
  impact: [
    'Risk was lower after six months for two young people in three.',
    'Eleven young people were recognised as victims by the National Referral Mechanism.',
    'Parents say that they are believed.',
  ],
  voice: [
    'A young person said: “I did not know that I was being used. I thought they were mates.”',
    'Girls told us that they are asked about boys, and never about debt.',
    'Young people say that a worker who waits outside the school is worth ten letters.',
  ],
};
