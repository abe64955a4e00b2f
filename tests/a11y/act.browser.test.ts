/** ROB-08: the W3C's ACT rules on forms: our checks fault their kinds of failing examples, and not the passing ones. */
import {expect} from 'chai';
import {html} from 'lit';
import {mount} from '../support/fixture.ts';
import {standing} from './checks/standing.ts';
import {STYLES} from './planted.ts';
import {idOf} from './support/finding.ts';

interface Rule {
  /** The id of the rule at https://www.w3.org/WAI/standards-guidelines/act/rules/. */
  readonly act: string;
  readonly name: string;
  /** The check that answers for it. */
  readonly id: string;
  readonly failing: readonly string[];
  readonly passing: readonly string[];
}

const RULES: readonly Rule[] = [
  {act: 'e086e5', name: 'a form field has a name', id: 'NAME-01',
    failing: ['<input>', '<label for="a"></label><input id="a">', '<p>Name</p><textarea></textarea>', '<label for="a"><select id="a"><option>Wales</select></label>'],
    passing: ['<label for="a">Country</label><input id="a">', '<p><label for="a">Country</label></p><select id="a"><option>Wales</select>', '<label for="a">Notes</label><textarea id="a"></textarea>']},
  {act: '97a4e1', name: 'a button has a name', id: 'NAME-01',
    failing: ['<button></button>', '<button class="wide"><img src="data:," alt=""></button>'],
    passing: ['<button>Send</button>', '<button aria-label="Help"></button>']},
  {act: 'c487ae', name: 'a link has a name', id: 'NAME-01',
    failing: ['<p>See <a class="wide" href="#a"></a> there</p>'], passing: ['<p>See <a href="#a">the plan</a> for more</p>']},
  {act: '2ee8b8', name: 'what is seen is part of the name', id: 'NAME-04',
    failing: ['<button aria-label="Go">Next page</button>', '<button aria-label="ACT">Full rules</button>'],
    passing: ['<button aria-label="Next page of results">Next page</button>', '<button aria-label="SEND">Send</button>']},
  {act: 'cc0f0a', name: 'labels tell fields apart', id: 'NAME-05',
    failing: ['<label for="a">Street</label><input id="a"><label for="b">Street</label><input id="b">'],
    passing: ['<fieldset><legend>Home</legend><label for="a">Street</label><input id="a"></fieldset><fieldset><legend>Work</legend><label for="b">Street</label><input id="b"></fieldset>']},
  {act: '36b590', name: 'an error says which field is wrong', id: 'ERR-03',
    failing: ['<label for="a">Age</label><p><input id="a" class="thick" aria-invalid="true"></p><p>Invalid</p>', '<label for="a">Age</label><p><input id="a" class="thick" aria-invalid="true" aria-describedby="e"></p><p id="e">Years</p>'],
    passing: ['<label for="a">Age</label><p><input id="a" class="thick" aria-invalid="true" aria-describedby="e"></p><p id="e">Error: Enter a number.</p>']},
  {act: '73f2c2', name: 'autocomplete says what is asked', id: 'NAME-08',
    failing: ['<label for="a">Your postcode</label><input id="a" autocomplete="post">', '<label for="a">Your name</label><input id="a">'],
    passing: ['<label for="a">Your postcode</label><input id="a" autocomplete="postal-code">', '<label for="a">Your postcode</label><input id="a" autocomplete="home postal-code">']},
  {act: '6cfa84', name: 'what is hidden takes no focus', id: 'FOC-04',
    failing: ['<div aria-hidden="true"><a href="#a">Plan</a></div>', '<div aria-hidden="true"><label>Street<input></label></div>'],
    passing: ['<div aria-hidden="true"><input disabled tabindex="-1"></div>', '<div aria-hidden="true"><a>Plan</a></div>']},
  {act: 'ffd0e9', name: 'a heading has words', id: 'NAME-10',
    failing: ['<h2></h2>', '<h2><img src="data:," alt=""></h2>'], passing: ['<h2>Bins</h2>']},
  {act: '24afc2', name: 'letters may stand wider apart', id: 'VIS-06',
    failing: ['<p class="cut" style="white-space:nowrap;width:210px">The bins are emptied on Monday</p>'], passing: ['<p>The bins are emptied on Monday</p>']},
];

const findingsIn = async (markup: string): Promise<string[]> => {
  const root = mount(html`<div></div>`, {width: 320, lang: 'en'}).attachShadow({mode: 'open'});
  root.innerHTML = STYLES + markup;
  return standing(root.host);
};

for (const {act, name, id, failing, passing} of RULES) {
  it(`ACT ${act}: ${name} (${id})`, async () => {
    for (const markup of failing) expect((await findingsIn(markup)).map(idOf), markup).to.include(id);
    for (const markup of passing) expect(await findingsIn(markup), markup).to.deep.equal([]);
  });
}
