import { type Recipe } from '../../../../shared/model/recipe.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { exactSum } from '../../components/fields/exact-sum.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import styles from './suppliers.module.css';

interface RecipeTableProps {
  readonly recipes: readonly Recipe[];
  readonly onOpen: (recipe: Recipe) => void;
}

/** Recipes with their parts; shares that do not make 1 are marked. */
export function RecipeTable({ recipes, onOpen }: RecipeTableProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const factors = useFactors(recipes.flatMap(factorIdsOf));
  const nameOf = (id: string): string => {
    const factor = factors.get(id);
    return factor === undefined ? id : factorName(factor, locale);
  };
  return (
    <RecordTable label={t('recipes.title')}>
      <ColumnHeads
        columns={[
          t('recipes.field.name'),
          t('recipes.field.parts'),
          { number: t('form.shareSum') },
          t('recipes.field.source'),
        ]}
      />
      <tbody>
        {recipes.map((recipe) => {
          const sum = exactSum(recipe.parts.map(({ share }) => share));
          return (
            <tr key={recipe.id}>
              <th scope="row">
                <RecordName id={`recipe-${recipe.id}`} onOpen={() => onOpen(recipe)}>
                  {recipe.name}
                </RecordName>
              </th>
              <td>
                <span className={styles['parts']}>
                  {recipe.parts.map(({ factorId, share }, index) => (
                    <span key={index}>
                      {allDigits(share, texts)} · {nameOf(factorId)}
                    </span>
                  ))}
                  {recipe.energy !== undefined && (
                    <span>
                      {allDigits(recipe.energy.kwhPerKg, texts)} kWh/kg ·{' '}
                      {recipe.energy.factorId === undefined
                        ? t('recipes.grid')
                        : nameOf(recipe.energy.factorId)}
                    </span>
                  )}
                  {recipe.spend !== undefined && (
                    <span>
                      {allDigits(recipe.spend.moneyPerKg, texts)} {recipe.spend.currency}/kg ·{' '}
                      {nameOf(recipe.spend.factorId)}
                    </span>
                  )}
                </span>
              </td>
              <td data-number>
                <span className={styles['wrongSum']}>
                  {sum !== '1' && <SeverityIcon severity="error" />}
                  {allDigits(sum, texts)}
                </span>
              </td>
              <td>{recipe.source}</td>
            </tr>
          );
        })}
      </tbody>
    </RecordTable>
  );
}

function factorIdsOf({ parts, energy, spend }: Recipe): readonly string[] {
  const ids = [...parts.map(({ factorId }) => factorId), energy?.factorId, spend?.factorId];
  return ids.filter((id) => id !== undefined);
}
