/** Category of abuse of a child protection plan, as the children in need census and Annex A code it. */
import { code } from '../contract/index.ts';

export const categoriesOfAbuse = {
  neglect: { title: 'Neglect', aliases: ['NEG', 'a) Neglect'] },
  physical: { title: 'Physical abuse', aliases: ['PHY', 'Physical', 'b) Physical abuse'] },
  sexual: { title: 'Sexual abuse', aliases: ['SAB', 'Sexual', 'c) Sexual abuse'] },
  emotional: { title: 'Emotional abuse', aliases: ['EMO', 'Emotional', 'd) Emotional abuse'] },
  multiple: { title: 'More than one category', aliases: ['MUL', 'Multiple', 'e) Multiple'] },
} as const;

/** The latest category of abuse of the plan. */
export const categoryOfAbuse = () =>
  code('Category of abuse', categoriesOfAbuse, {
    aliases: ['Latest category of abuse', 'Initial category of abuse', 'Abuse category', 'LatestCategoryOfAbuse'],
  });
