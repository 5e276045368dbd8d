/** What agencies are doing about their indicators, as their action logs say: who, by when, and what came of it. */
export interface ActionText {
  agency: string;
  reference: string;
  indicator: string;
  action: string;
  /** A role; null where nobody has been named. */
  owner: string | null;
  /** The index of the first quarter in which it is sent. */
  from: number;
  /** `YYYY-MM-DD`; null where no date was agreed. */
  due: string | null;
  done?: string;
  evidence?: string;
}

const care = 'childrens-social-care';
const police = 'northshire-police';
const education = 'education';

export const actionTexts: readonly ActionText[] = [
  {
    ...{ agency: care, reference: 'CSC 1', indicator: 're-referrals', from: 14 },
    action: 'Hold a closing meeting with early help before any case is closed.',
    ...{ owner: 'Head of assessment', due: '2026-01-30', done: '2026-01-26' },
    evidence: 'A meeting was held before nine closures in ten, and families say they knew whom to ring.',
  },
  {
    ...{ agency: care, reference: 'CSC 2', indicator: 're-referrals', from: 15 },
    action: 'Ring every family six weeks after closing, and record what they say.',
    ...{ owner: 'Front door manager', due: '2026-06-30' },
  },
  {
    ...{ agency: care, reference: 'CSC 3', indicator: 'child-protection-plans', from: 14 },
    action: 'Look at every plan of fifteen months with the team manager.',
    ...{ owner: 'Principal social worker', due: '2026-03-31' },
  },
  {
    ...{ agency: care, reference: 'CSC 4', indicator: 'conferences-in-time', from: 14 },
    action: 'Keep a second chair on the duty rota through the school holidays.',
    ...{ owner: 'Conference and review manager', due: '2026-02-13', done: '2026-02-27' },
    evidence: 'No conference of the February holiday was put off for want of a chair.',
  },
  {
    ...{ agency: care, reference: 'CSC 5', indicator: 'looked-after-out-of-area', from: 14 },
    action: 'Open two small homes with a neighbouring authority.',
    ...{ owner: 'Head of children in care', due: '2026-09-30' },
  },
  {
    ...{ agency: care, reference: 'CSC 6', indicator: 'repeat-plans', from: 15 },
    action: 'Ask families who came back for a second plan what would have helped after the first.',
    ...{ owner: null, due: null },
  },
  {
    ...{ agency: police, reference: 'NSP 1', indicator: 'return-interviews', from: 14 },
    action: 'Give the interview service each missing report by nine the next morning, weekends included.',
    ...{ owner: 'Missing persons coordinator', due: '2026-02-28', done: '2026-02-20' },
    evidence: 'Reports of a weekend reach the service a day sooner than before.',
  },
  {
    ...{ agency: police, reference: 'NSP 2', indicator: 'return-interviews', from: 14 },
    action: 'Tell homes and carers what the interview found, so that their plan for the child changes.',
    ...{ owner: 'Detective inspector, protecting vulnerable people', due: '2026-04-30' },
  },
  {
    ...{ agency: police, reference: 'NSP 3', indicator: 'return-interviews', from: 15 },
    action: 'Let young people choose where they are seen, and by whom.',
    ...{ owner: 'Return interview service manager', due: '2026-07-31' },
  },
  {
    ...{ agency: police, reference: 'NSP 4', indicator: 'missing-episodes', from: 14 },
    action: 'Agree with every home in Southmere whom to ring, and when.',
    ...{ owner: 'Missing persons coordinator', due: '2026-03-13', done: '2026-03-10' },
    evidence: 'All homes have signed, and reports of a child who was merely late have halved.',
  },
  {
    ...{ agency: police, reference: 'NSP 5', indicator: 'domestic-abuse-children', from: 15 },
    action: 'Send a notice to the school before it opens after every incident at night.',
    ...{ owner: 'Operation Encompass lead', due: '2026-05-29' },
  },
  {
    ...{ agency: education, reference: 'EDU 1', indicator: 'suspensions', from: 14 },
    action: 'Meet the trust with the most suspensions about its policy for first incidents.',
    ...{ owner: 'Director of education', due: '2026-01-16' },
  },
  {
    ...{ agency: education, reference: 'EDU 2', indicator: 'suspensions', from: 15 },
    action: 'Tell the social worker before any child with a plan is suspended.',
    ...{ owner: 'Virtual school head', due: '2026-06-12' },
  },
  {
    ...{ agency: education, reference: 'EDU 3', indicator: 'home-educated', from: 14 },
    action: 'Visit every family within four weeks of leaving school.',
    ...{ owner: 'Elective home education officer', due: '2026-03-27', done: '2026-03-27' },
    evidence: 'All but two families were seen in time, and every child known to social care.',
  },
];
