import {defineLater} from '../widget/define-later.ts';

void defineLater('consult-survey', async () => (await import('./survey-element.ts')).SurveyElement);
