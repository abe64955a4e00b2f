import {expect} from 'chai';
import {views} from '../../src/questions/views.ts';
import {questionConformance} from '../support/question-conformance.ts';
import {examples} from './examples.ts';

it('there is an example of every type', () => {
  expect([...new Set(examples.map(({question}) => question.type))]).to.have.members(Object.keys(views));
});

examples.forEach(questionConformance);
