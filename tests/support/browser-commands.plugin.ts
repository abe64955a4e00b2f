/**
 * Server side of `browser-commands.ts`: what a page cannot do by itself and the runner has no command for.
 * Media features and the accessibility tree go through the Chrome DevTools Protocol, so Chromium only; Firefox takes
 * pictures, too.
 */
import type {ChromeLauncher} from '@web/test-runner-chrome';
import type {TestRunnerPlugin} from '@web/test-runner';

/** One node of Chromium's accessibility tree, reduced to what tests compare. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The roles of the nodes that it stands in, the nearest first. */
  readonly within: readonly string[];
  /** States and properties by their name in the protocol, for example `required`, `checked`, `invalid`. */
  readonly properties: Readonly<Record<string, unknown>>;
}

type PageBrowser = Pick<ChromeLauncher, 'getPage'>;
type Page = ReturnType<PageBrowser['getPage']>;
type Connection = Awaited<ReturnType<Page['createCDPSession']>>;
type Clip = NonNullable<NonNullable<Parameters<Page['screenshot']>[0]>['clip']>;

export function browserCommandsPlugin(): TestRunnerPlugin {
  const connections = new WeakMap<Page, Promise<Connection>>();
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session: {id, browser}}) {
      const run = COMMANDS[command];
      if (run === undefined && command !== 'picture') return undefined;
      const page = (browser as unknown as PageBrowser).getPage(id);
      if (run === undefined) return page.screenshot({clip: payload as Clip, encoding: 'base64'});
      if (browser.name !== 'Chromium') throw new Error(`${command} works in Chromium only`);
      const connection = connections.get(page) ?? page.createCDPSession();
      connections.set(page, connection);
      return run(await connection, payload);
    },
  };
}

const COMMANDS: Record<string, (connection: Connection, payload: unknown) => Promise<unknown>> = {
  async media(connection, payload) {
    const {media = '', ...features} = payload as Record<string, string>;
    await connection.send('Emulation.setEmulatedMedia', {media, features: Object.entries(features).map(([name, value]) => ({name, value}))});
    return true;
  },
  /* The page has put the elements into the global `inspected`. */
  async accessible(connection) {
    const {result} = await connection.send('Runtime.evaluate', {expression: 'inspected'});
    const {result: entries} = await connection.send('Runtime.getProperties', {objectId: result.objectId ?? '', ownProperties: true});
    const elements = entries.filter(({name}) => /^\d+$/u.test(name)).flatMap(({value}) => value?.objectId ?? []);
    return Promise.all(elements.map(async (objectId) => {
      const {nodes: [node]} = await connection.send('Accessibility.getPartialAXTree', {objectId, fetchRelatives: false});
      return toAccessibleNode(node ?? {}, []);
    }));
  },
  async 'accessibility-tree'(connection) {
    const {nodes} = await connection.send('Accessibility.getFullAXTree');
    return inReadingOrder(nodes, nodes[0]?.nodeId ?? '', []);
  },
};

interface ProtocolValue {
  readonly value?: unknown;
}

interface ProtocolNode {
  readonly nodeId?: string;
  readonly ignored?: boolean;
  readonly childIds?: readonly string[];
  readonly role?: ProtocolValue;
  readonly name?: ProtocolValue;
  readonly description?: ProtocolValue;
  readonly properties?: readonly { readonly name: string; readonly value: ProtocolValue }[];
}

/** A node and all below it, as they are read; nodes that are not told of give way to their children. */
function inReadingOrder(nodes: readonly ProtocolNode[], id: string, within: readonly string[]): AccessibleNode[] {
  const node = nodes.find(({nodeId}) => nodeId === id);
  if (node === undefined) return [];
  const around = node.ignored ? within : [textOf(node.role), ...within];
  const below = (node.childIds ?? []).flatMap((child) => inReadingOrder(nodes, child, around));
  return node.ignored ? below : [toAccessibleNode(node, within), ...below];
}

function toAccessibleNode({role, name, description, properties = []}: ProtocolNode, within: readonly string[]): AccessibleNode {
  return {
    within,
    role: textOf(role),
    name: textOf(name),
    description: textOf(description),
    properties: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
  };
}

function textOf(value: ProtocolValue | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}
