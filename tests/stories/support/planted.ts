/** Pages that look like stories with one fault each: whoever does not see the fault does not check stories. */
import type {Case} from './cases.ts';
import type {Fault} from './inspector.ts';

interface Planted {
  /** Which kind of fault must be seen, and nothing else; undefined where there is none. */
  readonly fault: Fault['kind'] | undefined;
  readonly body: string;
  /** How the rendering ended, as Storybook would say. */
  readonly status?: string;
}

const NAMELESS = `<div id="host"></div>
<script>document.querySelector("#host").attachShadow({mode: "open"}).append(document.createElement("input"))</script>`;

const planted: Readonly<Record<string, Planted>> = {
  'nothing-wrong': {fault: undefined, body: '<label>Name <input></label>'},
  'logs-when-left': {fault: undefined, body: '<p>Text</p><script>addEventListener("beforeunload", () => console.error("of the page before"))</script>'},
  'nameless-input': {fault: 'axe, light', body: NAMELESS},
  'low-contrast': {fault: 'axe, light', body: '<style>p {color: light-dark(#bbb, #eee)}</style><p>Pale</p>'},
  'low-contrast-when-dark': {fault: 'axe, dark', body: '<style>p {color: light-dark(#222, #333)}</style><p>Dark</p>'},
  'lost-id': {fault: 'ids', body: '<label>Name <input aria-describedby="gone"></label>'},
  'too-wide': {fault: 'width', body: '<style>p {width: 400px}</style><p>Wide</p>'},
  'error-logged': {fault: 'console', body: '<p>Text</p><script>console.error("planted")</script>'},
  'play-failed': {fault: 'render', body: '<p>Text</p>', status: 'error'},
  'error-thrown': {fault: 'render', body: '<p>Text</p><script>throw new Error("planted")</script>'},
};

const page = ({body, status = 'success'}: Planted): string => `<!doctype html><html lang="en"><title>Planted</title>
<style>:root {color-scheme: light dark} body {margin: 0; background: Canvas; color: CanvasText}</style>
<script>__STORYBOOK_ADDONS_CHANNEL__ = {last: (event) => event === 'storyFinished' ? [{status: ${JSON.stringify(status)}}] : undefined}</script>
<body><div id="storybook-root">${body}</div></body></html>`;

const pathOf = (name: string): string => `/planted/${name}.html`;

/** HTML by path, for the server of the check. */
export const plantedPages: Readonly<Record<string, string>> =
  Object.fromEntries(Object.entries(planted).map(([name, story]) => [pathOf(name), page(story)]));

/** @param base address of the server of the check */
export const plantedCases = (base: string): Case[] => Object.entries(planted).map(([name, {fault}]) => ({
  name: `planted: ${name}`,
  url: base + pathOf(name),
  judge: (seen) => judge(fault, seen.map(({kind}) => kind)),
}));

/** What is wrong in both schemes is seen twice; anything beside the planted fault is one too many. */
function judge(fault: Fault['kind'] | undefined, kinds: readonly Fault['kind'][]): string[] {
  const others = kinds.filter((kind) => kind !== fault && !(fault === 'axe, light' && kind === 'axe, dark'));
  return [
    ...(fault === undefined || kinds.includes(fault) ? [] : [`the check does not see the fault (${fault})`]),
    ...others.map((kind) => `the check sees a fault that is not there (${kind})`),
  ];
}
