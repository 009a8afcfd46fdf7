import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';

interface ChooseFileProps {
  readonly endings: readonly string[];
  readonly text: string;
  readonly busy: boolean;
  readonly look?: 'primary' | 'plain';
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function ChooseFile({ endings, text, busy, look = 'plain', onFile }: ChooseFileProps) {
  return (
    <FileTrigger
      acceptedFileTypes={endings}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) {
          onFile(file);
        }
      }}
    >
      <Button look={look} icon="upload" isDisabled={busy}>
        {text}
      </Button>
    </FileTrigger>
  );
}
