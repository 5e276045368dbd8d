/** Sex as the children in need census and SSDA903 write it; the older numeric codes are accepted. */
import { code } from '../contract/code.ts';

export const sexes = {
  F: { title: 'Female', aliases: ['Girl', '2', 'b) Female'] },
  M: { title: 'Male', aliases: ['Boy', '1', 'a) Male'] },
  U: {
    title: 'Not recorded',
    aliases: [
      'Unknown',
      'Not known',
      'Not stated',
      'Indeterminate',
      'Neither',
      '0',
      '9',
      'NK',
      'X',
      'c) Not stated/recorded',
      'd) Neither',
    ],
  },
} as const;

/** The child's sex. Stored as F, M or U. */
export const sex = () => code('Sex', sexes, { aliases: ['Gender', 'Child sex', 'PersonGenderCurrent'] });
