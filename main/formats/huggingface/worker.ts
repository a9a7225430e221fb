import { serveFiles } from '../../threads/serve-files';
import { parseFile } from './parse-file';

/** The thread that reads Parquet files, so that a broken one which never ends can be stopped with it. */
serveFiles(({ path }: { readonly path: string }) => parseFile(path));
