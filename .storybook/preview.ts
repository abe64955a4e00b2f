import {setCustomElementsManifest} from '@storybook/web-components-vite';
import type {Decorator, Preview} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {ArgTypesEnhancer} from 'storybook/internal/types';
import {keyed} from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json' with {type: 'json'};
import {FeedbackElement, PetitionElement, PollElement, SurveyElement} from '../src/index.ts';
import {pretendCollector} from '../stories/support/collector.ts';
import {forgetVisits} from '../stories/support/device.ts';
import './preview.css';

customElements.define('consult-feedback', FeedbackElement);
customElements.define('consult-petition', PetitionElement);
customElements.define('consult-poll', PollElement);
customElements.define('consult-survey', SurveyElement);
setCustomElementsManifest(manifest);
window.fetch = pretendCollector(window.fetch.bind(window));

const RIGHT_TO_LEFT = ['ar', 'ur'];

/* An element reads the page's language when it begins, so another language takes another element. */
const stage: Decorator = (story, {globals, parameters}) => {
  const locale = String(globals.locale);
  return html`<div
    class=${parameters.narrow ? 'stage narrow' : 'stage'}
    data-scheme=${String(globals.scheme)}
    lang=${locale === 'none' ? nothing : locale}
    dir=${RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr'}
  >${keyed(locale, story())}</div>`;
};

/* What a story takes has a control; the rest of the manifest is there to be read. */
const controlsForArgs: ArgTypesEnhancer = ({argTypes, initialArgs}) => Object.fromEntries(Object.entries(argTypes)
  .map(([name, argType]) => [name, name in initialArgs ? argType : {...argType, control: false}]));

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  argTypesEnhancers: [controlsForArgs],
  beforeEach: forgetVisits,
  initialGlobals: {locale: 'en', scheme: 'system'},
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'cy', title: 'Cymraeg (Welsh)'},
          {value: 'ar', title: 'العربية (Arabic)'},
          {value: 'ur', title: 'اردو (Urdu)'},
          {value: 'none', title: 'None: a page that does not say'},
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          {value: 'system', title: 'As the system'},
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: {disable: true},
    options: {storySort: {order: ['Welcome', 'Elements', 'Questions']}},
  },
};

export default preview;
