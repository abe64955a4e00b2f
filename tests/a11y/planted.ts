/** One small example of each defect, and its right twin: whoever does not see the first, or sees anything in the second, checks nothing. */

export interface Planted {
  /** The check that must see it. */
  readonly id: string;
  readonly what: string;
  readonly wrong: string;
  readonly right: string;
  /** What else it breaks, in some engines. */
  readonly also?: readonly string[];
  /** What else it takes, in a script of the page; told whether it is the wrong one. */
  readonly prepare?: (root: ShadowRoot, isWrong: boolean) => void;
}

const field = (rest = '', label = 'Your street'): string => `<label for="a">${label}</label><p><input id="a"${rest}></p>`;
const radios = (rest = ''): string => `<fieldset role="radiogroup"><legend>Do you agree?</legend>
<label class="row"><input type="radio" name="a" value="1"${rest}>Yes</label><label class="row"><input type="radio" name="a" value="2">No</label></fieldset>`;
const on = (selector: string, type: string, act: (element: HTMLElement, event: Event, root: ShadowRoot) => void) => (root: ShadowRoot, isWrong: boolean): void => {
  if (isWrong) for (const element of root.querySelectorAll<HTMLElement>(selector)) element.addEventListener(type, (event) => { act(element, event, root); });
};

const names: readonly Planted[] = [
  {id: 'NAME-01', what: 'a field whose name is not its label', wrong: field(' aria-label="Place of birth"'), right: field()},
  {id: 'NAME-01', what: 'a group without a legend', wrong: radios().replace(/<legend>.*<\/legend>/u, '<p>Do you agree?</p>'), right: radios()},
  {id: 'NAME-01', what: 'a button that is only a picture', wrong: '<button class="wide"><svg aria-hidden="true"></svg></button>', right: '<button class="wide"><svg aria-hidden="true"></svg> Search</button>'},
  {id: 'NAME-02', what: 'a description that is not there', wrong: field(' aria-describedby="b"'), right: `${field(' aria-describedby="b"')}<p id="b">As on letters to you.</p>`},
  {id: 'NAME-02', what: 'an id that is there twice', wrong: `${field(' aria-describedby="b"')}<p id="b">One</p><p id="b">Two</p>`, right: `${field(' aria-describedby="b"')}<p id="b">One</p><p id="c">Two</p>`},
  {id: 'NAME-04', what: 'a button that is called something else', wrong: '<button aria-label="Submit the form">Send</button>', right: '<button aria-label="Send your answers">Send</button>'},
  {id: 'VOICE-01', what: 'a name that begins with words out of sight', wrong: '<label class="row"><input type="radio" name="a"><span class="unseen">Points: </span><span>1</span></label>',
    right: '<label class="row"><input type="radio" name="a"><span>1</span><span class="unseen">, very bad</span></label>'},
  {id: 'NAME-05', what: 'two groups of the same name', wrong: `${radios()}${radios().replaceAll('name="a"', 'name="b"')}`, right: `${radios()}${radios().replaceAll('name="a"', 'name="b"').replace('agree', 'object')}`},
  {id: 'NAME-05', what: 'two buttons of the same name', wrong: '<button>Change</button> <button>Change</button>', right: '<button>Change<span class="unseen"> your street</span></button> <button>Change<span class="unseen"> your town</span></button>'},
  {id: 'NAME-07', what: 'required by a star', wrong: field(' aria-required="true"', 'Your street *'), right: field(' aria-required="true"', 'Your street (required)')},
  {id: 'NAME-07', what: 'words that only the style sheet has', also: ['NAME-01'], wrong: `<style>label::after{content:" (required)"}</style>${field(' aria-required="true"')}`, right: field(' aria-required="true"', 'Your street (required)')},
  {id: 'NAME-08', what: 'an email address that no browser fills in', wrong: field(' type="email"', 'Your email address'), right: field(' type="email" autocomplete="email"', 'Your email address')},
  {id: 'NAME-10', what: 'a level of headings that is skipped', wrong: '<h2>Bins</h2><h4>Colours</h4>', right: '<h2>Bins</h2><h3>Colours</h3>'},
  {id: 'NAME-13', what: 'a table whose headers do not say of what', wrong: '<table><caption>Votes</caption><thead><tr><th>Answer<th>Votes</thead><tbody><tr><td>Yes<td>2</tbody></table>',
    right: '<table><caption>Votes</caption><thead><tr><th scope="col">Answer<th scope="col">Votes</thead><tbody><tr><th scope="row">Yes<td>2</tbody></table>'},
  {id: 'NAME-14', what: 'a bar without a name', wrong: '<progress value="3" max="9"></progress>', right: '<progress value="3" max="9" aria-label="Questions answered"></progress>'},
];

