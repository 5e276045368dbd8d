/**
 * The nine headings under which an agency assesses itself against section 11 of the Children Act 2004, after the list
 * of arrangements in Working Together (chapter 2). Partnerships word them differently: the number is what is kept.
 */
import { code } from '../contract/index.ts';

export const assessmentSections = {
  '1': { title: 'Senior leadership and accountability', aliases: ['Section 1', 'Standard 1', 'Accountability'] },
  '2': { title: 'Policies and procedures', aliases: ['Section 2', 'Standard 2'] },
  '3': { title: 'Listening to children and families', aliases: ['Section 3', 'Standard 3', 'Voice of the child'] },
  '4': { title: 'Sharing information', aliases: ['Section 4', 'Standard 4', 'Information sharing'] },
  '5': { title: 'Safer recruitment and allegations', aliases: ['Section 5', 'Standard 5', 'Safer recruitment'] },
  '6': { title: 'Training', aliases: ['Section 6', 'Standard 6', 'Staff training'] },
  '7': { title: 'Supervision and support', aliases: ['Section 7', 'Standard 7', 'Supervision'] },
  '8': { title: 'Whistleblowing and escalation', aliases: ['Section 8', 'Standard 8', 'Whistleblowing'] },
  '9': { title: 'A culture of safety, equality and protection', aliases: ['Section 9', 'Standard 9', 'Culture'] },
} as const;

/** How well a standard is met. Ordinal: shares are published, never an average. */
export const ratings = {
  green: { title: 'Met', aliases: ['G', 'Fully met'] },
  amber: { title: 'Partly met', aliases: ['A', 'Partially met'] },
  red: { title: 'Not met', aliases: ['R'] },
  'not-applicable': { title: 'Not applicable', aliases: ['N/A', 'NA'] },
} as const;

export const assessmentSection = () =>
  code('Section', assessmentSections, { aliases: ['Standard', 'Section number', 'Section 11 standard'] });
