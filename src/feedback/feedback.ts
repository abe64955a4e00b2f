import {defineLater} from '../widget/define-later.ts';

void defineLater('consult-feedback', async () => (await import('./feedback-element.ts')).FeedbackElement);