const error = '<p class="error" id="e">Error: Enter a street.</p>';
const wrongField = (rest = '', style = ''): string => `<div class="question"${style}>${field(` aria-invalid="true" aria-describedby="e"${rest}`)}${error}</div>`;
const form: readonly Planted[] = [
  {id: 'ERR-03', what: 'a mistake that is nowhere explained', wrong: field(' class="thick" aria-invalid="true"'), right: wrongField(' class="thick"')},
  {id: 'ERR-03', what: 'an error that belongs to no control', wrong: field() + error, right: wrongField(' class="thick"')},
  {id: 'ERR-06', what: 'a mistake that is marked by colour', wrong: wrongField(' class="red"'), right: wrongField(' class="red thick"')},
  {id: 'COG-02', what: 'a placeholder instead of a hint', wrong: field(' placeholder="For example 12 High Street"'), right: `<label for="a">Your street</label><p id="h" class="hint">For example 12 High Street</p><input id="a" aria-describedby="h">`},
  {id: 'COG-02', what: 'a hint after the field', wrong: `${field(' aria-describedby="h"')}<p id="h" class="hint">As on letters</p>`, right: `<p id="h" class="hint">As on letters</p>${field(' aria-describedby="h"')}`},
  {id: 'LIVE-05', what: 'a live region too deep', wrong: '<div id="deep"></div>', right: '<p role="status"></p>', prepare: (root, isWrong) => {
    if (isWrong) root.getElementById('deep')?.attachShadow({mode: 'open'}).append(Object.assign(document.createElement('p'), {role: 'status', textContent: 'Saved'}));
  }},
  {id: 'KEY-13', what: 'a radio button that can be expanded', wrong: radios(' aria-expanded="false"'), right: radios()},
  {id: 'KEY-11', what: 'focus that is taken at once', wrong: field(' autofocus'), right: field()},
  {id: 'AUTH-02', what: 'a code that cannot be filled in', wrong: field('', 'The code from our email'), right: field(' autocomplete="one-time-code"', 'The code from our email')},
  {id: 'COG-06', what: 'a question on religion that insists', wrong: radios().replace('Do you agree?', 'What is your religion?'), right: radios().replace('Do you agree?', 'What is your religion?').replace('>No<', '>Prefer not to say<')},
  {id: 'PTR-06', what: 'something that is dragged', wrong: '<p draggable="true">Bus</p>', right: '<p>Bus</p>'},
  {id: 'I18N-01', what: 'Arabic that does not say so', wrong: '<p>صناديق القمامة</p>', right: '<p lang="ar" dir="rtl">صناديق القمامة</p>'},
  {id: 'I18N-01', what: 'Arabic that runs from the left', wrong: '<p lang="ar">صناديق القمامة</p>', right: '<p lang="ar" dir="rtl">صناديق القمامة</p>'},
  {id: 'ROB-05', what: 'a second main part', wrong: '<main><p>Bins</p></main>', right: '<section><p>Bins</p></section>'},
];

