import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { type ImportChoice, MASS_UNITS } from '../../../../../shared/model/import-choice.ts';
import { Button } from '../../../components/button.tsx';
import { SeverityIcon } from '../../../components/severity-icon.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { errorMessage } from '../../../../../shared/i18n/message.ts';
import styles from './preview.module.css';

interface QuestionsProps {
  readonly preview: ImportPreview;
  readonly choice: ImportChoice;
  readonly onChoice: (choice: ImportChoice) => void;
}

/** What the file does not say and only a person can: the header row, the decimal sign, the unit of the masses. */
export function Questions({ preview, choice, onChoice }: QuestionsProps) {
  const { t } = useTexts();
  const asked = preview.numbers.filter(({ known, example }) => example !== undefined && known !== 'proven');
  const [number] = asked.filter(({ known }) => known !== 'chosen').concat(asked);
  const unitWanted =
    choice.massUnit !== undefined || preview.findings.some(({ code }) => code === 'bom.massUnitMissing');
  if (preview.problem === undefined && number?.example === undefined && !unitWanted) {
    return null;
  }
  return (
    <div className={styles['questions']} role="group" aria-label={t('import.preview.questions')}>
      {preview.problem !== undefined && <Problem problem={preview.problem} />}
      {number?.example !== undefined && (
        <Question
          text={t(`import.number.${number.known}`, {
            column: number.letter,
            field: t(`columnUse.${number.role}`),
            example: number.example.text,
          })}
          severity={number.known === 'open' ? 'error' : 'note'}
          answers={answersOf(number.example)}
          chosen={choice.decimalSign ?? ''}
          nameOf={(sign, value) => t(`import.number.${sign === ',' ? 'comma' : 'point'}`, { value })}
          onAnswer={(decimalSign) => onChoice({ ...choice, decimalSign })}
        />
      )}
      {unitWanted && (
        <Question
          text={t('import.preview.massUnit')}
          severity={choice.massUnit === undefined ? 'error' : 'note'}
          answers={MASS_UNITS.map((unit) => [unit, unit] as const)}
          chosen={choice.massUnit ?? ''}
          nameOf={(unit) => unit}
          onAnswer={(massUnit) => onChoice({ ...choice, massUnit })}
        />
      )}
    </div>
  );
}

/** Both readings of a number text, by the decimal sign that makes them. */
function answersOf(example: {
  readonly text: string;
  readonly asDecimal: string;
  readonly asThousands: string;
}) {
  const hasComma = example.text.includes(',');
  return [
    [',', hasComma ? example.asDecimal : example.asThousands],
    ['.', hasComma ? example.asThousands : example.asDecimal],
  ] as const;
}

interface QuestionProps<Id extends string> {
  readonly text: string;
  readonly severity: 'error' | 'note';
  readonly answers: readonly (readonly [Id, string])[];
  readonly chosen: string;
  readonly nameOf: (id: Id, value: string) => string;
  readonly onAnswer: (id: Id) => void;
}

function Question<Id extends string>({
  text,
  severity,
  answers,
  chosen,
  nameOf,
  onAnswer,
}: QuestionProps<Id>) {
  return (
    <p className={styles['question']}>
      <SeverityIcon severity={severity} />
      <span>{text}</span>
      {answers.map(([id, value]) => (
        <Button key={id} look={chosen === id ? 'primary' : 'plain'} onPress={() => onAnswer(id)}>
          {nameOf(id, value)}
        </Button>
      ))}
    </p>
  );
}

function Problem({ problem }: { readonly problem: NonNullable<ImportPreview['problem']> }) {
  const { t } = useTexts();
  const { text } = errorMessage(problem, t);
  return (
    <p className={styles['question']}>
      <SeverityIcon severity="error" />
      <span>
        {text} {t('import.preview.pointAtHeader')}
      </span>
    </p>
  );
}
