import {msg} from './index.ts';

/** The English words that the parts of a date and of an address are called. */
export const fieldWords = {
  'part-day': msg('Day', {id: 'part-day', desc: 'Label of a field for the day of a date, in figures'}),
  'part-month': msg('Month', {id: 'part-month', desc: 'Label of a field for the month of a date, in figures or in words'}),
  'part-year': msg('Year', {id: 'part-year', desc: 'Label of a field for the year of a date'}),
  'part-line1': msg('Address line 1', {id: 'part-line1', desc: 'Label of the first line of an address (GOV.UK wording)'}),
  'part-line2': msg('Address line 2 (optional)', {id: 'part-line2', desc: 'Label of the second line of an address (GOV.UK wording)'}),
  'part-town': msg('Town or city', {id: 'part-town', desc: 'Label of a field of an address (GOV.UK wording)'}),
  'part-county': msg('County (optional)', {id: 'part-county', desc: 'Label of a field of an address (GOV.UK wording)'}),
  'part-postcode': msg('Postcode', {id: 'part-postcode', desc: 'Label of a field of an address'}),
} as const;
