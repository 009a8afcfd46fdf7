import { useState } from 'react';
import { FLAT_FIELDS, type FactorMapping, type FlatField } from '../../../../shared/model/factor-mapping.ts';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { readAgain } from './import-flow.ts';
import styles from './libraries.module.css';
import { type ColumnUse, MappingRows, NOTHING, type TableRow } from './mapping-rows.tsx';

/** What holds for every row of a table where no column says it. */
const FOR_ALL_ROWS = ['unit', 'emissionUnit', 'geography', 'referenceYear', 'gwpSet'] as const;
type RowText = (typeof FOR_ALL_ROWS)[number];

interface MappingFormProps {
  readonly path: string;
  readonly mapping: FactorMapping | undefined;
  /** Titles of the columns that were found by themselves. */
  readonly columns: Readonly<Record<string, string>> | undefined;
  readonly busy: boolean;
}

/** Chooses the columns of a table of factors on its first rows, and what holds for all of its rows. */
export function MappingForm({ path, mapping, columns, busy }: MappingFormProps) {
  const { t } = useTexts();
  const { data, error } = useProcedure('libraries.tableRows', { path });
  const [sheetName, setSheet] = useState(mapping?.sheet);
  const [headerRow, setHeaderRow] = useState(mapping?.headerRow);
  const [uses, setUses] = useState<ReadonlyMap<string, ColumnUse>>(() => usesOf(mapping, columns));
  const [texts, setTexts] = useState<Partial<Record<RowText, string>>>(() => textsOf(mapping));
  const [sign, setSign] = useState<'.' | ','>(mapping?.decimalSign ?? '.');
  const sheet = data?.sheets.find(({ name }) => name === sheetName) ?? data?.sheets[0];
  if (data === undefined || sheet === undefined) {
    return <ErrorNotice error={error} />;
  }
  const header = headerRow ?? likelyHeader(sheet.rows);
  const titles = sheet.rows.find(({ row }) => row === header)?.cells ?? [];
  const apply = (): void => {
    const named = new Map<FlatField, string[]>();
    for (const title of new Set(titles.filter((text) => text !== ''))) {
      const use = uses.get(title) ?? NOTHING;
      if (use !== NOTHING) {
        named.set(use, [...(named.get(use) ?? []), title]);
      }
    }
    const filled = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    void readAgain({
      ...(data.sheets.length > 1 ? { sheet: sheet.name } : {}),
      headerRow: header,
      columns: Object.fromEntries(named),
      decimalSign: sign,
      ...Object.fromEntries(filled.map(([field, text]) => [field, text.trim()])),
    });
  };
  return (
    <div className={styles['findings']}>
      <h3 className={styles['subtitle']}>{t('librariesPage.mapping.title')}</h3>
      <p className={styles['quiet']}>{t('librariesPage.mapping.hint')}</p>
      <div className={styles['form']}>
        {data.sheets.length > 1 && (
          <SelectField
            label={t('librariesPage.mapping.sheet')}
            value={sheet.name}
            choices={data.sheets.map(({ name }) => ({ id: name, text: name }))}
            onChange={(name) => {
              setSheet(name);
              setHeaderRow(undefined);
            }}
          />
        )}
        <SelectField
          label={t('librariesPage.mapping.headerRow')}
          value={String(header)}
          choices={sheet.rows.map(({ row }) => ({ id: String(row), text: String(row) }))}
          onChange={(row) => setHeaderRow(Number(row))}
        />
        <SelectField
          label={t('librariesPage.mapping.decimalSign')}
          value={sign}
          choices={[
            { id: '.', text: '1.5' },
            { id: ',', text: '1,5' },
          ]}
          onChange={setSign}
        />
        {FOR_ALL_ROWS.map((field) => (
          <TextField
            key={field}
            label={t('librariesPage.mapping.forAll', { field: t(`librariesPage.field.${field}`) })}
            value={texts[field] ?? ''}
            onChange={(text) => setTexts({ ...texts, [field]: text })}
            mostCharacters={field === 'referenceYear' ? 20 : 40}
          />
        ))}
      </div>
      <MappingRows
        titles={titles}
        rows={sheet.rows.filter(({ row }) => row > header)}
        uses={uses}
        onUse={(title, use) => setUses(new Map(uses).set(title, use))}
      />
      <Button onPress={apply} isDisabled={busy}>
        {t('librariesPage.mapping.apply')}
      </Button>
    </div>
  );
}

function usesOf(
  mapping: FactorMapping | undefined,
  columns: MappingFormProps['columns'],
): ReadonlyMap<string, ColumnUse> {
  const uses = new Map<string, ColumnUse>();
  for (const field of FLAT_FIELDS) {
    const found = columns?.[field];
    // Several columns are told as one text; a title may hold a comma itself.
    const guessed = found === undefined ? [] : [found, ...found.split(', ')];
    [mapping?.columns[field] ?? guessed].flat().forEach((title) => uses.set(title, field));
  }
  return uses;
}

function textsOf(mapping: FactorMapping | undefined): Partial<Record<RowText, string>> {
  return Object.fromEntries(
    FOR_ALL_ROWS.flatMap((field) => (mapping?.[field] ? [[field, mapping[field]]] : [])),
  );
}

/** The first row with most cells filled. */
function likelyHeader(rows: readonly TableRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((text) => text !== '').length);
  return rows[filled.indexOf(Math.max(0, ...filled))]?.row ?? 1;
}
