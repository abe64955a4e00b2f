import type {CompiledQuery, DialectAdapter, Kysely} from 'kysely';
import type {Tables} from './tables.ts';

const LARGEST = 128;

interface Statement<Row, Result> {
  query: CompiledQuery<Result>;
  /** In the order of the parameters. */
  columns: readonly (keyof Row)[];
}

/**
 * A statement over many rows, compiled once per number of rows: building a query costs several times what running it
 * does. Rows are taken in chunks of 128, 64, 32 and so on, so that few statements serve every number of rows.
 * @param build Its parameters must be the values of the rows, in the order of the first one's keys, and no others
 */
export function batch<Row extends object, Result = unknown>(
  build: (db: Kysely<Tables>, rows: readonly Row[]) => CompiledQuery<Result>,
): (db: Kysely<Tables>, rows: readonly Row[]) => Promise<Result[]> {
  // By adapter: it is the same for a database and its transactions, and another where the SQL is another.
  const compiled = new WeakMap<DialectAdapter, Map<number, Statement<Row, Result>>>();
  return async (db, rows) => {
    const {adapter} = db.getExecutor();
    const bySize = compiled.get(adapter) ?? new Map<number, Statement<Row, Result>>();
    compiled.set(adapter, bySize);
    const results: Result[] = [];
    for (const chunk of chunksOf(rows)) {
      const statement = bySize.get(chunk.length) ?? {query: build(db, chunk), columns: columnsOf(chunk)};
      bySize.set(chunk.length, statement);
      const {query, columns} = statement;
      const parameters = chunk.flatMap((row) => columns.map((column): unknown => row[column]));
      results.push(...(await db.executeQuery<Result>({...query, parameters})).rows);
    }
    return results;
  };
}

const columnsOf = <Row extends object>([row]: readonly Row[]): (keyof Row)[] => (row ? Object.keys(row) as (keyof Row)[] : []);

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let size = LARGEST;
  for (let at = 0; at < rows.length; at += size) {
    while (size > rows.length - at) size /= 2;
    yield rows.slice(at, at + size);
  }
}
