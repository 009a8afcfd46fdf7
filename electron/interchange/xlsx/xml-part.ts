import { SaxesParser } from 'saxes';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import type { ZipArchive } from './zip-archive.ts';
import { readPart } from './zip-part.ts';

/** Attributes of an element by their full name, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Receives the elements of a part in order; names come without prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Encodings a part may declare (ECMA-376 part 2, 9.1.2: UTF-8 or UTF-16). */
const ALLOWED_ENCODING = /^(utf-?8|utf-?16(le|be)?|us-ascii)$/i;

/**
 * Streams one XML part of the archive through `handler`. Document types and entities are refused
 * (`input.xlsx.documentType`), broken XML is (`input.xlsx.badXml`), and so are endless tags and deep nesting
 * (`limit.xml.*`), before they fill the memory. Throws AppException.
 */
export async function readXmlPart(archive: ZipArchive, part: string, handler: XmlHandler): Promise<void> {
  const consumer = createConsumer(archive.guard, part, handler);
  await readPart(archive, part, (chunk) => consumer.take(chunk));
  consumer.end();
}

/** Streams a file that is one XML document, under the same rules and with the same errors. */
export async function readXmlFile(source: SourceFile, guard: ReadGuard, handler: XmlHandler): Promise<void> {
  const consumer = createConsumer(guard, guard.file, handler);
  for await (const chunk of readChunks(source.handle, 0, source.bytes, guard)) {
    consumer.take(chunk);
  }
  consumer.end();
}

function createConsumer(guard: ReadGuard, part: string, handler: XmlHandler) {
  const feed = createFeed(guard, part, handler);
  let decode: ((chunk: Buffer | undefined) => string) | undefined;
  return {
    take(chunk: Buffer): void {
      decode ??= createDecoder(chunk, guard, part);
      feed.write(decode(chunk));
    },
    end(): void {
      feed.write(decode?.(undefined) ?? '');
      feed.end();
    },
  };
}

function createFeed(guard: ReadGuard, part: string, handler: XmlHandler) {
  const { file, limits } = guard;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let sawRoot = false;
  let charactersSinceEvent = 0;
  function checkEncoding(encoding: string | undefined): void {
    if (encoding !== undefined && !ALLOWED_ENCODING.test(encoding)) {
      refuseXml(guard, part, encoding);
    }
  }
  // Measured: with more than six handlers V8 keeps the parser as a hash table and reading takes three times as long.
  parser.on('error', (error) => refuseXml(guard, part, error.message));
  parser.on('doctype', () => refuse('input.xlsx.documentType', { file, part }, { file }));
  parser.on('opentag', (tag) => {
    if (!sawRoot) {
      sawRoot = true;
      checkEncoding(parser.xmlDecl.encoding);
    }
    charactersSinceEvent = 0;
    depth += 1;
    enforceLimit('limit.xml.depth', depth, limits.xmlDepth, { file });
    handler.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    charactersSinceEvent = 0;
    depth -= 1;
    handler.close(localName(tag.name));
  });
  function onText(text: string): void {
    charactersSinceEvent = 0;
    handler.text(text);
  }
  parser.on('text', onText);
  parser.on('cdata', onText);
  function write(text: string): void {
    parser.write(text);
    charactersSinceEvent += text.length;
    enforceLimit('limit.xml.token', charactersSinceEvent, limits.xmlTokenCharacters, { file });
  }
  return { write, end: () => void parser.close() };
}

/** Decodes UTF-8 or, with its mark, UTF-16; bytes that are neither are refused, never replaced. */
function createDecoder(first: Buffer, guard: ReadGuard, part: string): (chunk: Buffer | undefined) => string {
  const mark = first.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      if (error instanceof TypeError) {
        refuseXml(guard, part, encoding);
      }
      throw error;
    }
  };
}

function refuseXml(guard: ReadGuard, part: string, reason: string): never {
  const { file } = guard;
  refuse('input.xlsx.badXml', { file, part, reason: reason.slice(0, 200) }, { file });
}

/** Some programs write "x:row" for "row". */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
