/** DEFRA: advice before applying for a permit. Pages, and five early ends, depend on answers. */
import {describe, it} from 'node:test';
import {questionnaire} from '../support/questionnaire.ts';
import {answer, goOn, walk} from '../support/walk.ts';
import type {Stop} from '../support/walk.ts';

const ENGLAND = 'Will or does your activity take place in England?';
const MAIN = 'What is the main activity you want advice for?';
const TRACKED = 'Is your pre-application request related to a priority tracked application?';
const INSTALLATION = 'Do you want to know more about permit applications for the following types of activities, known as ‘A1 installations’ or are you carrying out a medium combustion or specified generator activity?';

const INDUSTRY = 'Using, treating, storing or disposing of waste or mining waste, an industrial process, intensive farms, manufacturing or any other business that produce potentially harmful substances.';
const DISCHARGE = 'Discharging (releasing) waste water or liquid to rivers, streams, estuaries, lakes, canals or coastal waters, or to the ground only. For example, if you have a property with a septic tank.';
const TAKING = 'Taking water from a river, pond, lake or ground only.';
const FLOOD = 'Activities involving flood risk management only.';
const RADIOACTIVE = 'Activities involving radioactive sources or substances only.';

const KINDS = {
  energy: 'Energy: combustion with on site aggregated rated thermal input of 50 megawatts or more, gasification, liquefaction and refining activities (not including medium combustion plant and specified generators - select specific option below instead)',
  standalone: 'Standalone medium combustion plant and specified generator activities (less than 50 megawatts)',
  metals: 'Metals: ferrous metals, non-ferrous metals, surface treating metals and plastic materials',
  minerals: 'Minerals: production of cement and lime, activities involving asbestos, manufacture of glass and glass fibre, other minerals, ceramics',
  chemicals: 'Chemicals: organic, inorganic, fertiliser production, plant health products and biocides, pharmaceutical production, explosives production, manufacturing involving ammonia',
  waste: 'Waste management: incineration and co-incineration of waste, landfills, other forms of disposal of waste, recovery of waste, temporary or underground storage of hazardous waste and treatment of waste water',
  other: 'Other: paper, pulp and board manufacture, carbon, tar and bitumen, coating activities, printing and textile treatments, food industries, intensive farming, and carbon capture & storage',
  none: 'None of the above',
};

/** A page with one question. */
const page = (question: string, answer: string | readonly string[]): Stop => ({sees: question, answers: {[question]: answer}});

const england = page(ENGLAND, 'Yes');
const start = [england, page(MAIN, [INDUSTRY])];
const kind = (name: keyof typeof KINDS): Stop[] => [...start, page(TRACKED, 'No'), page(INSTALLATION, KINDS[name])];
const end = page('What type of permit application do you want pre-application advice about?', 'Cancel (surrender) part of an existing permit');

const energy = (...activities: string[]): Stop => page('What is or will be your main A1 installations activity that you need pre-application advice about?', activities);
const minerals = (...activities: string[]): Stop => page('What is or will be your main A1 installations activity that you need advice about?', activities);
const chemicals = (...activities: string[]): Stop => page('What is or will be your main chemicals A1 installations activity that you need pre-application advice about?', activities);
const waste = (...activities: string[]): Stop => page('What is or will be your main A1 waste installation activity that you need pre-application advice about?', activities);
const other = (...activities: string[]): Stop => page('What is or will be the main A1 installations activity that you need pre-application advice about?', activities);
const capture = (answer: string): Stop => ({sees: 'CO2 Capture', answers: {'Do you intend to capture the CO2 from your process?': answer}});
const amines = (answer: string): Stop => page('Does the method of carbon dioxide (CO2) capture use amines?', answer);
const farming = (answer: string): Stop => page('What type of intensive farming permit application do you want pre-application advice about?', answer);
const screening = (answer: string): Stop => page('Would you like us to carry out a free intensive farming ammonia screening for you to consider as part of your application?', answer);
const hydrogen = (answer: string): Stop => page('Does your proposal include the production of hydrogen?', answer);
const electrolysis = (answer: string): Stop =>
  ({sees: 'Hydrogen production by electrolysis of water', answers: {'Do you propose to produce hydrogen by electrolysis of water?': answer}});

