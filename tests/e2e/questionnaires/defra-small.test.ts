/** The smaller forms of DEFRA's engine and runner. */
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import type {Stop} from '../support/walk.ts';

describe('a report with evidence, of DEFRA’s forms runner', () => {
  const {complete} = questionnaire('defra-report', '/evidence.html');
  const LINK = 'Do you have a link to the material?';
  const EVIDENCE = 'Do you have any evidence?';
  const start = (hasLink: string): Stop => ({sees: 'Do you have a link to the evidence?', answers: {[LINK]: hasLink}});
  const evidence = (hasEvidence: string): Stop => ({sees: 'This could be an image or video', answers: {[EVIDENCE]: hasEvidence}});
  const end = (info: string | null): Stop => ({sees: 'Is there anything else you can tell us?', answers: {'Additional Info': info}});

  it('asks for the link and the evidence', () => complete([
    start('Yes, I do have a link'),
    {sees: 'Yes I have a link to the material', answers: {'Link to the material': 'https://example.org/a\nhttps://example.org/b'}},
    evidence('Yes, I have evidence'), {sees: 'Yes I have evidence', answers: {Evidence: 'A letter'}}, end('Thank you'),
  ]));

  it('asks for the link alone', () => complete([
    start('Yes, I do have a link'), {sees: 'Yes I have a link to the material', answers: {'Link to the material': 'www.example.org'}},
    evidence('No, I don’t have evidence'), end(null),
  ]));

  it('asks for the evidence alone, which may be left out', () => complete([
    start('No, I don’t have a link'), evidence('Yes, I have evidence'), {sees: 'Yes I have evidence', answers: {Evidence: null}}, end('One\ntwo'),
  ]));

  it('asks for neither', () => complete([start('No, I don’t have a link'), evidence('No, I don’t have evidence'), end(null)]));
});

describe('an exemption in a Clean Air Zone, of DEFRA’s forms runner', () => {
  const {complete} = questionnaire('defra-clean-air', '/clean-air.html');

  for (const owner of ['Yes', 'No']) {
    it(`asks the same whether somebody owns a vehicle or not: ${owner}`, () => complete([
      {sees: 'How to check if you’re exempt'},
      {sees: 'Do you own a vehicle?', answers: {'Do you own a vehicle?': owner}},
      {sees: 'What address is the vehicle registered to?', answers: {
        'What address is the vehicle registered to?': {
          'Address line 1': 'Flat 2', 'Address line 2': '4 High Street', 'Town or city': 'Bath', County: 'Somerset', Postcode: 'BA1 1AA'},
        'What date was the vehicle registered at this address?': {Day: '29', Month: '2', Year: '2024'},
        'Which Clean Air Zones are you claiming an exemption for?': ['Bath', 'Bristol'],
      }},
      {sees: 'Details about your vehicle', answers: {
        'What is the make of you vehicle?': 'Citroen', 'Vehicle Model': '2CV', 'Date you purchased the vehicle?': {Day: '1', Month: '12', Year: '1989'},
        'What fuel type does your vehicle use?': 'Petrol', 'Has the vehicle been modified in any way?': 'No',
      }},
      {sees: 'Driver details', answers: {
        'How many people in your household drive this vehicle?': '2', 'Full name of the main driver': 'Ada Byron', 'Contact number': '+44 1632 960123',
      }},
      {sees: 'final steps', answers: {'Your email address': 'ada@example.org'}},
    ]));
  }
});

describe('a check before the start, of DEFRA’s forms engine', () => {
  const {complete} = questionnaire('defra-passport', '/passport.html');
  for (const answer of ['Yes', 'No']) {
    it(`takes the answer ${answer}`, () => complete([
      {sees: 'Do you have a UK passport?', answers: {'Do you have a UK passport?': answer}},
      {sees: 'All the answers you have provided are true'},
    ]));
  }
});

describe('every component of DEFRA’s forms engine', () => {
  const {complete} = questionnaire('defra-components', '/components.html');

  it('takes an answer to each of its questions', () => complete([
    {sees: 'Text field', answers: {
      'Text field': 'One line', 'Multiline text field': 'Two\nlines', 'Number field': '1.5', 'Date parts field': {Day: '31', Month: '1', Year: '2026'},
      'Month year field': {Month: '2', Year: '2026'}, 'Yes/No field': 'No', 'Email address field': 'ada@example.org', 'Telephone number field': '07700 900123',
      'Address field': {'Address line 1': '1 Bridge Street', 'Town or city': 'Glanmor', Postcode: 'SW1A 1AA'}, 'Radios field': 'Public Limited Company',
      'Select field': 'Wales', 'Autocomplete field': 'Ivory Coast', 'Checkboxes field 1': ['Arabian'], 'Checkboxes field 2': ['Shire', 'Race'],
      'Checkboxes field 3 (number)': ['None'], 'Checkboxes field 4 (number)': ['1 point', '4 points'],
    }},
    {sees: 'Declaration', answers: {Declaration: 'Yes'}},
  ]));
});
