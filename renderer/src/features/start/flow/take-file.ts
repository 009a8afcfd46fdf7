import { useImportFlow, sendFile, showPreview } from './import-flow.ts';
import { openStudyDocument, type StudyMaking } from './make-study.ts';
import { nameFromFile } from './project-name.ts';

/** What the page needs to say about a file. */
export interface FileTexts {
  /** Project name where the file's name gives none. */
  readonly otherwise: string;
}

/** Takes a dropped, chosen or pasted file: a BOM is previewed, a study document becomes a project. */
export async function takeFile(file: File, making: StudyMaking, texts: FileTexts): Promise<void> {
  try {
    const sent = await sendFile(file);
    if (sent?.role === 'bom') {
      await showPreview(sent.path, file.name, texts.otherwise);
    } else if (sent !== undefined) {
      await openStudyDocument(sent.path, nameFromFile(file.name, texts.otherwise), making);
    }
  } catch (error) {
    useImportFlow.setState({ stage: { kind: 'idle' }, error });
  }
}
