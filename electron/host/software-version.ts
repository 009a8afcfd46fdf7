import { version } from '../../package.json';

/** Name and version of this program, printed in workbooks and reports. */
export const SOFTWARE_VERSION = `Cradlegate ${version}`;
