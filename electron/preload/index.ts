import { contextBridge } from 'electron';

/** The whole surface the page sees of the main side; grows only with the contract. */
contextBridge.exposeInMainWorld('cradlegate', { host: 'electron' });
