import manifest from '../../package.json' with { type: 'json' };

/** Version of this program, printed in workbooks and reports. */
export const SOFTWARE_VERSION = manifest.version;