const WAYS: Readonly<Record<string, readonly Stop[]>> = {
  'a tracked application, and none of the kinds': [
    ...start, page(TRACKED, 'Yes'), page('What is your priority tracked reference number (if known)?', 'ENV/TRK/NPS0001'), page(INSTALLATION, KINDS.none), end],
  'standalone plant': [...kind('standalone'), end],
  'combustion in a data centre, captured with amines': [
    ...kind('energy'), energy('Combustion (on site aggregated rated thermal input of 50 megawatts or more)', 'Gasification'),
    page('Will you be operating standby generators within a data centre?', 'Yes'), capture('Yes'), amines('Yes'), end],
  'combustion elsewhere, not captured': [
    ...kind('energy'), energy('Combustion (on site aggregated rated thermal input of 50 megawatts or more)'),
    page('Will you be operating standby generators within a data centre?', 'No'), capture('No'), end],
  'energy without combustion': [...kind('energy'), energy('Gasification', 'Refining activities'), end],
  metals: [...kind('metals'), page('What is or will be your main installations activity that you need pre-application advice about?', ['Ferrous metals']), end],
  'glass, captured without amines': [...kind('minerals'), minerals('Manufacture of glass and glass fibre'), capture('Yes'), amines('No'), end],
  cement: [...kind('minerals'), minerals('Production of cement and lime', 'Ceramics'), capture('No'), end],
  'minerals that need no capture': [...kind('minerals'), minerals('Activities involving asbestos'), end],
  'hydrogen by electrolysis': [...kind('chemicals'), chemicals('Organic chemicals', 'Inorganic chemicals'), hydrogen('Yes'), electrolysis('Yes'), capture('No'), end],
  'hydrogen by other means': [...kind('chemicals'), chemicals('Inorganic chemicals'), hydrogen('Yes'), electrolysis('No'), end],
  'inorganic chemicals without hydrogen': [...kind('chemicals'), chemicals('Inorganic chemicals'), hydrogen('No'), end],
  'other chemicals': [...kind('chemicals'), chemicals('Explosives production'), end],
  'waste that is recovered, burnt and drained': [
    ...kind('waste'), waste('Incineration and co-incineration of waste exceeding 10 tonnes a day of hazardous waste or 3 tonnes an hour of non-hazardous waste',
      'Recovery (or mix of recovery and disposal) of non-hazardous waste with a capacity exceeding 75 tonnes a day', 'Treatment of waste water discharged by an A1 installation'),
    page('Do your proposed activities include Lithium Ion (Li-Ion) battery shredding?', 'Yes'), page('Are you a water company or a newly appointed variation?', 'No'), capture('No'), end],
  'no such waste': [...kind('waste'), waste('None of the above'), end],
  'carbon capture and a new farm with screening': [
    ...kind('other'), other('Carbon capture and storage', 'Intensive farming'), amines('Yes'), farming('A new permit application'), screening('Yes'),
    page('Which type of intensive farming ammonia screening do you need?', 'Poultry and pigs'), end],
  'a change of a farm without screening': [...kind('other'), other('Intensive farming'), farming('A change (variation) to an existing permit'), screening('No'), end],
  'a farm that changes hands': [...kind('other'), other('Intensive farming'), farming('A transfer in full of an existing permit to another operator'), end],
  'other activities': [...kind('other'), other('Food and drink industries'), end],
};

/** Where the way ends, and what leads there. */
const ENDS: Readonly<Record<string, readonly Stop[]>> = {
  'You will need to use a different service': [page(ENGLAND, 'No')],
  'You need to use a different form': [england, page(MAIN, [DISCHARGE, TAKING])],
  'You need to apply for pre-application with Water Resources': [england, page(MAIN, [INDUSTRY, TAKING])],
  'You need to use another form': [england, page(MAIN, [FLOOD])],
  'You need to apply for radioactive substances pre-application advice': [england, page(MAIN, [RADIOACTIVE])],
};

describe('advice on permits, of DEFRA’s forms engine', () => {
  const {survey, finish, complete, ends} = questionnaire('defra-permit-advice', '/permit-advice.html');
  for (const [what, way] of Object.entries(WAYS)) it(`asks about ${what}`, () => complete(way));
  for (const [title, way] of Object.entries(ENDS)) it(`ends with “${title}”`, () => ends(way, title));

  it('does not send what a change in the review has hidden, and says so', async () => {
    await walk(survey(), [...kind('minerals'), minerals('Manufacture of glass and glass fibre'), capture('Yes'), amines('No'), end]);
    await survey().getByRole('button', {name: `Change ${INSTALLATION}`}).click();
    await answer(survey(), page(INSTALLATION, KINDS.metals));
    const hidden = /^Not asked any more, so your answer will not be sent: “What is or will be your main A1 installations activity.*”, “Do you intend.*”, “Does the method.*”\.$/u;
    await survey().getByRole('status').filter({hasText: hidden}).waitFor();
    await goOn(survey());
    const metals = page('What is or will be your main installations activity that you need pre-application advice about?', ['Plastic materials']);
    await walk(survey(), [metals]);
    await survey().getByText(hidden).waitFor();
    await finish([...kind('metals'), metals, end]);
  });

  it('ends where a change in the review leads out', async () => {
    await walk(survey(), [...kind('none'), end]);
    await survey().getByRole('button', {name: `Change ${ENGLAND}`}).click();
    await ends([page(ENGLAND, 'No')], 'You will need to use a different service');
  });
});
