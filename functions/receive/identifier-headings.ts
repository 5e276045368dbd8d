/** Headings that name an identifier, which no return asks for unless its contract does. Folded by `foldHeading`. */
import { foldHeading } from './dialect/headings.ts';

const identifierHeadings = [
  /^(childs?|pupils?|persons?|full|first|fore|given|sur|last|middle|family|preferred|known|legal|parents?|carers?|mothers?|fathers?|client|patient)names?$/,
  /^(yp|youngpersons?|lac|cla|cin|cp|kin|siblings?|victims?|perpetrators?|guardians?)(full)?names?$/,
  /^names?(of(the)?(child|pupil|patient|client|youngperson|yp|person|parent|carer|mother|father|guardian|sibling|victim))?$/,
  /^nextofkin|^aka$|^(also)?knownas$|^alias(es)?$|^(childs?|pupils?|yp|clients?|patients?)?initials$/,
  /(forename|surname|firstname|lastname|middlename|fullname|childname|pupilname|patientname)/,
  /address|^street|^houseno|housenumber|^postcode|postcode$/,
  /^dob$|dateofbirth|birthdate|birthday|^dob|dob$|^birth$|^born$/,
  /nhsn(o|um|umber)|^nhs$|^upn$|uniquepupil|uniquelearner|nationalinsurance|^nino$|passport|^ni(no|number)$/,
  /e?mail(address)?$|^email|phone|mobile(no|num|number)?$|^mob(no|num|number)?$|telephone|^tel(no|num|number)?[0-9]?$/,
];

/** Whether a heading promises a name, an address, a number of somebody, or a birth date. */
export function namesAnIdentifier(heading: string): boolean {
  const folded = foldHeading(heading);
  return identifierHeadings.some((pattern) => pattern.test(folded));
}
