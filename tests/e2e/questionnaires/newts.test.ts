/** Natural England: the return of a licence to survey great crested newts, the longest of the real forms. */
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import type {Entered, Entries, Stop} from '../support/walk.ts';

/** A page with one question. */
const page = (question: string, answer: Entered): Stop => ({sees: question, answers: {[question]: answer}});

const CHANGED = 'Have your contact details changed since your registration or last renewal?';
const LEVEL = 'What level of great crested newt survey class licence are you registered to use?';
const SURVEYED = 'Did you or your accredited agents carry out surveys where you used the licensable methods?';
const PERIOD = 'Are you submitting survey data for the reporting period 1 October to 30 September only?';
const METHODS = 'What licensable methods did you use?';
const NOTICE = 'Did you tell Natural England that you planned to start pitfall trapping at least 5 working days before installing fences or traps?';
const HARMED = 'Were any great crested newts injured or killed using pitfall trapping?';
const FREED = 'Were all captured great crested newts freed immediately after examination at the site of capture?';
const STAY = 'Do you want to stay registered to use this licence for the year ahead?';
const WELFARE = 'Was great crested newt welfare or favourable conservation status impacted by this?';

const begin: readonly Stop[] = [
  {sees: 'Before you start'},
  {sees: 'What is your name?', answers: {'First name': 'Ada', 'Last name': 'Byron'}},
];
const licence = (level: string, surveyed: string): Stop[] => [
  page('What is your survey licence reference number?', '2015-12345-CLS-CLS'),
  page(LEVEL, level),
  {sees: 'Actions under your licence', answers: {[SURVEYED]: surveyed}},
];
const contact = (...parts: readonly ('email' | 'number')[]): Stop[] => [
  ...parts.includes('email') ? [page('What is your email address?', 'ada@example.org')] : [],
  ...parts.includes('number') ? [page('What is your contact number?', '01632 960123')] : [],
];
const methods = (...used: string[]): Stop => ({sees: 'Licensable methods', answers: {[METHODS]: used}});
const date = (Day: string, Month: string, Year: string): Entries => ({Day, Month, Year});

/** What is asked of every water body; answers that differ from these come after them. */
const waterBody = (changes: Entries = {}): Entries => ({
  'Grid reference': 'SE 12345 67891',
  'What county is this water body located in?': 'North Yorkshire',
  'What was the date of the first survey at this water body?': date('1', '3', '2026'),
  'What was the date of the last survey at this water body?': date('30', '6', '2026'),
  'What was the main purpose of the surveys?': 'Voluntary purposes',
  'Were great crested newts present or absent?': 'Present',
  'What was the peak count of adult great crested newts?': '12',
  'How many adults from the peak count were male?': '5',
  'How many adults from the peak count were female?': '6',
  'How many adults from the peak count were of unknown sex?': '1',
  'What was the peak count of immature great crested newts, including juveniles, efts and tadpoles?': '0',
  'Number of great crested newts taken by bottle trap across all surveys at this water body': '3',
  'Number of great crested newts taken by hand net across all surveys at this water body': null,
  'Number of great crested newts disturbed by torch across all surveys at this water body': null,
  'Number of great crested newts disturbed by refugia search across all surveys at this water body': null,
  'Did you find great crested newt eggs during egg searches?': 'Yes',
  'What was the result of eDNA surveys?': 'Great crested newts present',
  'What was the Habitat Suitability Index score for this water body?': 'Below average',
  'Did you find any of the following native amphibians at this water body?': ['Common toad', 'Common frog'],
  'Were any non-native amphibians found at this water body in any of the surveys?': 'Yes',
  'If non-native amphibians were found at this water body, what species were they?': 'Marsh frog',
  'Were any non-native plants found at this water body in any of the surveys?': 'No',
  'If non-native plants were found at this water body, what species were they?': null,
  ...changes,
});
const results = (...each: readonly Entries[]): Stop[] => [
  {sees: 'Survey results'},
  {sees: 'Survey details', entries: {item: 'Water body', each}},
];
const sentToCentre = (answer: string): Stop =>
  ({sees: 'Reporting your results', answers: {'Have you submitted your survey results to your Local Environmental Record Centre?': answer}});
const agents = (answer: string): Stop =>
  ({sees: 'Accredited agents', answers: {'Did you use any accredited agents under your survey class licence in this reporting period?': answer}});
const agentChecks = (answer: string): Stop[] => [
  page('Provide the full names of all accredited agents who acted under your licence during this reporting period', 'Mary Somerville'),
  {sees: 'Accredited agents - additional information', answers: {
    'Were the accredited agents suitably trained and experienced to work under the terms of this survey class licence?': answer,
    'Did you appoint the accredited agents by signed written letter?': answer,
    'Did all the accredited agents follow up to date industry standard guidelines?': answer,
  }},
];
const nextUse = (...uses: string[]): Stop[] => [
  page(STAY, 'Yes'), {sees: 'When you need to pay'}, page('How will you use your licence in the year ahead?', uses),
];
const free: readonly Stop[] = [{sees: 'You do not need to pay for your licence'}, {sees: 'Declaration'}];

