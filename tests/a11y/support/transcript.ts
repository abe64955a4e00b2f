/** What a screen reader has to say of the page, from the accessibility tree: one line for each thing, in reading order. */
import type {AccessibleNode} from '../../support/browser-commands.ts';

/** Nodes that say nothing themselves. */
const SILENT = ['RootWebArea', 'none', 'generic', 'paragraph', 'InlineTextBox', 'LabelText', 'Legend', 'form', 'section', 'rowgroup', 'row', 'list', 'listitem', 'ListMarker', 'strong', 'emphasis', 'LayoutTable', 'SvgRoot', 'DescriptionList', 'LineBreak'];
/** Nodes whose text is their name, which was said. */
const TOLD = ['heading', 'button', 'link', 'columnheader', 'rowheader', 'cell', 'caption', 'Caption', 'LabelText', 'Legend', 'option', 'MenuListPopup', 'combobox', 'textbox', 'DisclosureTriangle', 'term'];
/** States that are said where they are set. */
const STATES = ['required', 'invalid', 'checked', 'expanded', 'disabled', 'level'];

/** The lines of a transcript: role, name, states, description. */
export const transcript = (nodes: readonly AccessibleNode[]): string => nodes
  .filter(({role, name, within}) => !SILENT.includes(role) && !(role === 'StaticText' && (name.trim() === '' || within.some((one) => TOLD.includes(one)))))
  .filter(({role}) => !['MenuListPopup'].includes(role))
  .map(({role, name, description, properties}) => {
    const states = STATES.filter((state) => ![undefined, false, 'false', ''].includes(properties[state] as string | undefined)).map((state) =>
      `${state}${[true, 'true'].includes(properties[state] as string) ? '' : ` ${String(properties[state])}`}`);
    return [role === 'StaticText' ? 'text' : role, `“${name.replace(/\s+/gu, ' ').trim()}”`, ...states.length > 0 ? [`(${states.join(', ')})`] : [], ...description === '' ? [] : [`– ${description}`]].join(' ');
  }).join('\n');
