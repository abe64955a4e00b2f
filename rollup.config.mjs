import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path/posix';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from 'rollup-plugin-swc3';

const transpile = esbuild({target: 'es2022', tsconfig: false});
const resolve = nodeResolve({exportConditions: ['production']});
/** What every element needs before it can be used: one shared copy, in one file, which compresses best.
 * The poll is so small that a file of its own would cost more than it holds. */
const INPUTS = /\/src\/(fields\/(input|labelled|markdown)|widget\/input\.styles|questions\/(text|email|postcode|consent)\/\S+\.view)\.ts$/;
const CORE = /node_modules\/(lit|lit-html|lit-element|@lit)\/(?!.*directive)|\/src\/(widget\/widget-element|poll\/poll-element|fields\/frame|i18n\/text)\.ts$/;

/** What a survey needs before it can be used and every element soon after: one file, where rollup would make eight. */
const FORMS = /\/src\/(consultation\/(conditions|shown)|i18n\/(number|words-limit)|widget\/add-styles|questions\/(read|choice\/other|long-text\/long-text\.view))\.ts$/;

/** Replaces `msg(text, {id, desc})` by its text: ids and notes are for translators, not for residents. */
const stripMessageNotes = {
  name: 'strip-message-notes',
  transform(code, id) {
    if (!/\/src\/i18n\/words[^/]*\.ts$/.test(id)) return null;
    return {code: code.replace(/,\s*\{\s*id: "[^"]*",\s*desc: "(?:[^"\\]|\\.)*"\s*\}/g, ''), map: null};
  },
};

/** Takes the white space out of `css` and `html` templates that only makes the source readable. */
const tightenTemplates = {
  name: 'tighten-templates',
  transform(code, id) {
    if (!id.includes('/src/')) return null;
    return {
      code: code
        .replace(/css`[^`]*`/g, (sheet) => sheet.replace(/\s*\n\s*/g, '').replace(/;\}/g, '}'))
        .replace(/\s*\n\s*(?=[\w?@.-]+=["$])/g, ' '),
      map: null,
    };
  },
};

/** What Lit keeps ready for others and we have no use for: polyfills of shadow roots, hydration, decorators' metadata, and marks that warn in development. */
const UNUSED_IN_LIT = {
  'reactive-element.js': [
    ',p=a.reactiveElementPolyfillSupport', ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
  ],
  'lit-html.js': [',B=t.litHtmlPolyfillSupport', 'B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");'],
  'lit-element.js': [
    ',s.litElementHydrateSupport?.({LitElement:i})', 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', '(s.litElementVersions??=[]).push("4.2.2");',
  ],
};

/** Leaves that out, some 180 bytes of every page. A new version of Lit that is written otherwise stops the build. */
const trimLit = {
  name: 'trim-lit',
  transform(code, id) {
    const file = /\/node_modules\/(?:@lit|lit-html|lit-element)(?:\/reactive-element)?\/([\w-]+\.js)$/.exec(id)?.[1];
    const unused = UNUSED_IN_LIT[file] ?? [];
    for (const part of unused) if (!code.includes(part)) this.error(`Lit's ${file} no longer holds ${part}: see UNUSED_IN_LIT in rollup.config.mjs.`);
    return unused.length > 0 ? {code: unused.reduce((rest, part) => rest.replace(part, ''), code), map: null} : null;
  },
};

/**
 * Gives each starter a copy of its own of the little that it needs: shared, it would be one more file to fetch
 * before the element's code and the definition can be asked for.
 */
const ownStarters = {
  name: 'own-starters',
  async resolveId(source, importer) {
    const starter = (source.endsWith('/define-later.ts') ? /\/(\w+)\.ts$/ : /\.starter-(\w+)\.ts$/).exec(importer ?? '')?.[1];
    if (!starter) return null;
    const resolved = await this.resolve(source, importer?.replace(/\.starter-\w+\.ts$/, '.ts'), {skipSelf: true});
    return resolved && {...resolved, id: resolved.id.replace(/\.ts$/, `.starter-${starter}.ts`)};
  },
  load: (id) => (/\.starter-\w+\.ts$/.test(id) ? readFile(id.replace(/\.starter-\w+\.ts$/, '.ts'), 'utf8') : null),
};

/** A file with all that it imports, by the names of `chunks`. */
const closureOf = (file, chunks, seen = new Set()) => {
  if (!seen.has(file) && chunks[file]) {
    seen.add(file);
    chunks[file].imports.forEach((imported) => closureOf(imported, chunks, seen));
  }
  return seen;
};

/**
 * Makes an element's starter fetch the whole static closure of the element at once, and the element that of its rare questions: by itself the browser finds
 * an import only when the file that names it has arrived, one round trip later.
 */
const preloadClosures = {
  name: 'preload-closures',
  renderDynamicImport({targetModuleId}) {
    if (!/(-element|\/rare)\.ts$/.test(targetModuleId ?? '')) return null;
    return {left: '__closure__(', right: ')'};
  },
  generateBundle(_options, bundle) {
    const closure = (file) => closureOf(file, bundle);
    const entries = {};
    for (const chunk of Object.values(bundle).filter(({type}) => type === 'chunk')) {
      if (chunk.isEntry) {
        const first = new Set([chunk.fileName, ...chunk.dynamicImports.flatMap((file) => [...closure(file)])]);
        const later = new Set([...first].flatMap((file) => bundle[file].dynamicImports).flatMap((file) => [...closure(file)]));
        entries[chunk.fileName] = {first: [...first], later: [...later].filter((file) => !first.has(file))};
      }
      const folder = dirname(chunk.fileName);
      const here = closure(chunk.fileName);
      chunk.code = chunk.code.replace(/__closure__\((["'])(.*?)\1\)/g, (_call, _quote, path) => {
        const files = [...closure(join(folder, path))].filter((file) => !here.has(file));
        const [code, ...rest] = files.map((file) => `import("./${relative(folder, file)}")`);
        return rest.length === 0 ? code : `Promise.all([${[code, ...rest].join(',')}]).then(m=>m[0])`;
      });
    }
    this.emitFile({type: 'asset', fileName: 'closures.json', source: `${JSON.stringify(entries, null, 2)}\n`});
  },
};

/** Tells the code that runs after first paint which files to fetch then, see src/widget/later-files.ts. */
const knowLaterFiles = {
  name: 'know-later-files',
  transform: (code, id) => (id.endsWith('/later-files.ts') ? {code: code.replace('= []', '= ["__later_files__"]'), map: null} : null),
  // Here names are still placeholders that rollup counts into the hash: a file that names another gets a new name with it.
  renderChunk(code, _chunk, _options, {chunks}) {
    if (!code.includes('"__later_files__"')) return null;
    const all = Object.values(chunks);
    // Others may share modules with it, and then it is nobody's facade.
    const later = all.find(({moduleIds}) => moduleIds.some((id) => id.endsWith('/widget/later.ts')));
    const early = new Set(all.filter(({isEntry}) => isEntry).flatMap(({dynamicImports}) => dynamicImports.flatMap((file) => [...closureOf(file, chunks)])));
    const files = [...closureOf(later.fileName, chunks)].filter((file) => !early.has(file));
    return {code: code.replace('"__later_files__"', files.map((file) => `"./${file.replace('chunks/', '')}"`).join(',')), map: null};
  },
};

const cdn = {
  input: {poll: 'src/poll/poll.ts', survey: 'src/survey/survey.ts', petition: 'src/petition/petition.ts', feedback: 'src/feedback/feedback.ts'},
  treeshake: {moduleSideEffects: (id) => !id.includes('@lit/localize')},
  output: {
    dir: 'dist/cdn',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: (id) => (CORE.test(id) ? 'core' : INPUTS.test(id) ? 'inputs' : FORMS.test(id) ? 'forms' : undefined),
    hoistTransitiveImports: false,
    minifyInternalExports: true,
  },
  plugins: [ownStarters, resolve, trimLit, transpile, stripMessageNotes, tightenTemplates, minify({module: true, sourceMap: true, mangle: {toplevel: true}, compress: {passes: 3}}), preloadClosures, knowLaterFiles],
};

/** The JSON Schemas of the contract as files, for editors and other languages. */
const jsonSchemas = {
  name: 'json-schemas',
  async generateBundle() {
    const schema = await import('./src/schema.ts');
    for (const name of ['definition', 'payload', 'receipt', 'results', 'count', 'problem']) {
      this.emitFile({type: 'asset', fileName: `schema/${name}.json`, source: `${JSON.stringify(schema[`${name}JsonSchema`](), null, 2)}\n`});
    }
  },
};

const npm = {
  input: {index: 'src/index.ts', define: 'src/define.ts', schema: 'src/schema.ts', html: 'src/html.ts'},
  external: (id) => /^(lit|zod|@lit-labs\/ssr)($|\/)/.test(id),
  output: {dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js'},
  plugins: [resolve, transpile, stripMessageNotes, jsonSchemas],
};

export default [cdn, npm];