describe('the newt survey licence return, of DEFRA’s forms engine', () => {
  const {complete} = questionnaire('defra-newts', '/newts.html');

  it('is short for who has used no licensable method and leaves', () => complete([
    ...begin, page(CHANGED, 'No'), ...contact('email', 'number'), ...licence('CL09', 'No'),
    {sees: 'Reporting results to the Local Record Centre'},
    page(STAY, 'No'), {sees: 'End your registration'}, {sees: 'Declaration'},
  ]));

  it('asks for all that has changed, for reasons, and for a payment', () => complete([
    ...begin, page(CHANGED, 'Yes'),
    page('Which of your contact details have changed since your registration or last renewal?', ['Name', 'Address', 'Email address', 'Contact number']),
    {sees: 'Update your name', answers: {'What is your first name?': 'Augusta', 'What is your last name?': 'King'}},
    page('What is your new address?', {'Address line 1': '12 St James’s Square', 'Town or city': 'London', Postcode: 'SW1Y 4JH'}),
    page('What is your new email address?', 'augusta@example.org'),
    page('What is your new contact number?', '07700 900123'),
    ...licence('CL09', 'Yes'),
    page(PERIOD, 'No'),
    {sees: 'Alternative reporting period', answers: {
      'Why are you submitting data outside of the reporting period?': 'A return was missed.',
      'What is the start date of the period you are reporting for?': date('1', '10', '2024'),
      'What is the end date of the period you are reporting for?': date('30', '9', '2025'),
    }},
    methods('Disturb using a torch', 'Pitfall traps'),
    page(NOTICE, 'No'),
    {sees: 'Pitfall trapping - additional information', answers: {
      'Why did you not give 5 working days’ notice before you started pitfall trapping?': 'An oversight.', [HARMED]: 'None were.',
    }},
    ...results(waterBody(), waterBody({
      'Grid reference': 'TL 12345 67891', 'What county is this water body located in?': 'Essex',
      'Did you find any of the following native amphibians at this water body?': ['I did not find any native amphibians at this pond or water body'],
    })),
    sentToCentre('No'), {sees: 'Report your survey results by 31 October'},
    page(FREED, 'No'), page('Why were all captured great crested newts not freed immediately after examination at the site of capture?', 'One was ill.'),
    page('Were any great crested newts killed or injured?', 'Yes'),
    page('Give details of any great crested newts that were killed or injured and the likely cause of injury or death, if known', 'One, by a heron.'),
    agents('Yes'), ...agentChecks('No'),
    {sees: 'Accredited agents were not suitably experienced', answers: {'Why were the accredited agents not suitably trained and experienced?': 'New.', [WELFARE]: 'No.'}},
    {sees: 'Accredited agents were not appointed by signed written letter', answers: {'Why were the accredited agents not appointed by signed written letter?': 'Lost.', [WELFARE]: 'No.'}},
    {sees: 'Accredited agents did not follow industry standard guidelines', answers: {'Why did the accredited agents not follow industry standard guidelines?': 'Old ones.', [WELFARE]: 'No.'}},
    ...nextUse('Voluntary purposes', 'Other purposes, such as surveys to inform development projects'),
    {sees: 'You need to pay for your licence', answers: {'What is your payment reference number?': 'AB12CD34EF'}},
    {sees: 'Declaration'},
  ]));

  it('asks who is not sure for what might have changed, and CL08 for why pitfall traps were used', () => complete([
    ...begin, page(CHANGED, 'Not sure'),
    page('Which of your contact details might have changed since your registration or last renewal?', ['Name', 'Contact number']),
    {sees: 'Update your name', answers: {'What is your first name?': 'Ada', 'What is your last name?': 'King'}},
    page('What is your new contact number?', '07700 900123'),
    ...contact('email'), ...licence('CL08', 'Yes'), page(PERIOD, 'Yes'), methods('Pitfall traps'),
    {sees: 'Pitfall trapping carried out under your CL08 licence', answers: {'Why did you use pitfall trapping?': 'By mistake.', [HARMED]: 'None were.'}},
    page(NOTICE, 'Yes'), ...results(waterBody()), sentToCentre('Yes'),
    page(FREED, 'No great crested newts were captured in this reporting period'),
    page('Were any great crested newts killed or injured?', 'No'),
    agents('Yes'), ...agentChecks('Yes'),
    ...nextUse('Science or education purposes, including research'), ...free,
  ]));

  it('asks nothing about traps and agents where there were none', () => complete([
    ...begin, page(CHANGED, 'Yes'),
    page('Which of your contact details have changed since your registration or last renewal?', ['Email address']),
    page('What is your new email address?', 'ada@example.org'),
    ...contact('number'), ...licence('CL08', 'Yes'), page(PERIOD, 'Yes'), methods('Capture by hand', 'Capture by net'),
    ...results(waterBody()), sentToCentre('Yes'), page(FREED, 'Yes'), page('Were any great crested newts killed or injured?', 'No'),
    agents('No'), ...nextUse('Voluntary purposes'), ...free,
  ]));
});