const layout: readonly Planted[] = [
  {id: 'PTR-01', what: 'a button of 20 px', wrong: '<button class="tiny">A</button><button class="tiny">B</button>', right: '<button>Add</button><button>Buy</button>'},
  {id: 'VIS-05', what: 'a box that is wider than a telephone', wrong: '<p class="too-wide">Bins</p>', right: '<p>Bins</p>'},
  {id: 'VIS-05', what: 'a table that scrolls sideways', wrong: '<div class="scrolls"><p class="too-wide">Bins</p></div>', right: '<div class="scrolls"><p>Bins</p></div>'},
  {id: 'VIS-06', what: 'text that is cut when lines stand wider apart', wrong: '<p class="cut">The bins are emptied on Monday.</p>', right: '<p>The bins are emptied on Monday.</p>'},
  {id: 'VIS-08', what: 'colours that cannot be forced', wrong: '<p class="own-colours">Bins</p>', right: '<p>Bins</p>'},
  {id: 'VIS-09', what: 'something that turns', wrong: '<p class="turns">Sending</p>', right: '<p>Sending</p>'},
  {id: 'VIS-09', what: 'a page that glides', wrong: '<div class="glides">Bins</div>', right: '<div>Bins</div>'},
  {id: 'VIS-11', what: 'words in a picture', wrong: '<button><img class="wide" src="data:," alt="Send"></button>', right: '<button><img src="data:," alt=""> Send</button>'},
  {id: 'FOC-04', what: 'an order of its own', wrong: '<button tabindex="2">One</button><button tabindex="1">Two</button>', right: '<button>Two</button><button>One</button>'},
  {id: 'FOC-04', what: 'focus on what is hidden', wrong: '<p aria-hidden="true"><button>Send</button></p>', right: '<p aria-hidden="true"><button tabindex="-1">Send</button></p>'},
  {id: 'FOC-04', what: 'focus on nothing', wrong: '<button class="nothing" aria-hidden="true"></button>', right: '<button class="nothing" aria-hidden="true" tabindex="-1"></button>'},
  {id: 'PTR-04', what: 'words beside a field that cannot be clicked', wrong: '<p id="l">Your street</p><input aria-labelledby="l">', right: '<label for="a">Your street</label><input id="a">'},
];

