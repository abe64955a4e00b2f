import {defineLater} from '../widget/define-later.ts';

void defineLater('consult-poll', async () => (await import('./poll-element.ts')).PollElement);
