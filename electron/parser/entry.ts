import { parentPortOf } from './parent-port.ts';
import { serveParser } from './parse-jobs.ts';

// The parser of foreign bytes: no database, no network, nothing kept between jobs; killed by its parent at the deadline.
parentPortOf(process, serveParser);
