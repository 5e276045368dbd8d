import type { Wording } from './wording.ts';

export const wasNotBrought: Wording = {
  subject: 'Appointments to which a child was not brought',
  level: '{} appointments',
  author: 'Named nurse for safeguarding children',
  up: [
    'More clinics were held, and letters went to old addresses.',
    'Clinics at the other site have no bus from Eastfield.',
    'More appointments fell in the holidays.',
  ],
  down: [
    'Texts in the family’s language go out two days before.',
    'Families choose the time, and fewer miss it.',
    'Fewer clinics were held in the holidays.',
  ],
  actions: [
    'A missed appointment is spoken of as “was not brought”, and somebody rings.',
    'Two missed appointments are looked at by the safeguarding team.',
    'Clinics are held at the family hub in Eastfield.',
  ],
  impact: [
    'An action was recorded in nearly every case.',
    'Of families rung on the day, two in three came to the next appointment.',
    'Three children were found to need more help than anybody had known.',
  ],
  voice: [
    'A young person with diabetes said that he cannot come by himself, and nobody had asked how he would.',
    'Parents told us that they could not pay for two buses.',
    'A girl said that she would rather have the appointment at school.',
  ],
};

export const engagement: Wording = {
  subject: 'Offers of a youth worker that were taken up in the emergency department',
  level: '{}% of offers',
  author: 'Emergency department matron',
  up: [
    'Offers were made by staff whom the young person had come to know.',
    'More attendances were on days when somebody was there to make the offer.',
  ],
  down: [
    'Nobody is there at night, and young people do not answer calls the day after.',
    'Young people were asked in front of their parents.',
    'Staff changed often, and offers were made in passing.',
  ],
  actions: [
    'Nurses learn how to make the offer.',
    'A leaflet was written with young people.',
    'We have asked for youth workers in the department.',
  ],
  impact: [
    'Of those who take it up, half are still in touch after a month.',
    'Too few young people take it up for us to say.',
    'Nurses say that they are surer of what to say.',
  ],
  voice: [
    'A young person said: “I said no because Mum was there.”',
    'Young people do not want a leaflet. They want a person.',
    'A young woman asked for a call in the evening.',
  ],
  since: {
    quarter: 7,
    up: [
      'Youth workers are in the department every evening since January 2024.',
      'The offer is made by a youth worker, alone with the young person.',
      'Weekend shifts began.',
    ],
    down: [
      'Two youth workers left, and three evenings a week were not covered.',
      'More young people came at night, after the youth workers had gone.',
      'The room for talking was used for patients.',
    ],
    impact: [
      'Two in three who take it up are still in touch after a month.',
      'Young people who were helped came back to the department half as often.',
      'Four young people told a youth worker who had hurt them.',
    ],
    voice: [
      'A young man said: “He was the first one who did not want me to make a statement.”',
      'Young people ask whether the youth worker will be there next time.',
      'A girl of fifteen said that talking about football first was the right way round.',
    ],
  },
};

export const waits: Wording = {
  subject: 'Waits of over 18 weeks on the neurodevelopmental pathway',
  level: '{}% of children who wait',
  author: 'Information manager, community services',
  up: [
    'More children were referred than could be seen, as in every quarter for three years.',
    'Schools refer earlier, and the list grows faster than the clinics.',
    'Two posts were vacant.',
  ],
  down: [
    'Many new referrals came, so that the share of long waits is lower although the list is longer.',
    'Weekend clinics saw the longest waits first.',
    'Posts were filled.',
  ],
  actions: [
    'Families get help by need while they wait, without a diagnosis.',
    'Clinics see the longest waits first.',
    'Schools have a named nurse to ask.',
  ],
  impact: [
    'Families who had the course while they waited say that home is calmer.',
    'Half of the children had adjustments at school before they were seen.',
    'The wait is still far too long.',
  ],
  voice: [
    'A boy of eleven said: “I have waited since Year 4.”',
    'Parents told us that they stopped ringing.',
    'A girl said that ear defenders helped more than the letter.',
  ],
  since: {
    quarter: 12,
    up: [
      'Holidays meant fewer clinics.',
      'More children were referred at the end of term.',
      'One clinic closed for repairs.',
    ],
    down: [
      'A second clinic opened in April 2025, and more children are seen than referred.',
      'The new clinic saw those who had waited for more than a year.',
      'A nurse sees the children for whom the picture is clear.',
    ],
    impact: [
      'For the first time in three years the list is shorter than the year before.',
      'Nobody under eight now waits for more than two years.',
      'Families say that the first meeting told them what would happen next.',
    ],
  },
};
