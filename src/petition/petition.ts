import {defineLater} from '../widget/define-later.ts';

void defineLater('consult-petition', async () => (await import('./petition-element.ts')).PetitionElement);
