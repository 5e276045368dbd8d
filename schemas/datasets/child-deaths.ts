import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import { code, count, dataset, date, filled, notAfter, reference, rule, when, yesNo } from '../contract/index.ts';

/** A child's death, in the quarter in which it was notified to the panel or its review was completed. */
export default dataset({
  id: 'child-deaths',
  title: 'Child deaths',
  description: 'The death of a child, notified or reviewed in the quarter',
  owner: 'child-death-overview-panel',
  source: 'Child death review statutory and operational guidance 2018; National Child Mortality Database analysis form',
  key: ['person'],
  period: ['notified', 'reviewed'],
  refusedLimit: 0.2,
  row: z.object({
    person: reference('Case reference', 'child-death', {
      aliases: ['Case number', 'NCMD reference', 'eCDOP reference', 'Child reference', 'Case ID'],
    }),
    ...aboutTheChild(),
    notified: date('Date notified', { aliases: ['Notification date', 'Date of notification'] }),
    reviewed: date('Date of the panel’s review', {
      aliases: ['Review date', 'Date reviewed', 'Date of CDOP meeting', 'Reviewed', 'Review completed'],
    }).optional(),
    category: code(
      'Category of death',
      {
        'deliberate-harm': {
          title: 'Deliberately inflicted injury, abuse or neglect',
          aliases: ['1', 'Category 1'],
        },
        'self-inflicted': { title: 'Suicide or deliberate self-inflicted harm', aliases: ['2', 'Category 2'] },
        trauma: { title: 'Trauma and other external factors', aliases: ['3', 'Category 3'] },
        malignancy: { title: 'Malignancy', aliases: ['4', 'Category 4'] },
        'acute-condition': { title: 'Acute medical or surgical condition', aliases: ['5', 'Category 5'] },
        'chronic-condition': { title: 'Chronic medical condition', aliases: ['6', 'Category 6'] },
        genetic: {
          title: 'Chromosomal, genetic and congenital anomalies',
          aliases: ['7', 'Category 7', 'Chromosomal, genetic and congenital anomaly'],
        },
        perinatal: { title: 'Perinatal or neonatal event', aliases: ['8', 'Category 8', 'Perinatal/neonatal event'] },
        infection: { title: 'Infection', aliases: ['9', 'Category 9'] },
        unexplained: {
          title: 'Sudden unexpected, unexplained death',
          aliases: ['10', 'Category 10', 'SUDI', 'SUDIC'],
        },
      },
      { aliases: ['Category', 'Primary category of death'] },
    ).optional(),
    modifiable_factors: yesNo('Modifiable factors identified', {
      aliases: ['Modifiable', 'Modifiable factors'],
    }).optional(),
    modifiable_count: count('Number of modifiable factors', {
      max: 50,
      aliases: ['How many modifiable factors'],
    }).optional(),
  }),
  rules: [
    rule('reviewed-after-notified', 'A death is not reviewed before it is notified', notAfter('notified', 'reviewed')),
    rule(
      'reviewed-has-category',
      'A death that was reviewed has a category',
      when(filled('reviewed'), filled('category')),
      'warning',
    ),
    rule(
      'reviewed-says-modifiable',
      'A review says whether there were modifiable factors',
      when(filled('reviewed'), filled('modifiable_factors')),
      'warning',
    ),
    rule('age-under-18', 'The child was under 18 when the death was notified', notAfter('age', 17), 'warning'),
  ],
});
