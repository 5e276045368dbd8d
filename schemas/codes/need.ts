/** Why a child is in need, as the children in need census codes it (primary need at assessment). */
import { code } from '../contract/index.ts';

export const categoriesOfNeed = {
  N1: { title: 'Abuse or neglect', aliases: ['a) Abuse or neglect', 'N1 - Abuse or neglect'] },
  N2: {
    title: "Child's disability or illness",
    aliases: ["Child's disability", 'Child’s disability', 'Child’s disability or illness', "b) Child's disability"],
  },
  N3: {
    title: "Parent's disability or illness",
    aliases: ['Parental disability or illness', 'Parents illness or disability', 'c) Parents illness or disability'],
  },
  N4: { title: 'Family in acute stress', aliases: ['d) Family in acute stress'] },
  N5: { title: 'Family dysfunction', aliases: ['e) Family dysfunction'] },
  N6: { title: 'Socially unacceptable behaviour', aliases: ['f) Socially unacceptable behaviour'] },
  N7: { title: 'Low income', aliases: ['g) Low income'] },
  N8: { title: 'Absent parenting', aliases: ['h) Absent parenting'] },
  N9: { title: 'Cases other than children in need', aliases: ['Not CIN', 'i) Not CIN'] },
  N0: { title: 'Not stated', aliases: ['j) Not stated', 'Not known', 'Unknown'] },
} as const;

/** The child's primary need. Stored as N1 to N9, N0 where it is not stated. */
export const categoryOfNeed = () =>
  code('Category of need', categoriesOfNeed, {
    aliases: ['Primary need code', 'Primary need', 'Need code', 'Child’s category of need', 'PrimaryNeedCode'],
  });