const acting: readonly Planted[] = [
  {id: 'KEY-02', what: 'a field that keeps the Tab key', wrong: field(), right: field(), prepare: on('input', 'keydown', (_, event) => {
    if ((event as KeyboardEvent).key === 'Tab') event.preventDefault();
  })},
  {id: 'KEY-04', what: 'radio buttons that know no arrows', right: radios(), wrong: `<div role="radiogroup" aria-labelledby="g"><p id="g">Do you agree?</p>
    <p role="radio" aria-checked="false" tabindex="0">Yes</p><p role="radio" aria-checked="false" tabindex="0">No</p></div>`},
  {id: 'KEY-05', what: 'a checkbox that sends at Enter', wrong: '<form><label class="row"><input type="checkbox"> I agree</label><button>Send</button></form>', right: '<form><label class="row"><input type="checkbox"> I agree</label><button>Send</button></form>',
    prepare: (root, isWrong) => {
      root.querySelector('input')?.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (isWrong) root.querySelector('form')?.requestSubmit();
      });
    }},
  {id: 'KEY-10', what: 'a line of text that sends twice', wrong: `<form>${field()}<button>Send</button></form>`, right: `<form>${field()}<button>Send</button></form>`, prepare: on('input', 'keydown', (element, event) => {
    if ((event as KeyboardEvent).key === 'Enter') element.closest('form')?.requestSubmit();
  })},
  {id: 'KEY-11', what: 'a list that leads away by itself', wrong: '<label for="a">Area</label><select id="a"><option>North<option>South</select>', right: '<label for="a">Area</label><select id="a"><option>North<option>South</select>',
    prepare: on('select', 'change', () => { history.replaceState(null, '', '#away'); })},
  {id: 'KEY-11', what: 'a field that hands its focus on', wrong: `${field()}<button>Next</button>`, right: `${field()}<button>Next</button>`, prepare: on('input', 'input', (_, __, root) => { root.querySelector('button')?.focus(); })},
  {id: 'KEY-14', what: 'a dialog that keeps the focus when it closes', ...['wrong', 'right'].reduce((all, name) => ({...all, [name]: '<button aria-haspopup="dialog">Help</button><dialog aria-label="Help">Call us. <button>Close</button></dialog>'}), {wrong: '', right: ''}),
    prepare: (root, isWrong) => {
      const dialog = root.querySelector('dialog');
      root.querySelector('button')?.addEventListener('click', () => dialog?.showModal());
      if (isWrong) dialog?.addEventListener('close', () => { (document.activeElement as HTMLElement | null)?.blur(); (root.activeElement as HTMLElement | null)?.blur(); });
    }},
  {id: 'ERR-05', what: 'a mistake after one letter', wrong: `${field(' aria-describedby="e" class="thick"')}<p id="e">A street</p>`, right: field(), prepare: on('input', 'input', (element) => { element.setAttribute('aria-invalid', 'true'); })},
  {id: 'ERR-09', what: 'a mistake that is told twice', wrong: '<p role="alert"></p><div tabindex="-1"></div><button>Send</button>', right: '<p role="alert"></p><button>Send</button>', prepare: (root, isWrong) => {
    root.querySelector('button')?.addEventListener('click', () => {
      Object.assign(root.querySelector('p') ?? {}, {textContent: 'There is a problem'});
      if (isWrong) root.querySelector('div')?.focus();
    });
  }},
  {id: 'LIVE-03', what: 'a count that speaks at every letter', wrong: `${field()}<p role="status"></p>`, right: `${field()}<p role="status"></p><p id="count"></p>`, prepare: (root, isWrong) => {
    root.querySelector('input')?.addEventListener('input', ({target}) => {
      Object.assign(root.querySelector(isWrong ? '[role=status]' : '#count') ?? {}, {textContent: `${String((target as HTMLInputElement).value.length)} letters`});
    });
  }},
  {id: 'PTR-03', what: 'a button that acts when it is pressed', wrong: '<button>Add</button><p>0</p>', right: '<button>Add</button><p>0</p>', prepare: (root, isWrong) => {
    root.querySelector('button')?.addEventListener(isWrong ? 'pointerdown' : 'click', () => { Object.assign(root.querySelector('p') ?? {}, {textContent: '1'}); });
  }},
  {id: 'PTR-06', what: 'a list that is moved by a gesture', wrong: '<p>Bus</p>', right: '<p>Bus</p>', prepare: on('p', 'touchmove', () => undefined)},
  {id: 'PTR-07', what: 'a shake that undoes', wrong: '<p>Bus</p>', right: '<p>Bus</p>', prepare: (_, isWrong) => {
    if (isWrong) addEventListener('devicemotion', () => undefined, {once: true});
  }},
  {id: 'FOC-01', what: 'focus that cannot be seen', wrong: '<style>button{outline:0}</style><button>Send</button>', right: '<style>button:focus-visible{outline:3px solid #000}</style><button>Send</button>'},
  {id: 'FOC-01', what: 'focus in a colour like that of the page', wrong: '<style>button:focus-visible{outline:3px solid #ccc}</style><button>Send</button>', right: '<style>button:focus-visible{outline:3px solid #06c}</style><button>Send</button>'},
  {id: 'FOC-02', what: 'focus under what stays on top', wrong: '<div class="screen"><p class="banner">Glanmor</p><button>One</button></div>', right: '<div class="screen"><p>Glanmor</p><button>One</button></div>'},
  {id: 'VIS-02', what: 'a field with pale edges', wrong: `<style>input{border:1px solid #ddd;background:#fff}</style>${field()}`, right: `<style>input{border:1px solid #555;background:#fff}</style>${field()}`},
  {id: 'VIS-03', what: 'a choice that only turns green', ...['#c66', '#000'].reduce<Record<string, string>>((all, colour, i) => ({...all, [i === 0 ? 'wrong' : 'right']:
    `<style>input{appearance:none;width:24px;height:24px;border:2px solid #000;background:#c66}input:checked{background:${i === 0 ? '#484' : colour}}</style><label class="row"><input type="radio" name="a"> Yes</label>`}), {}) as {wrong: string; right: string}},
];

/** The looks that some of them need. */
export const STYLES = `<style>.wide{min-width:48px;min-height:32px}button{min-width:48px;min-height:32px}.row{display:block;min-height:24px}
input,select{min-height:24px}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.thick{border-width:3px;border-style:solid}.red{border-color:red}button.tiny{font-size:8px;width:20px;min-width:0;min-height:0;height:20px;padding:0}
.too-wide{width:600px}.scrolls{overflow-x:auto;max-width:300px}p.cut{height:20px;overflow:hidden;font:16px/20px sans-serif}
.own-colours{forced-color-adjust:none}@keyframes turn{to{rotate:360deg}}.turns{animation:turn 2s infinite}.glides{scroll-behavior:smooth}
.nothing{width:0;height:0;min-width:0;min-height:0;padding:0;border:0}.screen{position:relative}p.banner{position:absolute;inset:0;margin:0;background:#fff}</style>`;

export const planted = {standing: [...names, ...form, ...layout], acting};
